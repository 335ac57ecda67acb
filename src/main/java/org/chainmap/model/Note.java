package org.chainmap.model;

import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.model.kind.NoteKind;
import org.chainmap.model.kind.Tint;
import org.chainmap.model.value.EmbeddedPicture;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.jspecify.annotations.Nullable;

/**
 * A free note on the map: a text, a frame or a picture. It belongs to no stage and no layout moves
 * it.
 *
 * @param text the text itself, a frame's title, or what a picture shows
 * @param bounds its place in px; a text that needs more height is drawn higher
 * @param locked whether nothing may move, size or delete it until it is unlocked
 * @param layer of notes and cards that overlap, the one with the higher layer is in front, and of
 *     one layer the card; frames lie behind cards in any layer; usually 0
 * @param tint its colour, or null for none
 * @param picture the picture, or null for other kinds
 */
public record Note(
    Id id,
    NoteKind kind,
    Name text,
    Box bounds,
    boolean locked,
    int layer,
    @Nullable Tint tint,
    @Nullable EmbeddedPicture picture,
    Remarks remarks)
    implements Element {

  /** Returns a note without a picture or remarks. */
  public static Note of(Id id, NoteKind kind, String text, Box bounds) {
    return new Note(id, kind, Name.of(text), bounds, false, 0, null, null, Remarks.NONE);
  }

  public Note withKind(NoteKind changed) {
    return new Note(id, changed, text, bounds, locked, layer, tint, picture, remarks);
  }

  public Note withText(Name changed) {
    return new Note(id, kind, changed, bounds, locked, layer, tint, picture, remarks);
  }

  public Note withBounds(Box changed) {
    return new Note(id, kind, text, changed, locked, layer, tint, picture, remarks);
  }

  public Note withLocked(boolean changed) {
    return new Note(id, kind, text, bounds, changed, layer, tint, picture, remarks);
  }

  public Note withLayer(int changed) {
    return new Note(id, kind, text, bounds, locked, changed, tint, picture, remarks);
  }

  public Note withTint(@Nullable Tint changed) {
    return new Note(id, kind, text, bounds, locked, layer, changed, picture, remarks);
  }

  public Note withPicture(@Nullable EmbeddedPicture changed) {
    return new Note(id, kind, text, bounds, locked, layer, tint, changed, remarks);
  }

  @Override
  public Note withRemarks(Remarks changed) {
    return new Note(id, kind, text, bounds, locked, layer, tint, picture, changed);
  }
}
