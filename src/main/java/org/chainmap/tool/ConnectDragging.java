package org.chainmap.tool;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.chainmap.editor.change.Cards;
import org.chainmap.editor.change.Creation;
import org.chainmap.editor.change.Direction;
import org.chainmap.editor.change.Links;
import org.chainmap.editor.view.Feedback;
import org.chainmap.editor.view.Feedback.Cursor;
import org.chainmap.geom.Box;
import org.chainmap.geom.CardSide;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.layout.LinkPreview;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.value.Appearance;
import org.chainmap.model.value.LinkSides;
import org.chainmap.tool.PointerInput.Button;
import org.chainmap.tool.PointerInput.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The state in which a new link is drawn from a card, to another card or to empty canvas, where a
 * new segment is created. Let go where it began, a handle makes the connected neighbour on its
 * side, as Ctrl and an arrow key do.
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
  private final @Nullable CardSide side;

  /** The side of the handle that was pressed; null where the card itself was. */
  private final @Nullable CardSide handle;

  /**
   * @param start where the pointer was pressed: in the card, or at a handle beside it, whose side
   *     the link keeps unless it is the one that links leave from anyway
   */
  ConnectDragging(ToolContext toolContext, State previous, Id source, Point start) {
    this.toolContext = toolContext;
    this.previous = previous;
    this.source = source;
    this.start = start;
    this.from = Objects.requireNonNull(toolContext.document().geometry().cards().get(source));
    CardSide ahead = toolContext.document().map().info().orientation().transformed(CardSide.RIGHT);
    this.handle = Ends.beside(from, start).orElse(null);
    this.side = handle == ahead ? null : handle;
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
      if (handle != null
          && input.map().distance(start) <= toolContext.onMap(SelectPressing.SLACK)) {
        neighbour(handle);
      } else if (target.isPresent()) {
        finish(target.get(), input.map());
      } else if (input.map().distance(start) > toolContext.onMap(FAR)) {
        var draft = toolContext.document();
        toolContext.makeAndName(
            Cards.createdAfter(
                draft.map(),
                draft.geometry(),
                draft.lang(),
                source,
                input.map(),
                draft.newCard(),
                side == null ? LinkSides.NONE : new LinkSides(side, beyond(input.map()))));
      }
      return previous;
    }
    return this;
  }

  private void neighbour(CardSide beside) {
    var draft = toolContext.document();
    Direction direction =
        Arrays.stream(Direction.values())
            .filter(each -> each.side() == beside)
            .findFirst()
            .orElseThrow();
    Creation creation =
        Cards.neighbour(
            draft.map(), draft.geometry(), draft.lang(), source, direction, draft.newCard());
    toolContext.makeAndName(creation);
  }

  /** Returns the side that a new card at a place turns to this one, null unless it lies beyond. */
  private @Nullable CardSide beyond(Point p) {
    return side == null ? null : Ends.facing(side, from, new Box(p.x(), p.y(), 0, 0)).orElse(null);
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
                      ? LinkPreview.to(appearance, from, p, side)
                      : LinkPreview.between(appearance, from, to, sides(to, p)),
                  end));
    }
  }

  private void finish(Id target, Point p) {
    if (!target.equals(source)) {
      Box to = Objects.requireNonNull(toolContext.document().geometry().cards().get(target));
      toolContext.make(
          Links.connected(
              toolContext.document().map(), source, target, LinkKind.SUPPLY, sides(to, p)));
    }
  }

  /** Returns the sides that a link drawn to a card has: none of its own from the usual side. */
  private LinkSides sides(Box to, Point p) {
    return side == null
        ? LinkSides.NONE
        : new LinkSides(
            side,
            Ends.near(to, p, toolContext.onMap(FAR))
                .or(() -> Ends.facing(side, from, to))
                .orElse(null));
  }

  @Override
  public State cancelled() {
    toolContext.view().show(Feedback.NONE);
    return previous;
  }
}
