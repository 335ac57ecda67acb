/**
 * What is fast and what is good, always beside a peer in the same run. {@code layouts} is the table
 * of drawings: crossings, length, bends, area and time of ours, Graphviz dot, ELK and JGraphX on
 * made-up chains and on files. JMH benchmarks are classes with a method {@code ours} and a method
 * {@code peer}; {@link org.chainmap.bench.Bench} runs them and prints the ratio. Lives in the
 * profile {@code bench} only. Start at {@link org.chainmap.bench.Bench}.
 */
@NullMarked
package org.chainmap.bench;

import org.jspecify.annotations.NullMarked;
