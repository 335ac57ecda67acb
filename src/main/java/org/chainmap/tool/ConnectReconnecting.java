package org.chainmap.tool;

import java.util.Objects;
import java.util.Optional;
import org.chainmap.editor.Feedback;
import org.chainmap.editor.Feedback.Cursor;
import org.chainmap.editor.Handle;
import org.chainmap.editor.Links;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Point;
import org.chainmap.layout.LinkPreview;
import org.chainmap.model.Appearance;
import org.chainmap.model.Link;
import org.chainmap.tool.PointerInput.Button;
import org.chainmap.tool.PointerInput.Kind;
import org.jspecify.annotations.Nullable;

/** One end of a link is dragged to another card; dropped elsewhere, nothing happens. */
final class ConnectReconnecting implements State {

  private final Desk desk;
  private final boolean start;
  private final Link link;
  private final Id fixed;
  private final Box kept;

  ConnectReconnecting(Desk desk, Handle handle) {
    this.desk = desk;
    this.start = handle.kind() == Handle.Kind.LINK_START;
    this.link = desk.draft().map().find(Link.class, handle.owner()).orElseThrow();
    this.fixed = start ? link.to() : link.from();
    this.kept = Objects.requireNonNull(desk.draft().geometry().cards().get(fixed));
  }

  @Override
  public String path() {
    return "connect.reconnecting";
  }

  @Override
  public State pointer(PointerInput input) {
    Optional<Id> target = Ends.card(desk, input).filter(id -> !id.equals(fixed));
    if (input.kind() == Kind.MOVE) {
      Box to = target.map(desk.draft().geometry().cards()::get).orElse(null);
      Cursor cursor = target.isPresent() ? Cursor.CROSSHAIR : Cursor.FORBIDDEN;
      desk.view().show(Feedback.of(cursor).withLink(line(input.map(), to), target.orElse(null)));
      return this;
    }
    if (input.is(Kind.RELEASE, Button.PRIMARY)) {
      target.ifPresent(
          id -> desk.draft().commit(Links.reconnected(desk.draft().map(), link.id(), start, id)));
      return new SelectIdle(desk).pointer(input);
    }
    return this;
  }

  /** The link as it would run from or to the card that it keeps. */
  private Outline line(Point pointer, @Nullable Box other) {
    Appearance appearance = desk.draft().map().info().appearance();
    if (start) {
      return other == null
          ? LinkPreview.from(appearance, pointer, kept)
          : LinkPreview.between(appearance, other, kept);
    }
    return other == null
        ? LinkPreview.to(appearance, kept, pointer)
        : LinkPreview.between(appearance, kept, other);
  }

  @Override
  public State cancelled() {
    return new SelectIdle(desk);
  }
}
