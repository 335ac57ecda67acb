package org.chainmap.ui.document;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.chainmap.editor.Aspect;
import org.chainmap.editor.DocumentPort;
import org.chainmap.editor.Editor;
import org.chainmap.editor.view.ElementBounds;
import org.chainmap.editor.view.SelectionPort;
import org.chainmap.editor.view.ViewPort;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Size;

/**
 * Keeps what is chosen in view when the map gets a smaller part of the window, e.g. because a list
 * is enlarged. What was out of view before stays there, and the zoom stays as it is.
 */
final class ChosenInView {

  private final DocumentPort document;
  private final SelectionPort selection;
  private final ViewPort view;
  private final Consumer<Id> reveal;
  private Size viewport;

  private ChosenInView(
      DocumentPort document, SelectionPort selection, ViewPort view, Consumer<Id> reveal) {
    this.document = document;
    this.selection = selection;
    this.view = view;
    this.reveal = reveal;
    viewport = view.viewport();
  }

  /** Follows the size of the view of an open document. */
  static void follow(OpenMap open) {
    Editor editor = open.editor();
    ChosenInView follower =
        new ChosenInView(editor, editor, editor.view(), editor.cameraMoves()::reveal);
    editor.onChange(follower::changed);
  }

  private void changed(Set<Aspect> aspects) {
    Size now = view.viewport();
    if (!aspects.contains(Aspect.CAMERA) || now.equals(viewport)) {
      return;
    }
    Size before = viewport;
    viewport = now;
    Optional<Id> chosen = selection.selection().ids().stream().findFirst();
    if (chosen.isPresent()) {
      Box box = ElementBounds.of(document.map(), document.geometry(), chosen.get());
      if (box != null && view.camera().visible(before).overlaps(box)) {
        reveal.accept(chosen.get());
      }
    }
  }
}
