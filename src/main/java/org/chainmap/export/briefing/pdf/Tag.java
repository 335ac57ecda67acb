package org.chainmap.export.briefing.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element of the structure of a tagged PDF (ISO 32000-1, 14.7), while it grows: block elements
 * join their parent when they are made, inline ones when the first thing of them is drawn, so that
 * the order is that of reading.
 */
final class Tag {

  /** What an element holds, in the order of reading. */
  sealed interface Kid {

    /** Another element. */
    record Element(Tag tag) implements Kid {}

    /** What is drawn on a page under a number. */
    record Drawn(int page, int number) implements Kid {}

    /** A link of a page. */
    record Annotation(int page, int number) implements Kid {}
  }

  private final String type;
  private final @Nullable Tag parent;
  private final List<Kid> kids = new ArrayList<>();
  private boolean joined;
  private @Nullable String alt;
  private @Nullable String scope;

  private Tag(String type, @Nullable Tag parent, boolean joined) {
    this.type = type;
    this.parent = parent;
    this.joined = joined;
  }

  static Tag document() {
    return new Tag("Document", null, true);
  }

  /** Returns a new block element at the end of this one. */
  Tag child(String childType) {
    Tag child = new Tag(childType, this, true);
    kids.add(new Kid.Element(child));
    return child;
  }

  /** Returns a new inline element, which joins this one when the first thing of it is drawn. */
  Tag inline(String childType) {
    return new Tag(childType, this, false);
  }

  Tag saying(String text) {
    alt = text;
    return this;
  }

  /** Sets what a head cell of a table is the head of: {@code Column} or {@code Row}. */
  Tag heading(String of) {
    scope = of;
    return this;
  }

  void add(Kid kid) {
    if (!joined && parent != null) {
      parent.add(new Kid.Element(this));
      joined = true;
    }
    kids.add(kid);
  }

  String type() {
    return type;
  }

  List<Kid> kids() {
    return kids;
  }

  @Nullable String alt() {
    return alt;
  }

  @Nullable String scope() {
    return scope;
  }
}
