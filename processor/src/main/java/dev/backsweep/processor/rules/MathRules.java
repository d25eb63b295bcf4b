package dev.backsweep.processor.rules;

import java.util.List;

/**
 * The derivatives of Java's operators and of the methods of {@code java.lang.Math}, as one table.
 *
 * <p>{@code y} is the value, and {@code w} is what goes through: backwards, the cotangent of {@code
 * y}; forwards, the tangent of the operand. An entry is therefore the partial derivative times
 * {@code w}, in the form that is best in floating point. No entry means that nothing is passed on.
 * A row that is nothing but {@code 0} is constant by convention. {@code for} restricts a row to
 * operations with constant operands that meet the condition; the first row that fits is taken.
 *
 * <p>The forms follow four rules.
 *
 * <ul>
 *   <li>{@code w == 0 ? 0 : ...} stands exactly where the partial can be infinite or NaN although
 *       {@code y} is finite, so that a zero cotangent passes zero on and never {@code 0 *
 *       Infinity}. Elsewhere the limit stands: the derivative of {@code sqrt} at 0 is {@code
 *       Infinity}. The other way to the same end is to keep {@code w} to the left of a division:
 *       {@code w / b} is 0 where {@code w * (1 / b)} is NaN.
 *   <li>A partial that is zero by convention is chosen, not multiplied: {@code a > 0 ? w : 0}
 *       passes 0 on even if {@code w} is infinite, so {@code sqrt(max(x, 0))} has derivative 0 for
 *       negative {@code x}, and both modes agree.
 *   <li>Nothing overflows before the partial does.
 *   <li>The value is used where that is as exact and cheaper; no second transcendental function
 *       where a division will do, and never {@code fma}, which is slower in a sum.
 * </ul>
 */
