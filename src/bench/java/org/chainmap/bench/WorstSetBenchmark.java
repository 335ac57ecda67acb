package org.chainmap.bench;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.chainmap.analysis.knockout.ChainSide;
import org.chainmap.analysis.knockout.Knockout;
import org.chainmap.analysis.knockout.ScenarioPresets;
import org.chainmap.analysis.knockout.WorstSet;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Scenario;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;
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
 * The search for the three suppliers whose joint loss costs most, exactly. The peer computes what
 * the loss of each enterprise alone costs: N losses of N·(N−1)·(N−2)/6 sets of three.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class WorstSetBenchmark {

  @Param("sample")
  String segments = "sample";

  private ChainMap map = ChainMap.titled("chain");

  @Setup
  public void map() throws Exception {
    map = ExportedMaps.of(segments);
  }

  @Benchmark
  public WorstSet ours() {
    WorstSet worst =
        WorstSet.of(map, WorstSet.Among.ENTERPRISES, ChainSide.SUPPLY, 3, Progress.NONE)
            .orElseThrow();
    if (!worst.exact()) {
      throw new IllegalStateException("not proved: " + worst);
    }
    return worst;
  }

  @Benchmark
  public double peer() {
    Scenario empty = ScenarioPresets.named(Message.of("scenario.worst.name"));
    Knockout knockout = new Knockout(map);
    double worst = 0;
    for (Enterprise enterprise : map.enterprises()) {
      Scenario lost = empty.withRemoved(List.of(enterprise.id()));
      worst =
          Math.max(worst, Objects.requireNonNull(knockout.impact(lost).totals().ends()).expected());
    }
    return worst;
  }
}
