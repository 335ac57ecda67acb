package org.chainmap.editor.view;

import java.util.List;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Outline;
import org.jspecify.annotations.Nullable;

/**
 * The active tool's drawing on top of the map, in map coordinates.
 *
 * @param marquee the box being drawn to select, or null
 * @param guides lines along which the moving cards are aligned
 * @param link the line of a link being drawn, or null
 * @param outline the box of a card or band about to be created or moved, or null
 * @param target the card at which a link being drawn would end, or null
 * @param dropStage the stage in which the moving cards would land, or null
 * @param hovered the element under the pointer, or null
 * @param handles the knobs that can be dragged to resize, connect and reconnect
 * @param cursor the shape of the pointer
 */
public record Feedback(
    @Nullable Box marquee,
    List<Guides.Line> guides,
    @Nullable Outline link,
    @Nullable Box outline,
    @Nullable Id target,
    @Nullable Id dropStage,
    @Nullable Id hovered,
    List<Handle> handles,
    Cursor cursor) {

  public static final Feedback NONE =
      new Feedback(null, List.of(), null, null, null, null, null, List.of(), Cursor.ARROW);

  /** The shapes of the pointer; each shows what a drag would do. */
  public enum Cursor {
    ARROW,
    HAND,
    GRABBING,
    MOVE,
    CROSSHAIR,
    RESIZE_FALLING,
    RESIZE_RISING,
    TEXT,
    FORBIDDEN
  }

  public Feedback {
    guides = List.copyOf(guides);
    handles = List.copyOf(handles);
  }

  public static Feedback of(Cursor cursor) {
    return NONE.withCursor(cursor);
  }

  public Feedback withMarquee(@Nullable Box changed) {
    return new Feedback(
        changed, guides, link, outline, target, dropStage, hovered, handles, cursor);
  }

  public Feedback withGuides(List<Guides.Line> changed) {
    return new Feedback(
        marquee, changed, link, outline, target, dropStage, hovered, handles, cursor);
  }

  public Feedback withLink(@Nullable Outline changed, @Nullable Id newTarget) {
    return new Feedback(
        marquee, guides, changed, outline, newTarget, dropStage, hovered, handles, cursor);
  }

  public Feedback withOutline(@Nullable Box changed) {
    return new Feedback(
        marquee, guides, link, changed, target, dropStage, hovered, handles, cursor);
  }

  public Feedback withDropStage(@Nullable Id changed) {
    return new Feedback(marquee, guides, link, outline, target, changed, hovered, handles, cursor);
  }

  public Feedback withHovered(@Nullable Id changed, List<Handle> newHandles) {
    return new Feedback(
        marquee, guides, link, outline, target, dropStage, changed, newHandles, cursor);
  }

  public Feedback withCursor(Cursor changed) {
    return new Feedback(
        marquee, guides, link, outline, target, dropStage, hovered, handles, changed);
  }
}
