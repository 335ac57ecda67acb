package org.chainmap.ui.document;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.chainmap.editor.Editor;
import org.chainmap.editor.LaidOutMap;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Listeners;
import org.chainmap.task.Subscription;
import org.chainmap.text.Message;
import org.chainmap.ui.OtherDocuments;
import org.chainmap.ui.Prompter;
import org.chainmap.ui.RecentFiles;
import org.jspecify.annotations.Nullable;

/** The open documents in their tabs: opening, saving and closing them. */
public final class Documents {

  private final TabPane tabs = new TabPane();
  private final RecentFiles recentFiles;
  private final Banner banner;
  private final BiFunction<LaidOutMap, Optional<Path>, DocumentView> viewing;
  private final Consumer<Tab> titled;
  private final Opening opening;
  private final Listeners<Documents> changed = new Listeners<>();
  private @Nullable Message refused;
  private final Saving saving;
  private final Closing closing;
  private Runnable filesChanged = () -> {};

  /**
   * @param opening reads documents
   * @param viewing makes the view of a document
   * @param titled is called with a tab whose title or saved state changed
   */
  public Documents(
      Opening opening,
      Prompter prompter,
      RecentFiles recentFiles,
      Banner banner,
      BiFunction<LaidOutMap, Optional<Path>, DocumentView> viewing,
      Consumer<Tab> titled) {
    this.recentFiles = recentFiles;
    this.banner = banner;
    this.opening = opening;
    this.viewing = viewing;
    this.titled = titled;
    this.saving = new Saving(prompter, banner, this::remember);
    this.closing = new Closing(tabs, prompter, saving);
    tabs.setId("documents");
    tabs.getStyleClass().addAll("documents", Styles.DENSE);
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
  }

  public TabPane tabs() {
    return tabs;
  }

  /** Calls back when the list of recent files changed. */
  public void whenFilesChange(Runnable listener) {
    filesChanged = listener;
  }

  public List<DocumentView> all() {
    List<DocumentView> views = new ArrayList<>();
    for (Tab tab : tabs.getTabs()) {
      if (tab.getContent() instanceof DocumentView view) {
        views.add(view);
      }
    }
    return views;
  }

  /** The open documents but one. */
  public OtherDocuments othersOf(OpenMap open) {
    return new OtherDocuments() {
      @Override
      public List<ChainMap> maps() {
        return all().stream()
            .map(DocumentView::open)
            .filter(other -> other != open)
            .map(OpenMap::map)
            .toList();
      }

      @Override
      public Subscription whenOpenedOrClosed(Runnable listener) {
        return Documents.this.whenOpenedOrClosed(listener);
      }
    };
  }

  /**
   * Selects the tab of another document, round and round.
   *
   * @param onward 1 for the next, −1 for the one before
   */
  public void turnTo(int onward) {
    List<Tab> open =
        tabs.getTabs().stream().filter(tab -> tab.getContent() instanceof DocumentView).toList();
    if (!open.isEmpty()) {
      int at = open.indexOf(tabs.getSelectionModel().getSelectedItem());
      int next = at < 0 ? (onward > 0 ? 0 : open.size() - 1) : at + onward;
      tabs.getSelectionModel().select(open.get(Math.floorMod(next, open.size())));
    }
  }

  public Optional<DocumentView> front() {
    Tab tab = tabs.getSelectionModel().getSelectedItem();
    return tab != null && tab.getContent() instanceof DocumentView view
        ? Optional.of(view)
        : Optional.empty();
  }

  /** Opens a map in a new tab and selects it. */
  public void add(LaidOutMap laidOutMap, @Nullable Path file) {
    Tab tab = insert(laidOutMap, file, tabs.getTabs().size());
    tabs.getSelectionModel().select(tab);
    changed.tell(this);
  }

  private Tab insert(LaidOutMap laidOutMap, @Nullable Path file, int at) {
    DocumentView view = viewing.apply(laidOutMap, Optional.ofNullable(file));
    OpenMap open = view.open();
    Tab tab = new Tab("", view);
    Runnable title =
        () -> {
          tab.setText((open.unsaved().get() ? "● " : "") + open.name().get());
          titled.accept(tab);
        };
    open.name().subscribe(title);
    open.unsaved().subscribe(title);
    title.run();
    tab.setOnCloseRequest(
        event -> {
          event.consume();
          close(List.of(tab), () -> {});
        });
    tabs.getTabs().add(at, tab);
    return tab;
  }

