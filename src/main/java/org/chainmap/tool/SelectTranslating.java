package org.chainmap.tool;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chainmap.editor.change.Notes;
import org.chainmap.editor.view.Feedback;
import org.chainmap.editor.view.Feedback.Cursor;
import org.chainmap.editor.view.Guides;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.model.Change;
import org.chainmap.model.Segment;
import org.chainmap.text.Message;
import org.chainmap.tool.PointerInput.Button;
import org.chainmap.tool.PointerInput.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The state in which the selected cards and notes move with the pointer, cards into other stages
 * too. A frame takes what lies in it along, unless Alt is held. They snap to guides and grid, as
 * chosen, unless Alt or Ctrl is held; Shift keeps to one axis.
 */
final class SelectTranslating implements State {

  /** The distance in screen px at which an edge snaps. */
  static final double SNAP = 6;

  private final ToolContext toolContext;
  private final Point start;
  private final Id grasped;
  private final List<Id> moving;
  private final List<Id> alone;
  private final Box box;
  private final List<Box> others;
  private Change candidate = new Change(Message.of("editor.change.move", 0), List.of());

  SelectTranslating(ToolContext toolContext, Point start, Id grasped) {
    this.toolContext = toolContext;
    this.start = start;
    this.grasped = grasped;
    this.moving = toolContext.movableWithContents();
    this.alone = toolContext.movable();
    Map<Id, Box> cards = new HashMap<>(toolContext.document().geometry().cards());
    cards.putAll(toolContext.document().geometry().notes());
    this.box = Box.around(moving.stream().map(cards::get).filter(Objects::nonNull).toList());
    Box seen = toolContext.view().camera().visible(toolContext.view().viewport());
    this.others =
        cards.entrySet().stream()
            .filter(card -> !Set.copyOf(moving).contains(card.getKey()))
            .map(card -> card.getValue())
            .filter(seen::overlaps)
            .toList();
  }

  @Override
  public String path() {
    return "select.translating";
  }

  @Override
  public State pointer(PointerInput input) {
    if (input.kind() == Kind.MOVE) {
      move(input);
      return this;
    }
    if (input.is(Kind.RELEASE, Button.PRIMARY)) {
      // Changes from elsewhere during the drag, such as a tidied map, are kept.
      Point way = move(input);
      var draft = toolContext.document();
      draft.commit(
          Notes.droppedWithCards(draft.map(), draft.geometry(), moving(input), way.x(), way.y()));
      return new SelectIdle(toolContext).pointer(input);
    }
    return this;
  }

  private List<Id> moving(PointerInput input) {
    return input.modifiers().alt() ? alone : moving;
  }

  /** Shows what moves where the pointer is; returns how far that is. */
  private Point move(PointerInput input) {
    Point way = input.map().minus(start);
    if (input.modifiers().shift()) {
      way = Math.abs(way.x()) >= Math.abs(way.y()) ? new Point(way.x(), 0) : new Point(0, way.y());
    }
    Guides.Snap snap = new Guides.Snap(Point.ZERO, List.of());
    if (!input.modifiers().alt() && !input.modifiers().ctrl()) {
      snap =
          toolContext
              .view()
              .aids()
              .snap(box.moved(way.x(), way.y()), others, toolContext.onMap(SNAP));
    }
    way = way.plus(snap.offset());
    var draft = toolContext.document();
    candidate =
        Notes.movedWithCards(draft.map(), draft.geometry(), moving(input), way.x(), way.y());
    draft.preview(candidate);
    toolContext
        .view()
        .show(Feedback.of(Cursor.GRABBING).withGuides(snap.lines()).withDropStage(landingStage()));
    return way;
  }

  /** Returns the stage that the dragged card would join, or null. */
  private @Nullable Id landingStage() {
    return candidate.edits().stream()
        .filter(edit -> edit.id().equals(grasped))
        .filter(
            edit ->
                edit.before() instanceof Segment before
                    && edit.after() instanceof Segment after
                    && !before.stage().equals(after.stage()))
        .map(edit -> ((Segment) Objects.requireNonNull(edit.after())).stage())
        .findFirst()
        .orElse(null);
  }

  @Override
  public State cancelled() {
    toolContext.document().drop();
    return new SelectIdle(toolContext);
  }
}
