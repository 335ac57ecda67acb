package org.chainmap.model;

import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Colouring;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.model.value.ViewFilter;
import org.jspecify.annotations.Nullable;

/**
 * A saved view of the map (视图): a part of it, coloured and framed, to be shown again. The views of
 * a map in their order are its story, which presentations, slides and pages follow.
 *
 * <p>A view names other elements by their ids without requiring them: what was deleted since drops
 * out where the view is shown, and comes back when the deletion is undone.
 *
 * @param order its position in the story, ascending
 * @param filter the part of the map that it shows
 * @param colouring what it lays over the map
 * @param frame the part of the plane that it shows, in px; null for all that the filter leaves
 * @param speakerNotes what is to be said while it is shown (讲稿)
 */
public record SavedView(
    Id id,
    Name name,
    int order,
    ViewFilter filter,
    Colouring colouring,
    @Nullable Box frame,
    Caption speakerNotes,
    Remarks remarks)
    implements Element {

  /** Returns a view of the whole plain map. */
  public static SavedView of(Id id, String name, int order) {
    return new SavedView(
        id,
        Name.of(name),
        order,
        ViewFilter.NONE,
        Colouring.PLAIN,
        null,
        Caption.NONE,
        Remarks.NONE);
  }

  /** Returns the same view under another id. */
  public SavedView withId(Id changed) {
    return new SavedView(changed, name, order, filter, colouring, frame, speakerNotes, remarks);
  }

  public SavedView withName(Name changed) {
    return new SavedView(id, changed, order, filter, colouring, frame, speakerNotes, remarks);
  }

  public SavedView withOrder(int changed) {
    return new SavedView(id, name, changed, filter, colouring, frame, speakerNotes, remarks);
  }

  public SavedView withFilter(ViewFilter changed) {
    return new SavedView(id, name, order, changed, colouring, frame, speakerNotes, remarks);
  }

  public SavedView withColouring(Colouring changed) {
    return new SavedView(id, name, order, filter, changed, frame, speakerNotes, remarks);
  }

  public SavedView withFrame(@Nullable Box changed) {
    return new SavedView(id, name, order, filter, colouring, changed, speakerNotes, remarks);
  }

  public SavedView withSpeakerNotes(Caption changed) {
    return new SavedView(id, name, order, filter, colouring, frame, changed, remarks);
  }

  @Override
  public SavedView withRemarks(Remarks changed) {
    return new SavedView(id, name, order, filter, colouring, frame, speakerNotes, changed);
  }
}
