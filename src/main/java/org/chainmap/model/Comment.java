package org.chainmap.model;

import java.time.Instant;
import org.chainmap.geom.Id;
import org.chainmap.model.value.Remarks;
import org.jspecify.annotations.Nullable;

/**
 * A comment of a person (批注) on any element, or an answer to a comment: answers are comments on
 * that comment, so that two people who answer at the same time both keep their answer.
 *
 * @param about the element, {@link MapInfo#ID} for the whole map, or the comment it answers
 * @param author the person's name; empty where unknown
 * @param at when it was written, to the second; null where unknown
 * @param resolved whether it needs no further attention; means nothing for an answer
 */
public record Comment(
    Id id,
    Id about,
    String author,
    @Nullable Instant at,
    String text,
    boolean resolved,
    Remarks remarks)
    implements Element {

  /** Returns a comment without author and time. */
  public static Comment of(Id id, Id about, String text) {
    return new Comment(id, about, "", null, text, false, Remarks.NONE);
  }

  public Comment withAbout(Id changed) {
    return new Comment(id, changed, author, at, text, resolved, remarks);
  }

  public Comment withAuthor(String changed) {
    return new Comment(id, about, changed, at, text, resolved, remarks);
  }

  public Comment withAt(@Nullable Instant changed) {
    return new Comment(id, about, author, changed, text, resolved, remarks);
  }

  public Comment withText(String changed) {
    return new Comment(id, about, author, at, changed, resolved, remarks);
  }

  public Comment withResolved(boolean changed) {
    return new Comment(id, about, author, at, text, changed, remarks);
  }

  @Override
  public Comment withRemarks(Remarks changed) {
    return new Comment(id, about, author, at, text, resolved, changed);
  }
}
