package org.chainmap.ui.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.chainmap.editor.Editor;
import org.chainmap.editor.LaidOutMap;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Listeners;
import org.chainmap.task.Subscription;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.chainmap.ui.OtherDocuments;
import org.chainmap.ui.Prompter;
import org.chainmap.ui.RecentFiles;
import org.chainmap.ui.Settings;
import org.chainmap.ui.compare.MapDesk;
import org.jspecify.annotations.Nullable;

/** The open documents in their tabs: opening, saving and closing them. */
public final class Documents {

  /** Makes the view of a document; its file is null if it has none yet. */
  public interface Viewing {
    DocumentView view(LaidOutMap laidOutMap, @Nullable KeptFile kept);
  }

  private final DocumentTabs tabs;
  private final RecentFiles recentFiles;
  private final Banner banner;
  private final Viewing viewing;
  private final Settings settings;
  private final Opening opening;
  private final Listeners<Documents> changed = new Listeners<>();
  private final Rereading rereading;
  private final Saving saving;
  private final Closing closing;
  private final TabFiles tabFiles;
  private Runnable filesChanged = () -> {};
  private Runnable broughtIn = () -> {};
  private KeptCopies copies = KeptCopies.NONE;

  /**
   * @param opening reads documents
   * @param tasks carries out what waits for the disk
   * @param unforeseen shows an error that nobody expected
   * @param settings whether and in whose name files are locked
   * @param desk compares and merges what someone else saved
   * @param viewing makes the view of a document
   * @param titled is called with a tab whose title or saved state changed
   */
  public Documents(
      Opening opening,
      Tasks tasks,
      BiConsumer<Message, Throwable> unforeseen,
      Prompter prompter,
      RecentFiles recentFiles,
      Settings settings,
      Banner banner,
      MapDesk desk,
      Viewing viewing,
      Consumer<Tab> titled) {
    this.recentFiles = recentFiles;
    this.settings = settings;
    this.banner = banner;
    this.opening = opening;
    this.viewing = viewing;
    this.tabs = new DocumentTabs(titled, this::close);
    this.tabFiles = new TabFiles(tabs, opening);
    this.rereading = new Rereading(opening, banner, prompter, desk);
    this.saving =
        new Saving(
            prompter,
            banner,
            tabs,
            tasks.onDisk(),
            settings::lockOwner,
            rereading,
            this::remember,
            unforeseen);
    this.closing = new Closing(tabs.pane(), prompter, saving, banner);
  }

  public TabPane tabs() {
    return tabs.pane();
  }

  /** Calls back when the list of recent files changed. */
  public void whenFilesChange(Runnable listener) {
    filesChanged = listener;
  }

  /** Calls back when a document is to be seen: a new one, one just opened, or open already. */
  public void whenBroughtIn(Runnable listener) {
    broughtIn = listener;
  }

  /** Names what imports a file of lists that is opened. */
  public void importListsBy(Consumer<Path> how) {
    tabFiles.importListsBy(how);
  }

  public List<DocumentView> all() {
    return tabs.views();
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
    tabs.turnTo(onward);
  }

  public Optional<DocumentView> front() {
    return tabs.front();
  }

  /** Opens a map without a file in a new tab and selects it. */
  public void add(LaidOutMap laidOutMap) {
    add(laidOutMap, null);
  }

  private void add(LaidOutMap laidOutMap, @Nullable KeptFile kept) {
    bringIn(insert(laidOutMap, kept, tabs.count()));
    changed.tell(this);
  }

  private void bringIn(Tab tab) {
    broughtIn.run();
    tabs.select(tab);
  }

  private Tab insert(LaidOutMap laidOutMap, @Nullable KeptFile kept, int at) {
    DocumentView view = viewing.view(laidOutMap, kept);
    OpenMap open = view.open();
    if (kept == null) {
      open.tellApart(tabs.names());
    }
    new FileWatch(
            open,
            settings::locksFiles,
            settings.lockOwner(),
            new FileWatch.Ways(
                () -> rereading.reload(open),
                () -> rereading.merge(open),
                () -> rereading.compare(open),
                () -> add(open.editor().laidOutMap())))
        .start();
    return tabs.insert(view, at);
  }

