package org.chainmap.bench;

import java.util.concurrent.TimeUnit;
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
 * One move of one card of a laid-out chain, from the commit to its return, without a preview before
 * it; final routes are still to come. The peer finds them at once: its time is what a large map
 * takes in the background.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class CommitBenchmark {

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
    return map.editor().geometry();
  }

  @Benchmark
  public Geometry peer() {
    map.editor().commit(map.move());
    return map.editor().laidOutMap().finished(Lang.ZH, EditedMap.MEASURE, Progress.NONE).geometry();
  }
}
