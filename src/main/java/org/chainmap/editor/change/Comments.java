package org.chainmap.editor.change;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.model.Comment;
import org.chainmap.model.Ids;
import org.chainmap.model.value.Remarks;
import org.chainmap.text.Message;

/** Builds the changes of comments. */
public final class Comments {

  private Comments() {}

  /**
   * Adds a comment, or an answer where it is about a comment.
   *
   * @param about the element it is about
   * @param text not blank
   */
  public static Change added(ChainMap map, Id about, String author, Instant at, String text) {
    boolean answer = map.find(Comment.class, about).isPresent();
    ChangeBuilder builder = new ChangeBuilder(map);
    Id id = builder.fresh(Ids.COMMENT);
    return builder
        .put(
            new Comment(
                id,
                about,
                author,
                at.truncatedTo(ChronoUnit.SECONDS),
                text.strip(),
                false,
                Remarks.NONE))
        .change(Message.of(answer ? "editor.change.answer" : "editor.change.comment"));
  }

  /** Marks a comment as resolved, or opens it again. */
  public static Change resolved(ChainMap map, Comment comment, boolean resolved) {
    return new ChangeBuilder(map)
        .put(comment.withResolved(resolved))
        .change(Message.of(resolved ? "editor.change.resolve" : "editor.change.reopen"));
  }
}
