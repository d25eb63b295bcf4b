package dev.backsweep.benchmarks.common;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The settings that all benchmarks of one function share.
 *
 * <p>A subclass is one function at the sizes of its parameters. Its methods answer the same
 * question in different ways and are named alike everywhere, because the report looks for these
 * names:
 *
 * <ul>
 *   <li>{@code primal}: the function alone, the unit of every ratio;
 *   <li>{@code backsweep}: value and gradient by the generated code;
 *   <li>{@code hand}: value and gradient by the best Java that we can write;
 *   <li>{@code hipparchus}: value and gradient by Hipparchus' {@code Gradient}, forward mode;
 *   <li>{@code differences}: the gradient by central differences, two primals for each input.
 * </ul>
 *
 * <p>Where a gradient goes to arrays, {@code backsweep} and {@code hand} both fill buffers of the
 * benchmark, and clear them first: clearing is part of the cost.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public abstract class GradientBenchmark {}
