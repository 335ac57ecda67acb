package org.chainmap.bench;

import java.util.concurrent.TimeUnit;
import org.chainmap.editor.Editor;
import org.chainmap.editor.LaidOutMap;
import org.chainmap.geom.Geometry;
import org.chainmap.model.ChainMap;
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
 * One step of a drag of one card of a laid-out chain: the map, the sizes, the ways and the grid as
 * they are shown. The peer finds everything anew.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class PreviewBenchmark {

  @Param({"300", "3000"})
  int segments;

  private EditedMap map = EditedMap.open(EditedMap.chain(1));

  @Setup
  public void open() {
    map = EditedMap.open(EditedMap.chain(segments));
  }

  @Benchmark
  public Geometry ours() {
    Editor editor = map.editor();
    editor.preview(map.move());
    return editor.shownGeometry();
  }

  @Benchmark
  public Geometry peer() {
    ChainMap changed = map.editor().map().with(map.move());
    return LaidOutMap.of(changed, Lang.ZH, EditedMap.MEASURE, Progress.NONE).geometry();
  }
}
