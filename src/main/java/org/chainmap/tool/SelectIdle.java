package org.chainmap.tool;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainmap.editor.DocumentPort;
import org.chainmap.editor.change.Cards;
import org.chainmap.editor.change.Direction;
import org.chainmap.editor.change.Locks;
import org.chainmap.editor.change.Notes;
import org.chainmap.editor.view.Feedback;
import org.chainmap.editor.view.Feedback.Cursor;
import org.chainmap.editor.view.GroupTitles;
import org.chainmap.editor.view.Handle;
import org.chainmap.editor.view.Hit;
import org.chainmap.editor.view.Selection;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.model.MapInfo;
import org.chainmap.paint.Furniture;
import org.chainmap.tool.PointerInput.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The resting state of the arrow tool: a press selects the next state, keys nudge, the pointer
 * shows what a drag would do.
 */
final class SelectIdle implements State {

  /** The distance in screen px within which a link is hit. */
  private static final double NEAR = 5;

  /** The distance in screen px by which arrow keys move the picture when nothing is selected. */
  private static final double PAN = 40;

  private final ToolContext toolContext;

  /** The last place of the pointer on the screen; null before it entered and after it left. */
  private @Nullable Point last;

  /** Whether the last press was on a handle to connect, from which the view may have moved away. */
  private boolean pressedHandle;

