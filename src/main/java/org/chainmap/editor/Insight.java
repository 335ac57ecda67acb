package org.chainmap.editor;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.chainmap.analysis.Analyses;
import org.chainmap.analysis.Finding;
import org.chainmap.analysis.Findings;
import org.chainmap.model.ChainMap;
import org.chainmap.overlay.Overlays;
import org.chainmap.paint.Overlay;
import org.chainmap.task.Tasks;

/**
 * What the analyses found of the map, kept current in the background, and what of it is laid over
 * the map. What looks at results and chooses among them needs this and not the editor.
 */
public final class Insight {

  private final Supplier<ChainMap> map;
  private final Consumer<Aspect> tell;
  private final Watch watch;
  private Display display = Display.PLAIN;
  private Overlay overlay = Overlay.NONE;

  /**
   * @param map the map as it is now
   * @param tell is told what changed: {@link Aspect#DISPLAY} or {@link Aspect#OVERLAY}
   */
  Insight(Tasks tasks, Supplier<ChainMap> map, Consumer<Aspect> tell) {
    this.map = map;
    this.tell = tell;
    this.watch = new Watch(tasks, Analyses::run, this::refresh);
  }

  /** Looks at the map as it is now, giving up on the one before. */
  void follow() {
    watch.watch(map.get());
  }

  /** What the analyses found, of the map as it is now or was a moment ago. */
  public Findings findings() {
    return watch.findings();
  }

  /** Whether the findings are of the map as it is now. */
  public boolean current() {
    return watch.current();
  }

  /** Why findings could not be computed, if so. */
  public Optional<Throwable> failure() {
    return watch.failure();
  }

  public Display display() {
    return display;
  }

  /** Lays something else over the map. */
  public void display(Display changed) {
    display = changed;
    tell.accept(Aspect.DISPLAY);
    refresh();
  }

  /** The looks laid over the map by the chosen display. */
  public Overlay overlay() {
    return overlay;
  }

  /** Lays it over the map as it is now. */
  void refresh() {
    display = display.withFocus(Focus.in(findings(), display.focus(), current()));
    overlay = overlay(map.get());
    tell.accept(Aspect.OVERLAY);
  }

  private Overlay overlay(ChainMap now) {
    Finding focus = display.focus();
    if (focus != null) {
      return Overlays.finding(now, focus);
    }
    return display.lens().over(now, findings());
  }
}
