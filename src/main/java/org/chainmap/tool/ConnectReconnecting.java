package org.chainmap.tool;

import java.util.Objects;
import java.util.Optional;
import org.chainmap.editor.change.Links;
import org.chainmap.editor.view.Feedback;
import org.chainmap.editor.view.Feedback.Cursor;
import org.chainmap.editor.view.Handle;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Point;
import org.chainmap.layout.LinkPreview;
import org.chainmap.model.Link;
import org.chainmap.model.value.Appearance;
import org.chainmap.tool.PointerInput.Button;
import org.chainmap.tool.PointerInput.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The state in which one end of a link is dragged to another card; a drop elsewhere has no effect.
 */
final class ConnectReconnecting implements State {

  private final ToolContext toolContext;
  private final boolean start;
  private final Link link;
  private final Id fixed;
  private final Box kept;

  ConnectReconnecting(ToolContext toolContext, Handle handle) {
    this.toolContext = toolContext;
    this.start = handle.kind() == Handle.Kind.LINK_START;
    this.link = toolContext.document().map().find(Link.class, handle.owner()).orElseThrow();
    this.fixed = start ? link.to() : link.from();
    this.kept = Objects.requireNonNull(toolContext.document().geometry().cards().get(fixed));
  }

  @Override
  public String path() {
    return "connect.reconnecting";
  }

  @Override
  public State pointer(PointerInput input) {
    Optional<Id> target = Ends.card(toolContext, input).filter(id -> !id.equals(fixed));
    if (input.kind() == Kind.MOVE) {
      Box to = target.map(toolContext.document().geometry().cards()::get).orElse(null);
      Cursor cursor = target.isPresent() ? Cursor.CROSSHAIR : Cursor.FORBIDDEN;
      toolContext
          .view()
          .show(Feedback.of(cursor).withLink(line(input.map(), to), target.orElse(null)));
      return this;
    }
    if (input.is(Kind.RELEASE, Button.PRIMARY)) {
      target.ifPresent(
          id ->
              toolContext
                  .document()
                  .commit(Links.reconnected(toolContext.document().map(), link.id(), start, id)));
      return new SelectIdle(toolContext).pointer(input);
    }
    return this;
  }

  /** Returns the line that the link would have from or to the card it keeps. */
  private Outline line(Point pointer, @Nullable Box other) {
    Appearance appearance = toolContext.document().map().info().appearance();
    if (start) {
      return other == null
          ? LinkPreview.from(appearance, pointer, kept)
          : LinkPreview.between(appearance, other, kept, link.sides().withFrom(null));
    }
    return other == null
        ? LinkPreview.to(appearance, kept, pointer, link.sides().from())
        : LinkPreview.between(appearance, kept, other, link.sides().withTo(null));
  }

  @Override
  public State cancelled() {
    return new SelectIdle(toolContext);
  }
}
