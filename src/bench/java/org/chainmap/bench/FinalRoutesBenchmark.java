package org.chainmap.bench;

import java.util.concurrent.TimeUnit;
import org.chainmap.editor.LaidOutMap;
import org.chainmap.geom.Geometry;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
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
 * The final routes after one move of one card of a laid-out chain, which a large map gets in the
 * background. The peer opens the changed map afresh.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(1)
public class FinalRoutesBenchmark {

  @Param({"300", "3000"})
  int segments;

  private EditedMap map = EditedMap.open(EditedMap.chain(1));

  @Setup
  public void open() {
    map = EditedMap.open(EditedMap.chain(segments));
  }

  @Benchmark
  public Geometry ours() {
    map.editor().commit(map.move());
    return map.editor().laidOutMap().finished(Lang.ZH, EditedMap.MEASURE, Progress.NONE).geometry();
  }

  @Benchmark
  public Geometry peer() {
    map.editor().commit(map.move());
    return LaidOutMap.of(map.editor().map(), Lang.ZH, EditedMap.MEASURE, Progress.NONE).geometry();
  }
}
