package org.chainmap.tool;

import java.util.Objects;
import java.util.Optional;
import org.chainmap.editor.Feedback;
import org.chainmap.editor.Feedback.Cursor;
import org.chainmap.editor.Handle;
import org.chainmap.editor.Links;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.model.Link;
import org.chainmap.tool.PointerInput.Button;
import org.chainmap.tool.PointerInput.Kind;

/** One end of a link is dragged to another card; dropped elsewhere, nothing happens. */
final class ConnectReconnecting implements State {

  private final Desk desk;
  private final boolean start;
  private final Link link;
  private final Id fixed;
  private final Box from;

  ConnectReconnecting(Desk desk, Handle handle) {
    this.desk = desk;
    this.start = handle.kind() == Handle.Kind.LINK_START;
    this.link = desk.draft().map().find(Link.class, handle.owner()).orElseThrow();
    this.fixed = start ? link.to() : link.from();
    this.from = Objects.requireNonNull(desk.draft().geometry().cards().get(fixed));
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
      var way = to == null ? Ends.to(from, input.map()) : Ends.between(from, to);
      Cursor cursor = target.isPresent() ? Cursor.CROSSHAIR : Cursor.FORBIDDEN;
      desk.view().show(Feedback.of(cursor).withLink(way, target.orElse(null)));
      return this;
    }
    if (input.is(Kind.RELEASE, Button.PRIMARY)) {
      target.ifPresent(
          id -> desk.draft().commit(Links.reconnected(desk.draft().map(), link.id(), start, id)));
      return new SelectIdle(desk).pointer(input);
    }
    return this;
  }

  @Override
  public State cancelled() {
    return new SelectIdle(desk);
  }
}
