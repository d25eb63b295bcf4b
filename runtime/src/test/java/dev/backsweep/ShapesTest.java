package dev.backsweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every operation at ranks 1, 2 and 3, with rows of unequal lengths and with rows missing. */
class ShapesTest {
  private static final double[][] RAGGED = {{1, 2}, null, {}, {3}};
  private static final double[][][] CUBE = {{{1}, {2, 3}}, null, {null, {4, 5, 6}}};

  @Nested
  class ZerosLike {
    @Test
    void keepsTheShape() {
      assertThat(Shapes.zerosLike(new double[] {1, 2})).isEqualTo(new double[2]);
      assertThat(Shapes.zerosLike(new float[] {1, 2})).isEqualTo(new float[2]);
      assertThat(Shapes.zerosLike(RAGGED)).isDeepEqualTo(new double[][] {{0, 0}, null, {}, {0}});
      assertThat(Shapes.zerosLike(new float[][] {{1}, null}))
          .isDeepEqualTo(new float[][] {{0}, null});
      double[][][] zeros = Shapes.zerosLike(CUBE);
      assertThat(zeros).isEqualTo(new double[][][] {{{0}, {0, 0}}, null, {null, {0, 0, 0}}});
      float[][][] floats = Shapes.zerosLike(new float[][][] {{{1, 2}}});
      assertThat(floats).isEqualTo(new float[][][] {{{0, 0}}});
    }

    @Test
    void ofNullIsNull() {
      assertThat(Shapes.zerosLike((double[]) null)).isNull();
      assertThat(Shapes.zerosLike((double[][]) null)).isNull();
      assertThat(Shapes.zerosLike((float[]) null)).isNull();
      assertThat(Shapes.zerosLike((float[][]) null)).isNull();
      assertThat(Shapes.zerosLike((double[][][]) null)).isNull();
    }

