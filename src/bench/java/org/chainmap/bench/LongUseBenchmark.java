package org.chainmap.bench;

import java.util.concurrent.TimeUnit;
import org.chainmap.editor.Editor;
import org.chainmap.editor.LaidOutMap;
import org.chainmap.geom.Geometry;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
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
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * One move of one card and its undoing, in an editor that has seen many edits. The peer is an
 * editor just opened: the ratio is what long use costs.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LongUseBenchmark {

  private static final int SEGMENTS = 300;
  private static final Message BACK = Message.verbatim("back");

  @Param({"1000", "100000"})
  int edits;

  private EditedMap used = EditedMap.open(EditedMap.chain(1));
  private EditedMap fresh = used;

  /** Every second edit moves a card back, so that both editors show the same map. */
  @Setup
  public void use(BenchmarkParams measured) {
    LaidOutMap start = EditedMap.chain(SEGMENTS);
    used = EditedMap.open(start);
    int made = measured.getBenchmark().endsWith("ours") ? edits : 0;
    for (int i = 0; i < made / 2; i++) {
      ChainMap before = used.editor().map();
      used.editor().commit(used.move());
      used.editor().commit(Change.between(BACK, used.editor().map(), before));
    }
    fresh = EditedMap.open(start);
  }

  @Benchmark
  public Geometry ours() {
    return movedAndBack(used);
  }

  @Benchmark
  public Geometry peer() {
    return movedAndBack(fresh);
  }

  private static Geometry movedAndBack(EditedMap map) {
    Editor editor = map.editor();
    editor.commit(map.move());
    editor.undo();
    return editor.geometry();
  }
}
