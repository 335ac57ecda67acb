/**
 * Benchmarks of speed and quality, always compared with a peer in the same run. {@code layouts} is
 * the table of drawings: crossings, length, bends, area and time of our layout, Graphviz dot, ELK
 * and JGraphX on generated chains and on files. JMH benchmarks are classes with a method {@code
 * ours} and a method {@code peer}; {@link org.chainmap.bench.Bench} runs them and prints the ratio.
 * It is compiled only in the profile {@code bench}. Start at {@link org.chainmap.bench.Bench}.
 */
@NullMarked
package org.chainmap.bench;

import org.jspecify.annotations.NullMarked;