  /** Calls back whenever a document was opened or closed. */
  Subscription whenOpenedOrClosed(Runnable listener) {
    return changed.add(documents -> listener.run());
  }

  /** Opens a file in the background; if it is open already, its tab is selected. */
  public void open(Path path) {
    open(path, () -> {});
  }

  /**
   * Opens a file likewise.
   *
   * @param then runs when it is open or refused
   */
  void open(Path path, Runnable then) {
    Path whole = path.toAbsolutePath().normalize();
    Optional<Tab> known = tab(whole);
    if (known.isPresent()) {
      tabs.getSelectionModel().select(known.get());
      then.run();
      return;
    }
    read(
        whole,
        opened -> {
          banner.hide();
          if (opened.imported().isPresent()) {
            add(opened.laidOutMap(), null);
            banner.notice(opened.imported().get());
          } else {
            add(opened.laidOutMap(), whole);
            remember(whole);
          }
        },
        then);
  }

  /**
   * Opens a document in the background without bringing it to the front.
   *
   * @param before the files whose tabs come before its own
   * @param then runs when it is open or refused
   */
  void openBehind(Path path, List<Path> before, Runnable then) {
    if (tab(path).isPresent()) {
      then.run();
      return;
    }
    read(
        path,
        opened -> {
          int at = 1;
          for (Path other : before) {
            at = Math.max(at, tab(other).map(tabs.getTabs()::indexOf).orElse(0) + 1);
          }
          insert(opened.laidOutMap(), path, at);
          changed.tell(this);
        },
        then);
  }

  private Optional<Tab> tab(Path file) {
    return tabs.getTabs().stream()
        .filter(
            tab ->
                tab.getContent() instanceof DocumentView view
                    && view.open().file().filter(file::equals).isPresent())
        .findFirst();
  }

  private void read(Path whole, Consumer<Opening.Opened> shown, Runnable then) {
    if (opening.idle()) {
      refused = null;
    }
    opening.file(
        whole,
        opened -> {
          shown.accept(opened);
          showRefused();
          then.run();
        },
        problem -> {
          refused = refused == null ? problem : Message.of("ui.error.and", refused, problem);
          showRefused();
          then.run();
        });
  }

  /** Shows why files opened at the same time were refused, above those that were not. */
  private void showRefused() {
    Message problems = refused;
    if (problems != null) {
      banner.error(problems);
    }
  }

  /** Opens a sample in the background, as a document without a file. */
  public void openSample(String name) {
    opening.sample(name, laidOutMap -> add(laidOutMap, null));
  }

  /** Opens a new document without a file, laid out in the background. */
  public void openNew(ChainMap map) {
    opening.fresh(map, laidOutMap -> add(laidOutMap, null));
  }

  private void remember(Path path) {
    recentFiles.opened(path);
    filesChanged.run();
  }

  /** Saves to the document's own file, or asks for one; false if it stays unsaved. */
  public boolean save(DocumentView view) {
    return saving.save(view);
  }

  /** Asks for a file and saves there; false if it stays unsaved. */
  public boolean saveAs(DocumentView view) {
    return saving.saveAs(view);
  }

  public void closeFront() {
    Tab tab = tabs.getSelectionModel().getSelectedItem();
    if (tab != null && tab.isClosable()) {
      close(List.of(tab), () -> {});
    }
  }

  /**
   * Closes all documents, or none: false if a question was cancelled or a file not written.
   *
   * @param closing runs when all are saved, before the first is closed
   */
  public boolean closeAll(Runnable closing) {
    return close(List.copyOf(tabs.getTabs()), closing);
  }

  private boolean close(List<Tab> chosen, Runnable saved) {
    boolean closed = closing.close(chosen, saved);
    if (closed) {
      changed.tell(this);
    }
    return closed;
  }

  /** The editor of the selected tab's document, if any. */
  public Optional<Editor> editor() {
    return front().map(view -> view.open().editor());
  }
}
