package org.chainmap.ui.document;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.chainmap.editor.Editor;
import org.chainmap.editor.LaidOutMap;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
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
  private final Prompter prompter;
  private final RecentFiles recentFiles;
  private final Banner banner;
  private final BiFunction<LaidOutMap, Optional<Path>, DocumentView> viewing;
  private final Consumer<Tab> titled;
  private final Opening opening;
  private final Listeners<Documents> changed = new Listeners<>();
  private @Nullable Message refused;
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
    this.prompter = prompter;
    this.recentFiles = recentFiles;
    this.banner = banner;
    this.opening = opening;
    this.viewing = viewing;
    this.titled = titled;
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
        return changed.add(documents -> listener.run());
      }
    };
  }

  public Optional<DocumentView> front() {
    Tab tab = tabs.getSelectionModel().getSelectedItem();
    return tab != null && tab.getContent() instanceof DocumentView view
        ? Optional.of(view)
        : Optional.empty();
  }

  /** Opens a map in a new tab and selects it. */
  public void add(LaidOutMap laidOutMap, @Nullable Path file) {
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
          close(List.of(tab));
        });
    tabs.getTabs().add(tab);
    tabs.getSelectionModel().select(tab);
    changed.tell(this);
  }

  /** Opens a file in the background; if it is open already, its tab is selected. */
  public void open(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    for (Tab tab : tabs.getTabs()) {
      if (tab.getContent() instanceof DocumentView view
          && view.open().file().filter(whole::equals).isPresent()) {
        tabs.getSelectionModel().select(tab);
        return;
      }
    }
    if (opening.idle()) {
      refused = null;
    }
    opening.file(
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
          showRefused();
        },
        problem -> {
          refused = refused == null ? problem : Message.of("ui.error.and", refused, problem);
          showRefused();
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
    opening.sample(name, laidOutMap -> add(laidOutMap, null), banner::error);
  }

  /** Opens a new document without a file, laid out in the background. */
  public void openNew(ChainMap map) {
    opening.fresh(map, laidOutMap -> add(laidOutMap, null), banner::error);
  }

  private void remember(Path path) {
    recentFiles.opened(path);
    filesChanged.run();
  }

  /** Saves to the document's own file, or asks for one; false if it stays unsaved. */
  public boolean save(DocumentView view) {
    view.canvas().requestFocus();
    return target(view).map(path -> write(view, path)).orElse(false);
  }

  /** Asks for a file and saves there; false if it stays unsaved. */
  public boolean saveAs(DocumentView view) {
    view.canvas().requestFocus();
    return chosenTarget(view).map(path -> write(view, path)).orElse(false);
  }

  private Optional<Path> target(DocumentView view) {
    return view.open().file().or(() -> chosenTarget(view));
  }

  private Optional<Path> chosenTarget(DocumentView view) {
    String title = view.open().name().get();
    String name = Files.suggested(title);
    if (!Files.canName(title)) {
      banner.notice(Message.of("ui.error.asciiName", name));
    }
    return prompter
        .fileToSave(name, ChainMapFile.EXTENSION)
        .map(path -> path.toAbsolutePath().normalize());
  }

  private boolean write(DocumentView view, Path path) {
    try {
      view.open().save(path);
      remember(path);
      banner.hide();
      return true;
    } catch (FormatException e) {
      banner.error(Message.of("ui.error.save", e.spoken()));
      return false;
    }
  }

  public void closeFront() {
    Tab tab = tabs.getSelectionModel().getSelectedItem();
    if (tab != null && tab.isClosable()) {
      close(List.of(tab));
    }
  }

  /** Closes all documents, or none: false if a question was cancelled or a file not written. */
  public boolean closeAll() {
    return close(List.copyOf(tabs.getTabs()));
  }

  /**
   * Closes documents, asking once for each that is unsaved: first all questions, then all saving,
   * then the closing, so that who cancels a question has lost nothing.
   */
  private boolean close(List<Tab> closing) {
    Tab before = tabs.getSelectionModel().getSelectedItem();
    Map<DocumentView, Path> targets = new LinkedHashMap<>();
    for (Tab tab : closing) {
      if (tab.getContent() instanceof DocumentView view) {
        view.canvas().requestFocus();
        if (view.open().unsaved().get()) {
          tabs.getSelectionModel().select(tab);
          if (!asked(view, targets)) {
            tabs.getSelectionModel().select(before);
            return false;
          }
        }
      }
    }
    for (Map.Entry<DocumentView, Path> save : targets.entrySet()) {
      if (!write(save.getKey(), save.getValue())) {
        return false;
      }
    }
    for (Tab tab : closing) {
      if (tab.getContent() instanceof DocumentView view) {
        view.remember();
        tabs.getTabs().remove(tab);
        view.open().close();
      }
    }
    changed.tell(this);
    return true;
  }

  /** Asks what becomes of unsaved work; false if the answer was to cancel. */
  private boolean asked(DocumentView view, Map<DocumentView, Path> targets) {
    return switch (prompter.unsaved(view.open().name().get())) {
      case SAVE -> {
        Optional<Path> target = target(view);
        target.ifPresent(path -> targets.put(view, path));
        yield target.isPresent();
      }
      case DISCARD -> true;
      case CANCEL -> false;
    };
  }

  /** The editor of the selected tab's document, if any. */
  public Optional<Editor> editor() {
    return front().map(view -> view.open().editor());
  }
}
