package org.chainmap.bench;

import java.util.concurrent.TimeUnit;
import org.chainmap.geom.Geometry;
import org.chainmap.testing.SyntheticChains;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Places and routes a chain: our quick layout compared with ELK's with its defaults. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class QuickLayoutBenchmark {

  @Param({"30", "100", "300", "1000"})
  int cards;

  private Chain chain = Chain.of("none", SyntheticChains.chain(1, 1));

  @Setup
  public void chain() {
    chain = Chain.of("chain", SyntheticChains.chain(cards, 1));
  }

  @Benchmark
  public Geometry ours() {
    return OurLayout.geometry(chain, 0, 0);
  }

  @Benchmark
  public Object peer() {
    return ElkLayered.DEFAULT.draw(chain);
  }
}