    @Test
    void refusesWhatHasNoDerivative() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Shapes.zerosLike(new int[][] {{1}}))
          .withMessage("not an array of double or float: int[]");
    }
  }

  @Nested
  class Mirror {
    @Test
    void hasOneRowWhereTheArrayHasOne() {
      double[] row = {1, 2};
      double[][] rows = {row, {3}, row, null};
      double[][][] mirror = Shapes.mirror(new double[][][] {rows, {row}, rows, null});
      assertThat(mirror[0]).isDeepEqualTo(new double[][] {{0, 0}, {0}, {0, 0}, null});
      assertThat(mirror[0][2]).isSameAs(mirror[0][0]).isSameAs(mirror[1][0]);
      assertThat(mirror[2]).isSameAs(mirror[0]);
      assertThat(mirror[3]).isNull();
    }

    @Test
    void ofNullIsNull() {
      assertThat(Shapes.mirror((double[][]) null)).isNull();
    }
  }

  @Nested
  class Copy {
    @Test
    void isEqualAndApart() {
      double[][][] copy = Shapes.copy(CUBE);
      assertThat(copy).isEqualTo(CUBE);
      copy[0][1][1] = 99;
      copy[2][0] = new double[0];
      assertThat(CUBE[0][1][1]).isEqualTo(3);
      assertThat(CUBE[2][0]).isNull();
    }

    @Test
    void takesEveryKindOfArray() {
      double[] doubles = {1, -0.0};
      assertThat(Shapes.copy(doubles)).isEqualTo(doubles).isNotSameAs(doubles);
      float[] floats = {1};
      assertThat(Shapes.copy(floats)).isEqualTo(floats).isNotSameAs(floats);
      int[] ints = {1};
      assertThat(Shapes.copy(ints)).isEqualTo(ints).isNotSameAs(ints);
      long[] longs = {1};
      assertThat(Shapes.copy(longs)).isEqualTo(longs).isNotSameAs(longs);
      short[] shorts = {1};
      assertThat(Shapes.copy(shorts)).isEqualTo(shorts).isNotSameAs(shorts);
      char[] chars = {1};
      assertThat(Shapes.copy(chars)).isEqualTo(chars).isNotSameAs(chars);
      byte[] bytes = {1};
      assertThat(Shapes.copy(bytes)).isEqualTo(bytes).isNotSameAs(bytes);
      boolean[] booleans = {true};
      assertThat(Shapes.copy(booleans)).isEqualTo(booleans).isNotSameAs(booleans);
      int[][] rows = {{1, 2}, null};
      assertThat(Shapes.copy(rows)).isDeepEqualTo(rows);
      assertThat(Shapes.copy(rows)[0]).isNotSameAs(rows[0]);
      String[] strings = {"a", null};
      assertThat(Shapes.copy(strings)).isEqualTo(strings).isNotSameAs(strings);
    }

    @Test
    void ofNullIsNull() {
      assertThat(Shapes.copy((double[]) null)).isNull();
      assertThat(Shapes.copy((float[]) null)).isNull();
      assertThat(Shapes.copy((int[]) null)).isNull();
      assertThat(Shapes.copy((long[]) null)).isNull();
      assertThat(Shapes.copy((short[]) null)).isNull();
      assertThat(Shapes.copy((char[]) null)).isNull();
      assertThat(Shapes.copy((byte[]) null)).isNull();
      assertThat(Shapes.copy((boolean[]) null)).isNull();
      assertThat(Shapes.copy((double[][]) null)).isNull();
    }
  }

  @Nested
  class Add {
    @Test
    void addsElementByElement() {
      double[] doubles = {1, 2};
      Shapes.add(doubles, new double[] {10, 20});
      assertThat(doubles).containsExactly(11, 22);
      float[] floats = {1, 2};
      Shapes.add(floats, new float[] {10, 20});
      assertThat(floats).containsExactly(11, 22);
      double[][][] cube = Shapes.copy(CUBE);
      Shapes.add(cube, CUBE);
      assertThat(cube).isEqualTo(new double[][][] {{{2}, {4, 6}}, null, {null, {8, 10, 12}}});
      float[][] matrix = {{1}, {2}};
      Shapes.add(matrix, new float[][] {{3}, null});
      assertThat(matrix).isDeepEqualTo(new float[][] {{4}, {2}});
    }

    @Test
    void ofNullAddsNothing() {
      double[] doubles = {1};
      Shapes.add(doubles, null);
      assertThat(doubles).containsExactly(1);
      float[] floats = {1};
      Shapes.add(floats, null);
      assertThat(floats).containsExactly(1);
      double[][] matrix = {{1}};
      Shapes.add(matrix, null);
      assertThat(matrix).isDeepEqualTo(new double[][] {{1}});
    }

    @Test
    void refusesOtherShapes() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Shapes.add(new double[2], new double[3]))
          .withMessageContaining("cannot add length 3 to length 2");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Shapes.add(new float[2], new float[1]))
          .withMessageContaining("cannot add length 1 to length 2");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Shapes.add(new double[2][2], new double[1][2]))
          .withMessageContaining("cannot add length 1 to length 2");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Shapes.add(new double[1][1], new float[1][1]))
          .withMessage("not an array of double or float: float[]");
    }

    @Test
    void refusesToAddToNull() {
      List.<Runnable>of(
              () -> Shapes.add((double[]) null, new double[1]),
              () -> Shapes.add((float[]) null, new float[1]),
              () -> Shapes.add(new double[1][], new double[1][1]),
              () -> Shapes.add((double[][]) null, new double[1][1]))
          .forEach(
              add ->
                  assertThatIllegalArgumentException()
                      .isThrownBy(add::run)
                      .withMessageStartingWith("cannot add to null"));
    }
  }

  @Nested
  class RequireSameShape {
    @Test
    void acceptsTheSameShape() {
      assertThatCode(
              () -> {
                Shapes.requireSameShape(new double[3], new double[3], "a");
                Shapes.requireSameShape(new float[3], new float[3], "a");
                Shapes.requireSameShape(RAGGED, Shapes.zerosLike(RAGGED), "a");
                Shapes.requireSameShape(CUBE, Shapes.zerosLike(CUBE), "a");
              })
          .doesNotThrowAnyException();
    }

    @Test
    void hasNothingToSayOfAMissingArray() {
      assertThatCode(
              () -> {
                Shapes.requireSameShape((double[]) null, null, "a");
                Shapes.requireSameShape((float[]) null, new float[1], "a");
                Shapes.requireSameShape((double[][]) null, null, "a");
                Shapes.requireSameShape(RAGGED, new double[][] {{0, 0}, {7}, {}, {0}}, "a");
              })
          .doesNotThrowAnyException();
    }

    @Test
    void namesBothLengths() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Shapes.requireSameShape(new double[4], new double[3], "a"))
          .withMessage("aBar has length 3 but a has length 4");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Shapes.requireSameShape(new float[4], new float[3], "a"))
          .withMessage("aBar has length 3 but a has length 4");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Shapes.requireSameShape(new double[4][1], new double[3][1], "m"))
          .withMessage("mBar has length 3 but m has length 4");
    }

    @Test
    void namesTheRow() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Shapes.requireSameShape(new double[2][4], new double[2][3], "m"))
          .withMessage("mBar[0] has length 3 but m[0] has length 4");
      double[][][] cubeBar = Shapes.zerosLike(CUBE);
      cubeBar[2][1] = new double[2];
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Shapes.requireSameShape(CUBE, cubeBar, "c"))
          .withMessage("cBar[2][1] has length 2 but c[2][1] has length 3");
    }

    @Test
    void namesAMissingBuffer() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Shapes.requireSameShape(new double[4], null, "a"))
          .withMessage("aBar is null but a has length 4");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Shapes.requireSameShape(new float[4], null, "a"))
          .withMessage("aBar is null but a has length 4");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Shapes.requireSameShape(new double[1][4], new double[1][], "m"))
          .withMessage("mBar[0] is null but m[0] has length 4");
    }
  }
}
