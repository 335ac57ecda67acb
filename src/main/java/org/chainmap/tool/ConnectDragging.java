package org.chainmap.tool;

import java.util.Objects;
import java.util.Optional;
import org.chainmap.editor.change.Cards;
import org.chainmap.editor.change.Links;
import org.chainmap.editor.view.Feedback;
import org.chainmap.editor.view.Feedback.Cursor;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.layout.LinkPreview;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.value.Appearance;
import org.chainmap.tool.PointerInput.Button;
import org.chainmap.tool.PointerInput.Kind;

/**
 * The state in which a new link is drawn from a card, to another card or to empty canvas, where a
 * new segment is created.
 */
final class ConnectDragging implements State {

  /**
   * The distance in screen px that the pointer must move before empty canvas counts as a target.
   */
  private static final double FAR = 16;

  private final ToolContext toolContext;
  private final State previous;
  private final Id source;
  private final Point start;
  private final Box from;

  ConnectDragging(ToolContext toolContext, State previous, Id source, Point start) {
    this.toolContext = toolContext;
    this.previous = previous;
    this.source = source;
    this.start = start;
    this.from = Objects.requireNonNull(toolContext.document().geometry().cards().get(source));
  }

  @Override
  public String path() {
    return "connect.dragging";
  }

  @Override
  public State pointer(PointerInput input) {
    Optional<Id> target = Ends.card(toolContext, input);
    if (input.kind() == Kind.MOVE) {
      draw(input.map(), target);
      return this;
    }
    if (input.is(Kind.RELEASE, Button.PRIMARY)) {
      toolContext.view().show(Feedback.NONE);
      if (target.isPresent()) {
        finish(target.get());
      } else if (input.map().distance(start) > toolContext.onMap(FAR)) {
        var draft = toolContext.document();
        toolContext.makeAndName(
            Cards.createdAfter(
                draft.map(), draft.geometry(), draft.lang(), source, input.map(), draft.newCard()));
      }
      return previous;
    }
    return this;
  }

  private void draw(Point p, Optional<Id> target) {
    Id end = target.filter(id -> !id.equals(source)).orElse(null);
    Box to = end == null ? null : toolContext.document().geometry().cards().get(end);
    Appearance appearance = toolContext.document().map().info().appearance();
    boolean back = target.filter(source::equals).isPresent();
    Feedback feedback = Feedback.of(back ? Cursor.FORBIDDEN : Cursor.CROSSHAIR);
    if (back) {
      toolContext.view().show(feedback);
    } else {
      toolContext
          .view()
          .show(
              feedback.withLink(
                  to == null
                      ? LinkPreview.to(appearance, from, p)
                      : LinkPreview.between(appearance, from, to),
                  end));
    }
  }

  private void finish(Id target) {
    if (!target.equals(source)) {
      toolContext.make(
          Links.connected(toolContext.document().map(), source, target, LinkKind.SUPPLY));
    }
  }

  @Override
  public State cancelled() {
    toolContext.view().show(Feedback.NONE);
    return previous;
  }
}
