package org.chainmap.export.briefing.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainmap.geom.Box;
import org.chainmap.geom.Size;

/** Where the next thing is set: pages, the frame of the current one, and how far it is filled. */
final class Flow {

  static final double TOP = 64;
  static final double BOTTOM = 58;
  static final double SIDE = 62;

  private final List<Sheet> sheets = new ArrayList<>();
  private final Map<String, Integer> pages = new HashMap<>();
  private final Map<String, Double> heights = new HashMap<>();
  private final Deque<Runnable> floats = new ArrayDeque<>();
  private Size base;
  private Box frame;
  private double y;
  private String part = "";

  Flow(Size size) {
    this.base = size;
    this.frame = frame(size);
  }

  private static Box frame(Size of) {
    double side = of.w() > of.h() ? SIDE - 8 : SIDE;
    return new Box(side, TOP, of.w() - 2 * side, of.h() - TOP - BOTTOM);
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
    frame = frame(of);
    y = frame.y();
    Sheet next = new Sheet(of, furnished);
    next.setPart(part);
    sheets.add(next);
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
      next();
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
    frame = frame(sheet().size());
  }
}
