package org.chainmap.canvas;

import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.chainmap.editor.view.Camera;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Transition;
import org.jspecify.annotations.Nullable;

/**
 * An animation of cards gliding from their old places to those of a new layout, so that the eye can
 * follow. It affects only painting: the document and the hit index have the final state from the
 * start.
 */
final class LayoutAnimation {

  /** Its duration at a sufficient frame rate. */
  static final long MILLISECONDS = 350;

  /**
   * The longest time step between two frames, in ms, so that a busy machine also shows frames in
   * between.
   */
  static final long LONGEST_STEP = 70;

  /**
   * The largest number of cards animated: on a larger map a frame takes too long for smooth motion.
   */
  static final int MOST_CARDS = 400;

  private final BooleanProperty wanted = new SimpleBooleanProperty(true);
  private Geometry from = Geometry.EMPTY;
  private Camera eye = Camera.START;
  private long last;
  private boolean moving;
  private double part;
  private @Nullable Transition transition;

  /** Tells whether the animation is switched on. */
  BooleanProperty wanted() {
    return wanted;
  }

  boolean moving() {
    return moving;
  }

  /**
   * Starts the animation from the present picture, unless it is switched off, the system asks for
   * reduced motion, or the map is too large.
   */
  void start(Geometry seen, Camera camera, int cards) {
    if (wanted.get() && cards <= MOST_CARDS && !Platform.getPreferences().isReducedMotion()) {
      from = seen;
      eye = camera;
      last = 0;
      part = 0;
      transition = null;
      moving = true;
    }
  }

  /** Ends the animation in the final state. */
  void end() {
    moving = false;
    transition = null;
  }

  /** Advances to this time in nanoseconds; the first call marks the start. */
  void advance(long now) {
    double step = last == 0 ? 0 : Math.min(LONGEST_STEP, (now - last) / 1e6);
    last = now;
    part = Math.min(1, part + step / MILLISECONDS);
    if (part >= 1) {
      end();
    }
  }

  /** Returns the eased progress, slow at both ends. */
  private double eased() {
    return part * part * (3 - 2 * part);
  }

  /** Returns the present geometry between the start and {@code end}. */
  Geometry geometry(Geometry end) {
    if (!moving) {
      return end;
    }
    Transition now = transition;
    if (now == null || now.after() != end) {
      now = new Transition(from, end);
      transition = now;
    }
    return now.at(eased());
  }

  /** Returns the present camera between the start and {@code end}. */
  Camera camera(Camera end) {
    return moving ? Camera.between(eye, end, eased()) : end;
  }
}
