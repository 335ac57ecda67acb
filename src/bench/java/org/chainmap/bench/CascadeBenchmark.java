package org.chainmap.bench;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.chainmap.analysis.cascade.LinkRows;
import org.chainmap.analysis.cascade.PlainCascade;
import org.chainmap.analysis.cascade.SalesNetwork;
import org.chainmap.analysis.cascade.SystemicRiskIndex;
import org.chainmap.task.Progress;
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

/**
 * Computes the economic systemic risk index of every firm of a random network with ten links per
 * firm: our cascade, which recomputes only changed firms, is compared with the published loop, both
 * on all cores. The network of the publication has 3465 firms.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class CascadeBenchmark {

  private static final int BLOCK = 32;

  @Param({"300", "1000", "3465"})
  int firms;

  @Param({"20", "600"})
  int sectors;

  private LinkRows links = LinkRows.random(1, 1, 1, false, 1);

  @Setup
  public void network() {
    links = LinkRows.random(firms, 10 * firms, sectors, false, 1);
  }

  @Benchmark
  public double[] ours() {
    SalesNetwork net =
        new SalesNetwork(links.sector(), links.from(), links.to(), links.volume(), links.need());
    return SystemicRiskIndex.of(net, Progress.NONE);
  }

  @Benchmark
  public double[] peer() {
    double[] values = new double[firms];
    IntStream.range(0, (firms + BLOCK - 1) / BLOCK)
        .parallel()
        .forEach(
            block -> {
              PlainCascade plain = new PlainCascade(links);
              for (int i = block * BLOCK; i < Math.min(firms, (block + 1) * BLOCK); i++) {
                values[i] = plain.index(i);
              }
            });
    return values;
  }
}
