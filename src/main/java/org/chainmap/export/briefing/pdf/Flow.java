package org.chainmap.export.briefing.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainmap.geom.Box;
import org.chainmap.geom.Size;

/** Where the next thing is set: pages, the frame of the current one, and how far it is filled. */
final class Flow {

  static final double TOP = 64;
  static final double BOTTOM = 58;
  static final double SIDE = 62;

  /** What a page may be filled beyond its frame where that saves a page of a few lines. */
  private static final double MORE_ABOVE = 8;

  private static final double MORE_BELOW = 16;
  static final double MORE = MORE_ABOVE + MORE_BELOW;

  private final List<Sheet> sheets = new ArrayList<>();
  private final Map<String, Integer> pages = new HashMap<>();
  private final Map<String, Double> heights = new HashMap<>();
  private final Deque<Runnable> floats = new ArrayDeque<>();
  private final Set<Integer> tight;
  private Size base;
  private Box frame;
  private double y;
  private String part = "";

  /**
   * Creates a flow.
   *
   * @param size the size of pages that text is set on
   * @param tight the pages, from 0, that are filled a little more
   */
  Flow(Size size, Set<Integer> tight) {
    this.base = size;
    this.tight = Set.copyOf(tight);
    this.frame = frame(size, 0);
  }

  private Box frame(Size of, int page) {
    double side = of.w() > of.h() ? SIDE - 8 : SIDE;
    double above = tight.contains(page) ? TOP - MORE_ABOVE : TOP;
    double below = tight.contains(page) ? BOTTOM - MORE_BELOW : BOTTOM;
    return new Box(side, above, of.w() - 2 * side, of.h() - above - below);
  }

  List<Sheet> sheets() {
    return sheets;
  }

  Sheet sheet() {
    return sheets.getLast();
  }

  /** Returns the pages of anchors, from 1. */
  Map<String, Integer> pages() {
    return pages;
  }

  /** Returns how far down its page an anchor is. */
  Map<String, Double> heights() {
    return heights;
  }

  /** Returns the size of the pages that text is set on. */
  Size base() {
    return base;
  }

  double left() {
    return frame.x();
  }

  double width() {
    return frame.w();
  }

  double top() {
    return frame.y();
  }

  double bottom() {
    return frame.bottom();
  }

  double y() {
    return y;
  }

  double room() {
    return frame.bottom() - y;
  }

  boolean atTop() {
    return y <= frame.y();
  }

  void down(double by) {
    y += by;
  }

  void moveTo(double to) {
    y = to;
  }

  /** Names the part that the pages from the next on belong to. */
  void setPart(String title) {
    part = title;
  }

  /** Inserts a page of a size; text goes on on one of the usual size. */
  void insert(Size of, boolean furnished) {
    end();
    frame = frame(of, sheets.size());
    y = frame.y();
    Sheet next = new Sheet(of, furnished);
    next.setPart(part);
    sheets.add(next);
  }

  /** Ends the last page. */
  void end() {
    if (!sheets.isEmpty()) {
      sheet().end(y, room());
    }
  }

  /** Begins the next page with what has no room on this one. */
  void goOn() {
    boolean waiting = !floats.isEmpty();
    next();
    if (!waiting) {
      sheet().spill(y);
    }
  }

  /** Begins the next page, after the pictures that wait for one. */
  void next() {
    flush();
    insert(base, true);
  }

  /** Begins a page where text is set on pages of a size from now on; not if it has just begun. */
  void turn(Size of) {
    boolean begun = !sheets.isEmpty() && of.equals(base) && atTop() && sheet().furnished();
    base = of;
    if (!begun || !floats.isEmpty()) {
      next();
    } else {
      sheet().setPart(part);
    }
  }

  /** Begins the next page where there is no room for a height; says whether it did. */
  boolean need(double height) {
    if (height > room() + 0.01 && !atTop()) {
      goOn();
      return true;
    }
    return false;
  }

  /** Keeps a picture that has pages of its own until the next page begins. */
  void later(Runnable picture) {
    floats.add(picture);
  }

  /** Sets the pictures that wait. */
  void flush() {
    if (!floats.isEmpty() && !sheets.isEmpty() && sheet().items().isEmpty()) {
      sheets.removeLast();
    }
    while (!floats.isEmpty()) {
      floats.poll().run();
    }
  }

  /** Remembers that an anchor is here. */
  void anchor(String name) {
    pages.put(name, sheets.size());
    heights.put(name, y);
  }

  /** Narrows the frame to a part of its width, until the next page. */
  void narrow(double left, double width) {
    frame = new Box(left, frame.y(), width, frame.h());
  }

  /** Ends {@link #narrow}. */
  void widen() {
    frame = frame(sheet().size(), sheets.size() - 1);
  }
}
