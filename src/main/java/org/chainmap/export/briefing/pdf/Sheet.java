package org.chainmap.export.briefing.pdf;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.Box;
import org.chainmap.geom.Size;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Picture;
import org.jspecify.annotations.Nullable;

/** A page while it is set: what is drawn on it, and where it leads to. */
final class Sheet {

  /** What is drawn; a null tag stands for an artifact, which is no content. */
  sealed interface Item {
    @Nullable Tag tag();

    /**
     * Marks in points.
     *
     * @param spacing what is added after each character, in points
     */
    record Words(@Nullable Tag tag, List<Mark> marks, double spacing) implements Item {
      public Words {
        marks = List.copyOf(marks);
      }
    }

    /**
     * A picture, moved and scaled into a box.
     *
     * @param box as high and wide as the picture, in proportion
     */
    record Fitted(@Nullable Tag tag, Picture picture, Box box) implements Item {}
  }

  /**
   * An area that leads to an anchor.
   *
   * @param tag the link element
   * @param says what it leads to, in words
   */
  record Jump(Tag tag, Box area, String anchor, String says) {}

  private final Size size;
  private final boolean furnished;
  private final List<Item> items = new ArrayList<>();
  private final List<Jump> jumps = new ArrayList<>();
  private String part = "";
  private boolean spilled;
  private double begun;
  private double filled;
  private double left;

  /**
   * Begins a page.
   *
   * @param furnished whether it has a running head and a page number
   */
  Sheet(Size size, boolean furnished) {
    this.size = size;
    this.furnished = furnished;
  }

  Size size() {
    return size;
  }

  boolean furnished() {
    return furnished;
  }

  List<Item> items() {
    return items;
  }

  List<Jump> jumps() {
    return jumps;
  }

  /** Returns the title of the part that it belongs to. */
  String part() {
    return part;
  }

  void setPart(String title) {
    part = title;
  }

  /** Says that it was begun because something had no room on the page before. */
  void spill(double from) {
    spilled = true;
    begun = from;
  }

  /** Says how far down what is new on it begins, where a table goes on below its head. */
  void begin(double from) {
    begun = from;
  }

  /** Says how far down it is filled, and how much room is left. */
  void end(double to, double room) {
    filled = to;
    left = room;
  }

  /** Tells whether it only goes on with what had no room on the page before. */
  boolean spilled() {
    return spilled;
  }

  /** Returns the height of what is new on it. */
  double height() {
    return filled - begun;
  }

  /** Returns the height of the room that is left on it. */
  double left() {
    return left;
  }

  void draw(@Nullable Tag tag, Mark mark) {
    items.add(new Item.Words(tag, List.of(mark), 0));
  }

  void draw(Item item) {
    items.add(item);
  }

  void lead(Jump jump) {
    jumps.add(jump);
  }
}