  /** Calls back whenever a document was opened or closed. */
  Subscription whenOpenedOrClosed(Runnable listener) {
    return changed.add(documents -> listener.run());
  }

  /** Opens a file in the background; if it is open already, its tab is selected. */
  public void open(Path path) {
    open(List.of(path));
  }

  /** Opens files likewise, and says in one message which of them cannot be opened. */
  public void open(List<Path> paths) {
    RefusedFiles refused = together(paths.size());
    paths.forEach(path -> open(path, refused, () -> {}));
  }

  /**
   * Opens a file likewise.
   *
   * @param then receives the document, unless the file is refused
   */
  public void open(Path path, Consumer<OpenMap> then) {
    open(path, together(1), () -> front().map(DocumentView::open).ifPresent(then), () -> {});
  }

  /** Lists the refused ones of some files that are opened together. */
  RefusedFiles together(int files) {
    return new RefusedFiles(banner, copies, files);
  }

  /** Offers what is kept of files that cannot be opened from now on. */
  public void offerCopies(KeptCopies by) {
    copies = by;
  }

  /**
   * Opens a file and brings it to the front.
   *
   * @param then runs when it is open or refused
   */
  void open(Path path, RefusedFiles refused, Runnable then) {
    open(path, refused, () -> {}, then);
  }

  private void open(Path path, RefusedFiles refused, Runnable inFront, Runnable then) {
    Path whole = path.toAbsolutePath().normalize();
    tabFiles.read(
        whole,
        refused,
        opened -> {
          banner.hide();
          add(opened.laidOutMap(), opened.kept().orElse(null));
          opened.imported().ifPresentOrElse(banner::notice, () -> remember(whole));
          inFront.run();
        },
        tab -> {
          bringIn(tab);
          inFront.run();
        },
        then);
  }

  /**
   * Opens a document in the background without bringing it to the front.
   *
   * @param before the files whose tabs come before its own
   * @param then runs when it is open or refused
   */
  void openBehind(Path path, List<Path> before, RefusedFiles refused, Runnable then) {
    tabFiles.read(
        path,
        refused,
        opened -> {
          int at = 1;
          for (Path other : before) {
            at = Math.max(at, tabs.named(other).map(tabs::indexOf).orElse(0) + 1);
          }
          insert(opened.laidOutMap(), opened.kept().orElse(null), at);
          changed.tell(this);
        },
        tab -> {},
        then);
  }

  /** Opens a sample in the background, as a document without a file. */
  public void openSample(String name) {
    opening.sample(name, this::add);
  }

  /** Opens a new document without a file, laid out in the background. */
  public void openNew(ChainMap map) {
    openNew(map, open -> {});
  }

  /**
   * Opens a document without a file likewise.
   *
   * @param then receives the document
   */
  public void openNew(ChainMap map, Consumer<OpenMap> then) {
    opening.fresh(
        map,
        laidOutMap -> {
          add(laidOutMap);
          front().map(DocumentView::open).ifPresent(then);
        });
  }

  private void remember(Path path) {
    recentFiles.opened(path);
    filesChanged.run();
  }

  /** Saves to the document's own file, or asks for one. */
  public void save(DocumentView view) {
    saving.save(view);
  }

  /** Asks for a file and saves there. */
  public void saveAs(DocumentView view) {
    saving.saveAs(view);
  }

  public void closeFront() {
    Tab tab = tabs().getSelectionModel().getSelectedItem();
    if (tab != null && tab.isClosable()) {
      close(tab);
    }
  }

  private void close(Tab tab) {
    closing.close(() -> List.of(tab), () -> {}, () -> changed.tell(this));
  }

  /**
   * Closes all documents, or none if a question is cancelled or a file not written.
   *
   * @param saved runs when all are saved, before the first is closed
   * @param closed runs when all are closed
   */
  public void closeAll(Runnable saved, Runnable closed) {
    closing.close(
        () -> List.copyOf(tabs().getTabs()),
        saved,
        () -> {
          changed.tell(this);
          closed.run();
        });
  }

  /** The editor of the selected tab's document, if any. */
  public Optional<Editor> editor() {
    return front().map(view -> view.open().editor());
  }
}
