package org.chainmap.canvas;

import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.chainmap.editor.view.Camera;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Transition;
import org.jspecify.annotations.Nullable;

/**
 * Cards gliding from where they lay to where a layout put them, so that the eye can follow. Only
 * what is painted moves: the document and what a click finds are at the end from the start.
 */
final class LayoutAnimation {

  /** How long it takes, where pictures follow quickly. */
  static final long MILLISECONDS = 350;

  /** What a picture counts for at most, so that a busy machine shows some on the way too. */
  static final long LONGEST_STEP = 70;

  /** On a larger map every picture takes too long for the way to look smooth. */
  static final int MOST_CARDS = 400;

  private final BooleanProperty wanted = new SimpleBooleanProperty(true);
  private Geometry from = Geometry.EMPTY;
  private Camera eye = Camera.START;
  private long last;
  private boolean moving;
  private double part;
  private @Nullable Transition transition;

  /** Whether a person wants to see it. */
  BooleanProperty wanted() {
    return wanted;
  }

  boolean moving() {
    return moving;
  }

  /**
   * Starts on the way from what is seen now, unless it is not wanted, the system asks for less
   * motion, or the map is too large.
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

  /** Ends it in the final state. */
  void end() {
    moving = false;
    transition = null;
  }

  /** Moves on to this time in nanoseconds; the first time counts as the start. */
  void advance(long now) {
    double step = last == 0 ? 0 : Math.min(LONGEST_STEP, (now - last) / 1e6);
    last = now;
    part = Math.min(1, part + step / MILLISECONDS);
    if (part >= 1) {
      end();
    }
  }

  /** The eased part of the way: slow at both ends. */
  private double eased() {
    return part * part * (3 - 2 * part);
  }

  /** What is to be seen now on the way to {@code end}. */
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

  /** What part of the plane is to be seen now on the way to {@code end}. */
  Camera camera(Camera end) {
    return moving ? Camera.between(eye, end, eased()) : end;
  }
}
