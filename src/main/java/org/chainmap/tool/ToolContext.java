package org.chainmap.tool;

import java.util.List;
import org.chainmap.editor.DocumentPort;
import org.chainmap.editor.change.Creation;
import org.chainmap.editor.view.Selection;
import org.chainmap.editor.view.SelectionPort;
import org.chainmap.editor.view.ViewPort;
import org.chainmap.geom.Id;
import org.chainmap.model.Segment;

/**
 * What tools work with: the document, what is chosen, and what is looked at.
 *
 * @param draft the document: read, try out, commit
 * @param choice what is chosen and edited in place
 * @param view what is looked at and drawn on top
 */
public record ToolContext(DocumentPort draft, SelectionPort choice, ViewPort view) {

  /** Commits what makes something new, and chooses that. */
  void make(Creation creation) {
    draft.commit(creation.change());
    if (!creation.ids().isEmpty()) {
      choice.select(Selection.of(creation.ids()));
    }
  }

  /** Commits what makes something new, chooses it and asks for its name. */
  void makeAndName(Creation creation) {
    make(creation);
    if (!creation.ids().isEmpty()) {
      choice.edit(creation.ids().getFirst());
    }
  }

  /** The chosen segments. */
  List<Id> segments() {
    return choice.selection().all(draft.map(), Segment.class).stream().map(Segment::id).toList();
  }

  /** A distance on the screen as a distance on the map. */
  double onMap(double screenPx) {
    return screenPx / view.camera().zoom();
  }
}
