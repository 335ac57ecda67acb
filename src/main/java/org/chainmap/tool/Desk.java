package org.chainmap.tool;

import org.chainmap.editor.Choosing;
import org.chainmap.editor.Drafting;
import org.chainmap.editor.Editor;
import org.chainmap.editor.Looking;

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

  /** A distance on the screen as a distance on the map. */
  double onMap(double screenPx) {
    return screenPx / view.camera().zoom();
  }
}
