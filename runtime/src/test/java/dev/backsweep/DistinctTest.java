package dev.backsweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Arrays that are one, under two names, in two rows, or at different depths. */
class DistinctTest {
  private static final double[][] RAGGED = {{1, 2}, null, {}, {3}};
  private static final double[][][] CUBE = {{{1}, {2, 3}}, null, {null, {4, 5, 6}}};

  @Nested
  class RequireDistinct {
    @Test
    void namesTheCall() {
      double[][] m = {{1}};
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Distinct.requireDistinct(m, m[0], "m", "x", "f"))
          .withMessageStartingWith("m and x have an array in common when they are passed to f");
      assertThatCode(() -> Distinct.requireDistinct(m, new double[1], "m", "x", "f"))
          .doesNotThrowAnyException();
    }

    @Test
    void refusesOneArrayForTwo() {
      double[] a = new double[0];
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Distinct.requireDistinct(a, a, "a", "b"))
          .withMessage("a and b must be different arrays: the method writes a");
      float[] f = {1};
      double[][] m = {{1}};
      for (Runnable same :
          List.<Runnable>of(
              () -> Distinct.requireDistinct(f, f, "a", "b"),
              () -> Distinct.requireDistinct(m, m, "a", "b"),
              () -> Distinct.requireDistinct(m, m[0], "a", "b"))) {
        assertThatIllegalArgumentException()
            .isThrownBy(same::run)
            .withMessage("a and b must be different arrays: the method writes a");
      }
    }

    @Test
    void acceptsEqualArraysAndNulls() {
      assertThatCode(
              () -> {
                Distinct.requireDistinct(new double[2], new double[2], "a", "b");
                Distinct.requireDistinct((double[]) null, null, "a", "b");
                Distinct.requireDistinct((double[][]) null, null, "a", "b");
                Distinct.requireDistinct(new double[2], null, "a", "b");
                Distinct.requireDistinct(new float[2], new float[2], "a", "b");
                Distinct.requireDistinct(new double[1][2], new double[2], "a", "b");
              })
          .doesNotThrowAnyException();
    }
  }

  @Nested
  class RequireDistinctRows {
    @Test
    void acceptsDifferentRows() {
      assertThatCode(
              () -> {
                Distinct.requireDistinctRows(null, "m");
                Distinct.requireDistinctRows(new double[3][2], "m");
                Distinct.requireDistinctRows(new double[1000][1], "m");
                Distinct.requireDistinctRows(new double[1000][], "m");
                Distinct.requireDistinctRows(new double[3][3][3], "m");
                Distinct.requireDistinctRows(CUBE, "m");
                Distinct.requireDistinctRows(RAGGED, "m");
              })
          .doesNotThrowAnyException();
    }

    @Test
    void namesTwoPlacesOfOneRow() {
      for (int rows : new int[] {4, 1000}) {
        double[][] m = new double[rows][2];
        m[3] = m[1];
        assertThatIllegalArgumentException()
            .isThrownBy(() -> Distinct.requireDistinctRows(m, "m"))
            .withMessage("m[1] and m[3] must be different arrays: the method writes m");
      }
    }

    @Test
    void looksIntoEveryRank() {
      double[][][] cube = new double[2][2][2];
      cube[1][0] = cube[0][1];
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Distinct.requireDistinctRows(cube, "c"))
          .withMessage("c[0][1] and c[1][0] must be different arrays: the method writes c");
      double[][][] slices = new double[2][2][2];
      slices[1] = slices[0];
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Distinct.requireDistinctRows(slices, "c"))
          .withMessage("c[0] and c[1] must be different arrays: the method writes c");
    }
  }

  @Nested
  class RowsInPlace {
    @Test
    void remembersTheInnermostArrays() {
      double[][][] cube = {{{1}, {2}}, {{3}}};
      double[][][] rows = Distinct.rows(cube);
      assertThat(rows[0][1]).isSameAs(cube[0][1]);
      assertThat(rows[0]).isNotSameAs(cube[0]);
      assertThat(Distinct.<double[]>rows(null)).isNull();
      assertThatCode(() -> Distinct.requireSameRows(rows, cube, "f")).doesNotThrowAnyException();
      assertThatCode(() -> Distinct.requireSameRows(null, null, "f")).doesNotThrowAnyException();
    }

    @Test
    void findsARowThatMoved() {
      double[][][] cube = {{{1}, {2}}, {{3}}};
      double[][][] rows = Distinct.rows(cube);
      cube[1][0] = cube[0][0];
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Distinct.requireSameRows(rows, cube, "f"))
          .withMessageStartingWith("f replaces rows of its argument");
    }
  }

  @Nested
  class Apart {
    @Test
    void isTheBufferItselfIfItIsAnotherOne() {
      double[] x = {1, 2};
      float[] f = {1, 2};
      assertThat(Distinct.apart(x, new double[2])).isSameAs(x);
      assertThat(Distinct.apart(f, new float[2])).isSameAs(f);
      Distinct.join(x, x);
      Distinct.join(f, f);
      assertThat(x).containsExactly(1, 2);
      assertThat(f).containsExactly(1, 2);
    }

    @Test
    void isNewIfTheBufferIsTheSame() {
      double[] x = {1, 2};
      float[] f = {1, 2};
      double[] own = Distinct.apart(x, new double[2], x);
      float[] ownFloats = Distinct.apart(f, f);
      assertThat(own).containsExactly(0, 0);
      assertThat(ownFloats).containsExactly(0, 0);
      own[1] = 5;
      ownFloats[1] = 5;
      Distinct.join(x, own);
      Distinct.join(f, ownFloats);
      assertThat(x).containsExactly(1, 7);
      assertThat(f).containsExactly(1, 7);
    }
  }

  @Nested
  class RequireOwn {
    @Test
    void acceptsNewArrays() {
      double[][] m = {{1}, {2}};
      assertThatCode(() -> Distinct.requireOwn(m[0].clone(), m, "f")).doesNotThrowAnyException();
      assertThatCode(() -> Distinct.requireOwn(null, m, "f")).doesNotThrowAnyException();
    }

    @Test
    void findsAnArgumentInTheResultAndTheOtherWayRound() {
      double[][] m = {{1}, {2}};
      for (Object[] pair : new Object[][] {{m, m}, {m[1], m}, {m, m[1]}}) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> Distinct.requireOwn(pair[0], pair[1], "f"))
            .withMessageStartingWith("f returns an array of its argument");
      }
    }
  }

  @Test
  void twinsOfAResultAreFound() {
    double[] row = {1};
    assertThatCode(() -> Distinct.requireNoTwins(new double[][] {row, {1}, null, null}, "make"))
        .doesNotThrowAnyException();
    assertThatCode(() -> Distinct.requireNoTwins(null, "make")).doesNotThrowAnyException();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Distinct.requireNoTwins(new double[][][] {{row}, {{2}, row}}, "make"))
        .withMessageStartingWith("make returns one array in two places");
  }
}
