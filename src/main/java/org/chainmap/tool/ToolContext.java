package org.chainmap.tool;

import java.util.List;
import org.chainmap.editor.DocumentPort;
import org.chainmap.editor.change.Creation;
import org.chainmap.editor.change.FrameContents;
import org.chainmap.editor.change.Locks;
import org.chainmap.editor.view.Selection;
import org.chainmap.editor.view.SelectionPort;
import org.chainmap.editor.view.ViewPort;
import org.chainmap.geom.Id;
import org.chainmap.model.Note;
import org.chainmap.model.Segment;

/**
 * The objects that tools work with: the document, the selection, and the view.
 *
 * @param document the document, to read, try out changes, and commit
 * @param selection the selection and in-place editing
 * @param view the visible part and the drawing on top
 */
public record ToolContext(DocumentPort document, SelectionPort selection, ViewPort view) {

  /** Commits what makes something new, and chooses that. */
  void make(Creation creation) {
    document.commit(creation.change());
    if (!creation.ids().isEmpty()) {
      selection.select(Selection.of(creation.ids()));
    }
  }

  /** Commits a change that creates elements, selects them and asks for a name. */
  void makeAndName(Creation creation) {
    make(creation);
    if (!creation.ids().isEmpty()) {
      selection.name(creation.ids().getFirst());
    }
  }

  /** Returns the selected segments and free notes, locked or not. */
  List<Id> placed() {
    return selection.selection().ids().stream()
        .filter(
            id ->
                document.map().find(Segment.class, id).isPresent()
                    || document.map().find(Note.class, id).isPresent())
        .toList();
  }

  /** Returns those that a drag or an arrow key moves: the selected cards and notes not locked. */
  List<Id> movable() {
    return Locks.free(document.map(), placed());
  }

  /** Returns what a drag or an arrow key moves, with what lies in the frames among it. */
  List<Id> movableWithContents() {
    return FrameContents.with(document.map(), document.geometry(), movable());
  }

  /** Converts a distance on the screen to a distance on the map. */
  double onMap(double screenPx) {
    return screenPx / view.camera().zoom();
  }
}
