package dev.backsweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Private statics are read and called as the class itself would, and their absence is explained.
 */
class PrivateAccessTest {
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
  private static final String MODEL = "dev.backsweep.PrivateAccessTest$Model";
  private static final List<String> EVENTS = new ArrayList<>();

  @SuppressWarnings("UnusedVariable") // read through handles
  private static final class Model {
    private static final double SCALE = 2.5;
    private static int[] table = {3, 4};
    private static int count = 7;

    private final int notStatic = 1;
  }

  @SuppressWarnings("unused") // called through a handle
  private static final class Helper {
    static {
      EVENTS.add("initialised");
    }

    private static double twice(double x) {
      return 2 * x;
    }
  }

  @Test
  void readsPrivateStaticFields() {
    VarHandle scale = PrivateAccess.staticField(LOOKUP, MODEL, "SCALE", double.class);
    VarHandle table = PrivateAccess.staticField(LOOKUP, MODEL, "table", int[].class);
    VarHandle count = PrivateAccess.staticField(LOOKUP, MODEL, "count", int.class);
    assertThat((double) scale.get()).isEqualTo(2.5);
    assertThat((int[]) table.get()).containsExactly(3, 4);
    count.set(8);
    assertThat((int) count.get()).isEqualTo(8);
  }

  @Test
  void callsPrivateStaticMethodsAndInitialisesTheirClassNoSooner() throws Throwable {
    MethodHandle twice =
        PrivateAccess.staticMethod(
            LOOKUP,
            "dev.backsweep.PrivateAccessTest$Helper",
            "twice",
            MethodType.methodType(double.class, double.class));
    assertThat(EVENTS).isEmpty();
    assertThat((double) twice.invokeExact(21.0)).isEqualTo(42);
    assertThat(EVENTS).containsExactly("initialised");
  }

  @Test
  void aMissingClassIsNamed() {
    assertThatThrownBy(() -> PrivateAccess.staticField(LOOKUP, "p.Gone", "x", int.class))
        .isInstanceOf(NoClassDefFoundError.class)
        .hasMessage(
            "class p.Gone is gone since dev.backsweep.PrivateAccessTest was generated; compile both"
                + " together")
        .hasCauseInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void aMissingFieldIsNamed() {
    assertThatThrownBy(() -> PrivateAccess.staticField(LOOKUP, MODEL, "gone", double[].class))
        .isInstanceOf(NoSuchFieldError.class)
        .hasMessageStartingWith("static double[] " + MODEL + ".gone is gone since");
    assertThatThrownBy(() -> PrivateAccess.staticField(LOOKUP, MODEL, "SCALE", float.class))
        .isInstanceOf(NoSuchFieldError.class)
        .hasMessageStartingWith("static float " + MODEL + ".SCALE is gone since");
    assertThatThrownBy(() -> PrivateAccess.staticField(LOOKUP, MODEL, "notStatic", int.class))
        .isInstanceOf(NoSuchFieldError.class)
        .hasMessageStartingWith("static int " + MODEL + ".notStatic is gone since");
  }

  @Test
  void aMissingMethodIsNamed() {
    MethodType type = MethodType.methodType(double.class, double.class);
    assertThatThrownBy(() -> PrivateAccess.staticMethod(LOOKUP, MODEL, "thrice", type))
        .isInstanceOf(NoSuchMethodError.class)
        .hasMessageStartingWith("static " + MODEL + ".thrice(double)double is gone since");
  }

  @Test
  void aForeignClassIsRefused() {
    assertThatThrownBy(
            () -> PrivateAccess.staticField(LOOKUP, "java.lang.Integer", "digits", char[].class))
        .isInstanceOf(IllegalAccessError.class)
        .hasMessageContaining("may not access private members of java.lang.Integer");
    assertThatThrownBy(
            () ->
                PrivateAccess.staticMethod(
                    LOOKUP,
                    "java.lang.Integer",
                    "formatUnsignedInt",
                    MethodType.methodType(void.class)))
        .isInstanceOf(IllegalAccessError.class)
        .hasMessageContaining("may not access private members of java.lang.Integer");
  }
}