  SelectIdle(ToolContext toolContext) {
    this.toolContext = toolContext;
    toolContext.view().show(Feedback.NONE);
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
              .filter(hit -> !toolContext.selection().selection().contains(hit.id()))
              .ifPresent(hit -> toolContext.selection().select(Selection.of(hit.id())));
          if (hit(input).isEmpty()) {
            toolContext.selection().select(Selection.NONE);
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
    return hit(input.map()).filter(hit -> hit.kind() != Hit.Kind.BAND);
  }

  /** Returns the topmost item at a place; the names of stages lie above all. */
  private Optional<Hit> hit(Point p) {
    return toolContext.document().stageSigns().entrySet().stream()
        .filter(sign -> sign.getValue().contains(p))
        .findFirst()
        .map(sign -> new Hit(Hit.Kind.HEADER, sign.getKey()))
        .or(() -> toolContext.document().hits().at(p, toolContext.onMap(NEAR)));
  }

  private State pressed(PointerInput input) {
    Optional<Hit> hit = hit(input);
    Id hovered = Handles.hovered(toolContext, input.map()).orElse(null);
    Optional<Handle> handle =
        Handles.at(toolContext, Handles.of(toolContext, hovered), input.map());
    boolean connects = handle.filter(h -> h.kind() == Handle.Kind.CONNECT).isPresent();
    boolean again = input.clicks() == 2 && (connects || pressedHandle);
    pressedHandle = connects;
    if (input.clicks() == 2) {
      if (again) {
        nameAgain();
      } else {
        opened(hit, input.map());
      }
      return this;
    }
    if (handle.isPresent()) {
      Handle h = handle.get();
      return switch (h.kind()) {
        case RESIZE_LEFT_TOP, RESIZE_RIGHT_TOP, RESIZE_RIGHT_BOTTOM, RESIZE_LEFT_BOTTOM ->
            new SelectResizing(toolContext, h);
        case CONNECT -> new ConnectDragging(toolContext, this, h.owner(), input.map());
        case LINK_START, LINK_END -> new ConnectReconnecting(toolContext, h);
      };
    }
    return hit.isPresent()
        ? new SelectPressing(toolContext, hit.get(), input)
        : new SelectMarquee(toolContext, input);
  }

  /** The first click made a segment and the second ended its naming: that goes on. */
  private void nameAgain() {
    Selection made = toolContext.selection().selection();
    if (made.size() == 1) {
      toolContext.selection().name(made.ids().getFirst());
    }
  }

  /**
   * Edits the text of what is hit, or the map's title; on the name of a group, selects its
   * segments; elsewhere makes a new segment.
   */
  private void opened(Optional<Hit> hit, Point p) {
    DocumentPort document = toolContext.document();
    Map<Id, Box> names = document.groupSigns();
    boolean named = names.values().stream().anyMatch(name -> name.contains(p));
    if (hit.isPresent() && !named) {
      toolContext.selection().select(Selection.of(hit.get().id()));
      toolContext.selection().edit(hit.get().id());
      return;
    }
    Optional<Furniture> furniture = furnitureAt(p);
    List<Id> group = GroupTitles.segmentsAt(document.map(), document.geometry(), names, p);
    if (furniture.isPresent()) {
      toolContext.selection().select(Selection.NONE);
      if (furniture.get().title().grown(2).contains(p)) {
        toolContext.selection().edit(MapInfo.ID);
      }
    } else if (!group.isEmpty()) {
      toolContext.selection().select(Selection.of(group));
    } else {
      toolContext.makeAndName(
          Cards.created(
              document.map(), document.geometry(), document.lang(), p, document.newCard()));
    }
  }

  /** Returns the title block and legend if a place lies on them; all of them lie below the map. */
  private Optional<Furniture> furnitureAt(Point p) {
    DocumentPort document = toolContext.document();
    return p.y() < document.geometry().bounds().bottom()
        ? Optional.empty()
        : document.furniture().filter(furniture -> furniture.covers(p));
  }

  /** Updates the handles after the map, the selection or the view changed. */
  @Override
  public void refresh() {
    if (last != null) {
      hover(toolContext.view().camera().toMap(last));
    } else {
      toolContext
          .view()
          .show(Feedback.of(Cursor.ARROW).withHovered(null, Handles.of(toolContext, null)));
    }
  }

  /** Clears hover feedback when the pointer leaves the map. */
  @Override
  public void left() {
    last = null;
    refresh();
  }

  private void hover(Point p) {
    Id hovered = Handles.hovered(toolContext, p).orElse(null);
    List<Handle> handles = Handles.of(toolContext, hovered);
    Cursor cursor =
        Handles.at(toolContext, handles, p)
            .map(
                handle ->
                    switch (handle.kind()) {
                      case RESIZE_LEFT_TOP, RESIZE_RIGHT_BOTTOM -> Cursor.RESIZE_FALLING;
                      case RESIZE_RIGHT_TOP, RESIZE_LEFT_BOTTOM -> Cursor.RESIZE_RISING;
                      case CONNECT, LINK_START, LINK_END -> Cursor.CROSSHAIR;
                    })
            .or(
                () ->
                    hit(p)
                        .map(
                            hit ->
                                switch (hit.kind()) {
                                  case CARD, NOTE, FRAME ->
                                      Locks.locked(toolContext.document().map(), hit.id())
                                          ? Cursor.ARROW
                                          : Cursor.MOVE;
                                  case HEADER -> Cursor.MOVE;
                                  case LABEL, LINK -> Cursor.HAND;
                                  case BAND -> Cursor.ARROW;
                                }))
            .orElseGet(
                () ->
                    furnitureAt(p).filter(f -> f.title().grown(2).contains(p)).isPresent()
                        ? Cursor.TEXT
                        : Cursor.ARROW);
    toolContext.view().show(Feedback.of(cursor).withHovered(hovered, handles));
  }

  @Override
  public Optional<State> key(KeyInput input) {
    if (input.key().equals("Escape") && !toolContext.selection().selection().isEmpty()) {
      toolContext.selection().select(Selection.NONE);
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

  /**
   * Moves by arrow key. A held key makes one step: its repeats extend the step of the first press.
   */
  private State moved(KeyInput input, Direction way) {
    if (toolContext.placed().isEmpty()) {
      var camera = toolContext.view().camera();
      toolContext.view().look(camera.panned(-way.dx() * PAN, -way.dy() * PAN));
      return this;
    }
    double px = input.modifiers().shift() ? 10 : 1;
    var draft = toolContext.document();
    var change =
        Notes.nudged(
            draft.map(),
            draft.geometry(),
            toolContext.movableWithContents(),
            way.dx() * px,
            way.dy() * px);
    if (input.repeat()) {
      draft.extend(change);
    } else {
      draft.commit(change);
    }
    return this;
  }
}