final class MathRules {
  /**
   * The table. "Tested on" gives the range of each operand's magnitude, the last one for all that
   * follow; the test takes every combination of signs that the operation accepts.
   */
  static final List<Row> TABLE =
      Row.table(
"""
y                          | contribution to a                                      | to b                                                   | to c  | tested on              | why
a + b                      | w                                                      | w                                                      |       | 0 .. 3                 |
a - b                      | w                                                      | -w                                                     |       | 0 .. 3                 |
a * b                      | w * b                                                  | w * a                                                  |       | 0 .. 3                 |
a / b                      | w / b                                                  | -(w / b) * y                                           |       | 0.5 .. 3               | w / b is shared
a % b                      | w                                                      | w == 0 ? 0 : -(w * ((a - y) / b))                      |       | 5.2 .. 5.8, 2.1 .. 2.4 | y = a - k * b, k whole; k may overflow
+a                         | w                                                      |                                                        |       | 0 .. 3                 |
-a                         | -w                                                     |                                                        |       | 0 .. 3                 |
(double) a                 | w                                                      |                                                        |       | 0 .. 3                 | the conversion is applied to w
(float) a                  | w                                                      |                                                        |       | 0 .. 3                 | rounding counts as the identity
sum(a, b)                  | w                                                      | w                                                      |       | 0 .. 3                 | of Double and Float
fma(a, b, c)               | w * b                                                  | w * a                                                  | w     | 0 .. 3                 |
abs(a)                     | a > 0 ? w : a < 0 ? -w : 0                             |                                                        |       | 0.5 .. 3               | 0 at 0
max(a, b)                  | a > b ? w : a < b ? 0 : 0.5 * w                        | b > a ? w : b < a ? 0 : 0.5 * w                        |       | 0.5 .. 1, 1.5 .. 3     | halves at a tie
min(a, b)                  | a < b ? w : a > b ? 0 : 0.5 * w                        | b < a ? w : b > a ? 0 : 0.5 * w                        |       | 0.5 .. 1, 1.5 .. 3     | halves at a tie
clamp(a, b, c)             | a < b || a > c ? 0 : b < a && a < c ? w : b == c ? 0.25 * w : 0.5 * w | b > a || b > c ? w : b < a && b < c ? 0 : 0.5 * w      | c > a || c < b ? 0 : b < c && c < a ? w : a == b ? 0.25 * w : 0.5 * w | 0.5 .. 0.9, 1 .. 1.2, 0.1 .. 0.3 | max(b, min(c, a))
copySign(a, b)             | a == 0 ? 0 : w * (signum(a) * signum(y))               |                                                        |       | 0.5 .. 3               | abs(a) with b's sign: 0 at 0
sqrt(a)                    | w == 0 ? 0 : 0.5 * w / abs(y)                          |                                                        |       | 0.1 .. 9               | Infinity at 0, also at -0, where y is -0
cbrt(a)                    | w == 0 ? 0 : w / (3 * y * y)                           |                                                        |       | 0.1 .. 9               | Infinity at 0
hypot(a, b)                | y == 0 ? 0 : w * (a / y)                               | y == 0 ? 0 : w * (b / y)                               |       | 0.1 .. 3               | 0 at (0, 0); a / y is never beyond 1
exp(a)                     | w * y                                                  |                                                        |       | 0 .. 3                 |
expm1(a)                   | w * exp(a)                                             |                                                        |       | 0 .. 3                 | y + 1 cancels for a << 0
log(a)                     | w == 0 ? 0 : w / a                                     |                                                        |       | 0.1 .. 9               | at 0 a zero cotangent stays zero
log10(a)                   | w == 0 ? 0 : w * 0.4342944819032518 / a                |                                                        |       | 0.1 .. 9               | log10(e), before it can overflow
log1p(a)                   | w == 0 ? 0 : w / (1 + a)                                 |                                                        |       | 0.1 .. 0.9             |
log(a, b)                  | w == 0 ? 0 : -(w * y) / (a * log(a))                   | w / b / log(a)                                         |       | 1.5 .. 3, 0.5 .. 9     | to base a; FastMath only
pow(a, b) for b == 0       |                                                        |                                                        |       | 0.5 .. 3, 0            | y is 1, even at NaN
pow(a, b) for b == 1       | w                                                      |                                                        |       | 0.5 .. 3, 1            |
pow(a, b) for b == 2       | w * (2 * a)                                            |                                                        |       | 0.5 .. 3, 2            |
pow(a, b) for b == 3       | w * (3 * (a * a))                                      |                                                        |       | 0.5 .. 3, 3            |
pow(a, b) for b == 4       | w * (4 * (a * a * a))                                  |                                                        |       | 0.5 .. 3, 4            |
pow(a, b) for b == -1      | -(w * y) * y                                           |                                                        |       | 0.5 .. 3, -1           |
pow(a, b) for b == 0.5     | w == 0 ? 0 : 0.5 * w / y                               |                                                        |       | 0.5 .. 3, 0.5          | Infinity at 0; y is never -0
pow(a, b) for b > 1 && b < Infinity | w * (y == 0 ? pow(a, b - 1) : y / a) * b               |                                                        |       | 0.5 .. 3, 2.5          | pow(a, b - 1), without pow but for underflow
pow(a, b) for b > 0 && b < 1 | w == 0 ? 0 : w * (y == 0 ? pow(a, b - 1) : y / a) * b  |                                                        |       | 0.5 .. 3, 0.3          | Infinity at 0
pow(a, b) for b < 0 && b > -Infinity | b * (w * y) / a                                        |                                                        |       | 0.5 .. 3, -2           | pow(a, b - 1) may overflow
pow(a, b) for a > 0 && a < Infinity |                                                        | w * y * log(a)                                         |       | 2.5, 0.1 .. 3          | log of a constant is a constant
pow(a, b)                  | w == 0 || b == 0 ? 0 : w * (y == 0 ? pow(a, b - 1) : y / a) * b | w == 0 || y == 0 ? 0 : w * y * log(a)                  |       | 0.5 .. 3               | 0 wherever y is; to b: NaN for a < 0, where no neighbour of b has a value
sin(a)                     | w * cos(a)                                             |                                                        |       | 0 .. 7                 |
cos(a)                     | -(w * sin(a))                                          |                                                        |       | 0 .. 7                 |
tan(a)                     | w * (1 + y * y)                                        |                                                        |       | 0 .. 1.4               |
asin(a)                    | w == 0 ? 0 : w / sqrt((1 - a) * (1 + a))               |                                                        |       | 0 .. 0.9               | 1 - a * a cancels near 1; Infinity at 1 and -1
acos(a)                    | w == 0 ? 0 : -(w / sqrt((1 - a) * (1 + a)))            |                                                        |       | 0 .. 0.9               | -Infinity at 1 and -1
atan(a)                    | w / (1 + a * a)                                        |                                                        |       | 0 .. 5                 |
atan2(a, b)                | w == 0 ? 0 : abs(a) > abs(b) ? w * (b / a) / (a + b * (b / a)) : w / (b + a * (a / b)) | w == 0 ? 0 : abs(a) > abs(b) ? -w / (a + b * (b / a)) : -(w * (a / b)) / (b + a * (a / b)) |       | 0.5 .. 3               | b / (a * a + b * b) without its overflow; NaN at (0, 0)
sinh(a)                    | w * hypot(1, y)                                        |                                                        |       | 0 .. 3                 | cosh(a), from the value
cosh(a)                    | w * sinh(a)                                            |                                                        |       | 0 .. 3                 | sqrt(y * y - 1) cancels near 0
tanh(a)                    | w * ((1 - y) * (1 + y))                                |                                                        |       | 0 .. 3                 | exact to 1e-16, not relatively: 0 beyond 19.1
asinh(a)                   | w / hypot(1, a)                                        |                                                        |       | 0 .. 3                 | FastMath only
acosh(a)                   | w == 0 ? 0 : w / (sqrt(a - 1) * sqrt(a + 1))           |                                                        |       | 1.2 .. 5               | FastMath only; Infinity at 1
atanh(a)                   | w == 0 ? 0 : w / ((1 - a) * (1 + a))                     |                                                        |       | 0 .. 0.9               | FastMath only
toRadians(a)               | toRadians(w)                                           |                                                        |       | 0 .. 3                 |
toDegrees(a)               | toDegrees(w)                                           |                                                        |       | 0 .. 3                 |
scalb(a, b)                | scalb(w, b)                                            |                                                        |       | 0 .. 3, 2              | b is an int
IEEEremainder(a, b)        | w                                                      | w == 0 ? 0 : -(w * (a / b - y / b))                    |       | 5.2 .. 5.8, 2.4 .. 2.6 | y = a - k * b, k whole; k may overflow
nextUp(a)                  | w                                                      |                                                        |       | 0.5 .. 3               | a plus a constant
nextDown(a)                | w                                                      |                                                        |       | 0.5 .. 3               | a plus a constant
nextAfter(a, b)            | w                                                      |                                                        |       | 0.5 .. 1, 1.5 .. 3     | a plus a constant
floor(a)                   | 0                                                      |                                                        |       | 0.1 .. 0.9             | piecewise constant
ceil(a)                    | 0                                                      |                                                        |       | 0.1 .. 0.9             | piecewise constant
rint(a)                    | 0                                                      |                                                        |       | 0.6 .. 0.9             | piecewise constant
round(a)                   | 0                                                      |                                                        |       | 0.6 .. 0.9             | piecewise constant
signum(a)                  | 0                                                      |                                                        |       | 0.5 .. 3               | piecewise constant
ulp(a)                     | 0                                                      |                                                        |       | 0.6 .. 0.9             | piecewise constant
getExponent(a)             | 0                                                      |                                                        |       | 0.6 .. 0.9             | piecewise constant
isNaN(a)                   | 0                                                      |                                                        |       |                        | not a number; of Double and Float, as the next four
isInfinite(a)              | 0                                                      |                                                        |       |                        |
isFinite(a)                | 0                                                      |                                                        |       |                        |
compare(a, b)              | 0                                                      | 0                                                      |       |                        |
hashCode(a)                | 0                                                      |                                                        |       |                        |
Stop.gradient(a)           | 0                                                      |                                                        |       |                        | by the user's wish
""");

  private MathRules() {}
}
