package org.chainmap.tool;

import java.util.List;
import java.util.Optional;
import org.chainmap.editor.Cards;
import org.chainmap.editor.Direction;
import org.chainmap.editor.Feedback;
import org.chainmap.editor.Feedback.Cursor;
import org.chainmap.editor.Handle;
import org.chainmap.editor.Hit;
import org.chainmap.editor.Selection;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.tool.PointerInput.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The arrow at rest: a press decides what comes, keys nudge, the pointer shows what a drag does.
 */
final class SelectIdle implements State {

  /** How near a link is meant, in screen px. */
  private static final double NEAR = 5;

  /** How far arrow keys move the picture where nothing is chosen, in screen px. */
  private static final double PAN = 40;

  private final Desk desk;

  /** Where the pointer last was on the screen; null before it came and after it left. */
  private @Nullable Point last;

  SelectIdle(Desk desk) {
    this.desk = desk;
    desk.view().show(Feedback.NONE);
  }

  @Override
  public String path() {
    return "select.idle";
  }

  @Override
  public boolean resting() {
    return true;
  }

  @Override
  public State cancelled() {
    return this;
  }

  @Override
  public State pointer(PointerInput input) {
    last = input.screen();
    if (input.kind() == Kind.PRESS) {
      return switch (input.button()) {
        case PRIMARY -> pressed(input);
        case SECONDARY -> {
          hit(input)
              .filter(hit -> !desk.choice().selection().contains(hit.id()))
              .ifPresent(hit -> desk.choice().select(Selection.of(hit.id())));
          if (hit(input).isEmpty()) {
            desk.choice().select(Selection.NONE);
          }
          yield this;
        }
        case MIDDLE, NONE -> this;
      };
    }
    hover(input.map());
    return this;
  }

  private Optional<Hit> hit(PointerInput input) {
    return desk.draft()
        .hits()
        .at(input.map(), desk.onMap(NEAR))
        .filter(hit -> hit.kind() != Hit.Kind.BAND);
  }

  private State pressed(PointerInput input) {
    Optional<Hit> hit = hit(input);
    if (input.clicks() == 2) {
      hit.ifPresentOrElse(
          h -> {
            desk.choice().select(Selection.of(h.id()));
            desk.choice().edit(h.id());
          },
          () ->
              desk.makeAndName(
                  Cards.created(
                      desk.draft().map(),
                      desk.draft().geometry(),
                      desk.draft().lang(),
                      input.map())));
      return this;
    }
    Id hovered = Handles.hovered(desk, input.map()).orElse(null);
    Optional<Handle> handle = Handles.at(desk, Handles.of(desk, hovered), input.map());
    if (handle.isPresent()) {
      Handle h = handle.get();
      return switch (h.kind()) {
        case RESIZE_LEFT_TOP, RESIZE_RIGHT_TOP, RESIZE_RIGHT_BOTTOM, RESIZE_LEFT_BOTTOM ->
            new SelectResizing(desk, h);
        case CONNECT -> new ConnectDragging(desk, this, h.owner(), input.map());
        case LINK_START, LINK_END -> new ConnectReconnecting(desk, h);
      };
    }
    return hit.isPresent()
        ? new SelectPressing(desk, hit.get(), input)
        : new SelectMarquee(desk, input);
  }

  /** Shows handles where things lie now, after the map, the choice or the view changed. */
  @Override
  public void refresh() {
    if (last != null) {
      hover(desk.view().camera().toMap(last));
    } else {
      desk.view().show(Feedback.of(Cursor.ARROW).withHovered(null, Handles.of(desk, null)));
    }
  }

  /** The pointer is no longer over the map: nothing is meant by it. */
  @Override
  public void left() {
    last = null;
    refresh();
  }

  private void hover(Point p) {
    Id hovered = Handles.hovered(desk, p).orElse(null);
    List<Handle> handles = Handles.of(desk, hovered);
    Cursor cursor =
        Handles.at(desk, handles, p)
            .map(
                handle ->
                    switch (handle.kind()) {
                      case RESIZE_LEFT_TOP, RESIZE_RIGHT_BOTTOM -> Cursor.RESIZE_FALLING;
                      case RESIZE_RIGHT_TOP, RESIZE_LEFT_BOTTOM -> Cursor.RESIZE_RISING;
                      case CONNECT, LINK_START, LINK_END -> Cursor.CROSSHAIR;
                    })
            .or(
                () ->
                    desk.draft()
                        .hits()
                        .at(p, desk.onMap(NEAR))
                        .map(
                            hit ->
                                switch (hit.kind()) {
                                  case CARD, HEADER -> Cursor.MOVE;
                                  case LABEL, LINK -> Cursor.HAND;
                                  case BAND -> Cursor.ARROW;
                                }))
            .orElse(Cursor.ARROW);
    desk.view().show(Feedback.of(cursor).withHovered(hovered, handles));
  }

  @Override
  public Optional<State> key(KeyInput input) {
    if (input.key().equals("Escape") && !desk.choice().selection().isEmpty()) {
      desk.choice().select(Selection.NONE);
      return Optional.of(this);
    }
    boolean plain = !input.modifiers().ctrl() && !input.modifiers().alt();
    return plain ? arrow(input.key()).map(way -> moved(input, way)) : Optional.empty();
  }

  private static Optional<Direction> arrow(String key) {
    return switch (key) {
      case "Left" -> Optional.of(Direction.LEFT);
      case "Right" -> Optional.of(Direction.RIGHT);
      case "Up" -> Optional.of(Direction.UP);
      case "Down" -> Optional.of(Direction.DOWN);
      default -> Optional.empty();
    };
  }

  /** A held key is one step: what it repeats joins the step its first press began. */
  private State moved(KeyInput input, Direction way) {
    List<Id> cards = desk.segments();
    if (cards.isEmpty()) {
      var camera = desk.view().camera();
      desk.view().look(camera.panned(-way.dx() * PAN, -way.dy() * PAN));
      return this;
    }
    double px = input.modifiers().shift() ? 10 : 1;
    var draft = desk.draft();
    var change = Cards.nudged(draft.map(), draft.geometry(), cards, way.dx() * px, way.dy() * px);
    if (input.repeat()) {
      draft.extend(change);
    } else {
      draft.commit(change);
    }
    return this;
  }
}
