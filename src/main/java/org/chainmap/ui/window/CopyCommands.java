package org.chainmap.ui.window;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Control;
import javafx.scene.control.MenuItem;
import org.chainmap.canvas.Painters;
import org.chainmap.editor.change.Clipboard;
import org.chainmap.text.Message;
import org.chainmap.text.Table;
import org.chainmap.ui.ListCopy;
import org.chainmap.ui.ListMenu;
import org.chainmap.ui.document.Banner;
import org.chainmap.ui.document.DocumentView;
import org.chainmap.ui.document.Documents;

/** Copies elements, and rows of the lists, to the system's clipboard, and reads what is pasted. */
final class CopyCommands {

  private final Documents documents;
  private final Clipboard clipboard;
  private final Painters painters;
  private final Banner banner;

  CopyCommands(Documents documents, Clipboard clipboard, Painters painters, Banner banner) {
    this.documents = documents;
    this.clipboard = clipboard;
    this.painters = painters;
    this.banner = banner;
  }

  void copied() {
    documents
        .editor()
        .ifPresent(
            editor ->
                editor
                    .clipboard()
                    .clip()
                    .ifPresent(
                        clip ->
                            SystemClipboard.write(
                                clip, editor, editor.selection().ids(), chosenRows(), painters)));
  }

  boolean hasChosenRows() {
    return focusedList().filter(ListCopy::hasChosen).isPresent();
  }

  List<MenuItem> listItems() {
    return focusedList().map(ListMenu::items).orElse(List.of());
  }

  boolean pastesIntoList() {
    return focusedList().filter(ListMenu::pastable).isPresent();
  }

  boolean pasteIntoList() {
    return focusedList().filter(ListMenu::paste).isPresent();
  }

  private Optional<Control> focusedList() {
    return documents.front().flatMap(DocumentView::focusedList);
  }

  private Optional<Table> chosenRows() {
    return focusedList().filter(ListCopy::hasChosen).map(list -> ListCopy.table(list, true));
  }

  void copyRows() {
    chosenRows().ifPresent(SystemClipboard::write);
  }

  boolean hasList() {
    return documents.front().flatMap(DocumentView::list).isPresent();
  }

  void copyTable() {
    documents
        .front()
        .flatMap(DocumentView::list)
        .map(list -> ListCopy.table(list, false))
        .ifPresent(
            table -> {
              SystemClipboard.write(table);
              banner.notice(Message.of("ui.lists.copied", table.rows().size()));
            });
  }

  void beforePaste() {
    if (documents.editor().isPresent()) {
      SystemClipboard.read(clipboard);
    }
  }

  /** Returns why nothing can be pasted on the map; empty if something can. */
  Optional<Message> pasteObstacle() {
    if (!SystemClipboard.holdsOther()) {
      return clipboard.clip().isPresent() || SystemClipboard.holdsMap()
          ? Optional.empty()
          : Optional.of(Message.of("editor.obstacle.clip"));
    }
    return SystemClipboard.holdsPicture() || SystemClipboard.chainText().isPresent()
        ? Optional.empty()
        : Optional.of(
            Message.of(
                SystemClipboard.holdsTable() ? "ui.obstacle.copiedTable" : "ui.obstacle.copied"));
  }
}
