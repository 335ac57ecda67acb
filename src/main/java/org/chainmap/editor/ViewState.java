package org.chainmap.editor;

import java.util.Optional;
import java.util.function.Consumer;
import org.chainmap.editor.view.Camera;
import org.chainmap.editor.view.DrawingAids;
import org.chainmap.editor.view.Feedback;
import org.chainmap.editor.view.Trail;
import org.chainmap.editor.view.ViewPort;
import org.chainmap.geom.Box;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.jspecify.annotations.Nullable;

/**
 * The state of a window's view of a document: camera, viewport, pointer and tool feedback. It
 * belongs to the window and not to the document: nothing of it is saved or undone.
 */
public final class ViewState implements ViewPort {

  private final Consumer<Aspect> changed;
  private Camera camera = Camera.START;
  private Size viewport = new Size(1200, 800);
  private Feedback feedback = Feedback.NONE;
  private @Nullable Point pointer;
  private @Nullable Box window;
  private DrawingAids aids = DrawingAids.USUAL;
  private @Nullable MadeWay madeWay;
  private Trail trail = Trail.NONE;
  private @Nullable Camera beginning;

  /** Where the view looked before and after the map made way for rulers. */
  private record MadeWay(Camera from, Camera to) {}

  /**
   * @param changed called with the aspect that changed, after it changed
   */
  ViewState(Consumer<Aspect> changed) {
    this.changed = changed;
  }

  @Override
  public Camera camera() {
    return camera;
  }

  @Override
  public void look(Camera wanted) {
    if (!wanted.equals(camera)) {
      camera = wanted;
      changed.accept(Aspect.CAMERA);
    }
  }

  @Override
  public Size viewport() {
    return viewport;
  }

  /** Shows the beginning of a map that could not be read when seen whole. */
  public void lookAtBeginning(Camera wanted) {
    beginning = wanted;
    look(wanted);
  }

  /** Tells whether one still looks at the beginning of a map, where it was opened. */
  public boolean atBeginning() {
    return camera.equals(beginning);
  }

  /** Sets the size of the window's view in screen px. */
  public void resizeViewport(Size size) {
    viewport = size;
    changed.accept(Aspect.CAMERA);
  }

  /** Returns where the pointer is on the map, if it is there: where a paste lands. */
  public Optional<Point> pointer() {
    return Optional.ofNullable(pointer);
  }

  /** Returns the middle of what is in view, in map coordinates. */
  public Point middle() {
    return camera.visible(viewport).center();
  }

  /** Returns the part of the map that a camera shows beside the rulers. */
  public Box beside(Camera shown) {
    double edge = aids.edge() / shown.zoom();
    Box all = shown.visible(viewport);
    return new Box(
        all.x() + edge, all.y() + edge, Math.max(0, all.w() - edge), Math.max(0, all.h() - edge));
  }

  /** Sets where the pointer is on the map, null where it is not over it. */
  public void pointAt(@Nullable Point map) {
    pointer = map;
  }

  /** Sets the place of a window that lies over the view, in screen px from its corner. */
  public void coverBy(@Nullable Box over) {
    window = over;
  }

  /** Returns the place of the window that lies over the view, in screen px from its corner. */
  @Nullable Box coveringWindow() {
    return window;
  }

  @Override
  public DrawingAids aids() {
    return aids;
  }

  /**
   * Chooses what helps to place cards. Where rulers would come to lie over the map, it makes way
   * for them; when they go it comes back, if it has not been moved since.
   *
   * @param drawn the bounds of what is drawn
   */
  void use(DrawingAids wanted, Box drawn) {
    if (wanted.equals(aids)) {
      return;
    }
    double way = wanted.edge() - aids.edge();
    Box seen = camera.visible(viewport);
    aids = wanted;
    if (way > 0) {
      double strip = way / camera.zoom();
      Camera from = camera;
      Camera to =
          camera.panned(
              covers(seen.x(), strip, drawn.x(), drawn.right()) ? way : 0,
              covers(seen.y(), strip, drawn.y(), drawn.bottom()) ? way : 0);
      madeWay = to.equals(from) ? null : new MadeWay(from, to);
      look(to);
    } else if (way < 0 && madeWay != null) {
      MadeWay back = madeWay;
      madeWay = null;
      if (camera.equals(back.to())) {
        look(back.from());
      }
    }
    changed.accept(Aspect.DISPLAY);
  }

  /** Tells whether a strip at the edge of the view lies over something. */
  private static boolean covers(double edge, double strip, double from, double to) {
    return from < edge + strip && to > edge;
  }

  /** Returns the cards last walked over by keys. */
  public Trail trail() {
    return trail;
  }

  /** Remembers the cards walked over by keys. */
  public void walked(Trail now) {
    trail = now;
  }

  /** Returns what the tool in hand draws on top of the map. */
  public Feedback feedback() {
    return feedback;
  }

  @Override
  public void show(Feedback wanted) {
    if (!wanted.equals(feedback)) {
      feedback = wanted;
      changed.accept(Aspect.FEEDBACK);
    }
  }
}
