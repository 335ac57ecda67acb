package org.chainmap.ui.document;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.chainmap.ui.Icons;
import org.kordamp.ikonli.feather.Feather;

/** The tabs of the open documents, with their titles. */
final class DocumentTabs {

  private final TabPane pane = new TabPane();
  private final Consumer<Tab> titled;
  private final Consumer<Tab> closing;

  /**
   * @param titled is called with a tab whose title or saved state changed
   * @param closing is called with a tab that is to be closed
   */
  DocumentTabs(Consumer<Tab> titled, Consumer<Tab> closing) {
    this.titled = titled;
    this.closing = closing;
    pane.setId("documents");
    pane.getStyleClass().addAll("documents", Styles.DENSE);
    pane.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
  }

  TabPane pane() {
    return pane;
  }

  List<DocumentView> views() {
    List<DocumentView> views = new ArrayList<>();
    for (Tab tab : pane.getTabs()) {
      if (tab.getContent() instanceof DocumentView view) {
        views.add(view);
      }
    }
    return views;
  }

  Optional<DocumentView> front() {
    Tab tab = pane.getSelectionModel().getSelectedItem();
    return tab != null && tab.getContent() instanceof DocumentView view
        ? Optional.of(view)
        : Optional.empty();
  }

  int count() {
    return pane.getTabs().size();
  }

  int indexOf(Tab tab) {
    return pane.getTabs().indexOf(tab);
  }

  void select(Tab tab) {
    pane.getSelectionModel().select(tab);
  }

  Tab insert(DocumentView view, int at) {
    OpenMap open = view.open();
    Tab tab = new Tab("", view);
    Runnable title =
        () -> {
          tab.setText((open.unsaved().get() ? "● " : "") + open.name().get());
          titled.accept(tab);
        };
    open.readOnly()
        .subscribe(
            readOnly -> {
              tab.setGraphic(readOnly ? Icons.of(Feather.LOCK) : null);
              titled.accept(tab);
            });
    open.name().subscribe(title);
    open.unsaved().subscribe(title);
    title.run();
    tab.setOnCloseRequest(
        event -> {
          event.consume();
          closing.accept(tab);
        });
    pane.getTabs().add(at, tab);
    return tab;
  }

  /** The tab of a file under exactly this path. */
  Optional<Tab> named(Path file) {
    return pane.getTabs().stream()
        .filter(
            tab ->
                tab.getContent() instanceof DocumentView view
                    && view.open().file().filter(file::equals).isPresent())
        .findFirst();
  }

  /** The files of the other documents that have one. */
  List<KeptFile> files(OpenMap than) {
    return views().stream()
        .map(DocumentView::open)
        .filter(open -> open != than)
        .flatMap(open -> open.kept().stream())
        .toList();
  }

  /** The names of the documents. */
  Set<String> names() {
    return views().stream().map(view -> view.open().name().get()).collect(Collectors.toSet());
  }

  /** The paths of the documents that have a file. */
  List<Path> files() {
    return views().stream().flatMap(view -> view.open().file().stream()).toList();
  }

  /**
   * Selects the tab of another document, round and round.
   *
   * @param onward 1 for the next, −1 for the one before
   */
  void turnTo(int onward) {
    List<Tab> open =
        pane.getTabs().stream().filter(tab -> tab.getContent() instanceof DocumentView).toList();
    if (!open.isEmpty()) {
      int at = open.indexOf(pane.getSelectionModel().getSelectedItem());
      int next = at < 0 ? (onward > 0 ? 0 : open.size() - 1) : at + onward;
      select(open.get(Math.floorMod(next, open.size())));
    }
  }
}
