/**
 * What a gradient costs, and the report that says so.
 *
 * <p>Each function is a package: the plain method {@code X}, the gradient by hand {@code XByHand},
 * the benchmarks {@code XBenchmark}, and {@code XHipparchus} where that is long. The generated code
 * is {@code XGrad}. {@link dev.backsweep.benchmarks.Report} runs them all and writes the page;
 * {@code Rows} lists the functions and the targets.
 */
package dev.backsweep.benchmarks;
