package org.chainmap.tool;

import java.util.List;
import org.chainmap.editor.Choosing;
import org.chainmap.editor.Drafting;
import org.chainmap.editor.Editor;
import org.chainmap.editor.Looking;
import org.chainmap.editor.Made;
import org.chainmap.editor.Selection;
import org.chainmap.geom.Id;
import org.chainmap.model.Segment;

/**
 * What tools work with: the document, what is chosen, and what is looked at.
 *
 * @param draft the document: read, try out, commit
 * @param choice what is chosen and edited in place
 * @param view what is looked at and drawn on top
 */
public record Desk(Drafting draft, Choosing choice, Looking view) {

  public static Desk of(Editor editor) {
    return new Desk(editor, editor, editor);
  }

  /** Commits what makes something new, and chooses that. */
  void make(Made made) {
    draft.commit(made.change());
    if (!made.ids().isEmpty()) {
      choice.select(Selection.of(made.ids()));
    }
  }

  /** Commits what makes something new, chooses it and asks for its name. */
  void makeAndName(Made made) {
    make(made);
    if (!made.ids().isEmpty()) {
      choice.edit(made.ids().getFirst());
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
