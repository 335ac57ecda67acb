package org.chainmap.ui.window;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.chainmap.canvas.Keys;
import org.chainmap.canvas.Painters;
import org.chainmap.editor.Action;
import org.chainmap.editor.Aspect;
import org.chainmap.editor.Clipboard;
import org.chainmap.editor.Editor;
import org.chainmap.editor.Plot;
import org.chainmap.task.Progress;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.chainmap.tool.KeyInput;
import org.chainmap.ui.Asking;
import org.chainmap.ui.Icons;
import org.chainmap.ui.Language;
import org.chainmap.ui.Look;
import org.chainmap.ui.Memory;
import org.chainmap.ui.export.ExportDialog;
import org.chainmap.ui.start.StartPage;
import org.kordamp.ikonli.feather.Feather;

/** The one window: menus, tool bar, documents in tabs with the start page first, status bar. */
public final class MainWindow implements Commands {

  private final Stage stage;
  private final Language language;
  private final Look look;
  private final Memory memory;
  private final Tasks tasks;
  private final Asking asking;
  private final Painters painters;
  private final Frame frame;
  private final Clipboard clipboard = new Clipboard();
  private final ActionItems items;
  private final Menus menus;
  private final ToolStrip tools;
  private final StatusBar status;
  private final Banner banner;
  private final Documents documents;
  private final StartPage start;
  private final ContextMenu[] context = new ContextMenu[1];
  private boolean refreshing;

  public MainWindow(
      Stage stage, Language language, Look look, Memory memory, Tasks tasks, Asking asking) {
    this.stage = stage;
    this.language = language;
    this.look = look;
    this.memory = memory;
    this.tasks = tasks;
    this.asking = asking;
    this.painters = new Painters(look.theme());
    this.frame = new Frame(memory);
    this.items = new ActionItems(this, language, () -> FocusedText.in(stage));
    this.menus = new Menus(items, language, look, frame, memory::recentFiles, this::open);
    this.tools = new ToolStrip(items, language, this);
    this.status = new StatusBar(language, tasks, () -> WindowActions.named("zoomFull").tryOn(this));
    this.banner = new Banner(language);
    this.documents =
        new Documents(
            new Opening(tasks, painters, language::get),
            asking,
            memory,
            banner,
            this::view,
            tab -> title());
    this.start =
        new StartPage(
            language,
            new StartPage.Doors(this::newMap, this::openFile, this::open, documents::openSample),
            memory::recentFiles,
            painters,
            tasks);
    build();
  }

  private void build() {
    Tab home = new Tab("", start);
    home.setGraphic(Icons.of(Feather.HOME));
    home.setClosable(false);
    home.textProperty().bind(language.text("start.tab"));
    TabPane tabs = documents.tabs();
    tabs.getTabs().add(home);
    documents.whenFilesChange(start::refresh);
    tabs.getSelectionModel().selectedItemProperty().subscribe(tab -> front());
    BorderPane root = new BorderPane(tabs);
    root.setTop(new VBox(menus.bar(), tools, banner));
    root.setBottom(status);
    Scene scene = new Scene(root);
    look.dress(scene);
    stage.setScene(scene);
    stage.getIcons().setAll(Icons.application());
    Windows.restore(stage, memory);
    stage.setOnCloseRequest(
        event -> {
          event.consume();
          quit();
        });
    Dropping.accept(scene, this::open);
    moreKeys(scene);
    language.follow(
        () -> documents.all().forEach(view -> view.open().editor().speak(language.get())));
    language.follow(this::title);
    refresh();
  }

  /** Further keys of actions: the first ones are the menus', single keys are the map's own. */
  private void moreKeys(Scene scene) {
    for (Action<Commands> action : WindowActions.ALL) {
      for (String shortcut : action.shortcuts().stream().skip(1).toList()) {
        if (!shortcut.startsWith("Ctrl+")) {
          continue;
        }
        scene
            .getAccelerators()
            .put(
                Keys.combination(shortcut),
                () -> {
                  if (!FocusedText.in(stage)) {
                    action.tryOn(this);
                  }
                });
      }
    }
  }

  public void show() {
    stage.show();
  }

  // Documents.

  private DocumentView view(Plot plot, Optional<Path> file) {
    OpenMap open = new OpenMap(plot, file.orElse(null), painters, tasks, clipboard);
    if (plot.lang() != language.get()) {
      open.editor().speak(language.get());
    }
    DocumentView view = new DocumentView(open, language, painters, frame, this::shortcut);
    open.editor()
        .onChange(
            aspects -> {
              if (!aspects.equals(Set.of(Aspect.FEEDBACK))) {
                refresh();
              }
            });
    open.editor().onNotice(banner::notice);
    contextMenu(view);
    Platform.runLater(view.canvas()::requestFocus);
    return view;
  }

  /** Opens a file, in the background. */
  public void open(Path path) {
    documents.open(path);
  }

  @Override
  public Optional<Editor> editor() {
    return documents.editor();
  }

  private void contextMenu(DocumentView view) {
    view.canvas()
        .addEventHandler(
            ContextMenuEvent.CONTEXT_MENU_REQUESTED,
            event -> {
              hideContext();
              ContextMenu menu = menus.context(this);
              context[0] = menu;
              menu.show(view.canvas(), event.getScreenX(), event.getScreenY());
              event.consume();
            });
    view.canvas().addEventFilter(MouseEvent.MOUSE_PRESSED, event -> hideContext());
  }

  private void hideContext() {
    ContextMenu menu = context[0];
    if (menu != null) {
      menu.hide();
    }
  }

  private boolean shortcut(KeyInput input) {
    for (Action<Commands> action : WindowActions.ALL) {
      if (action.shortcuts().contains(input.shortcut()) && action.tryOn(this)) {
        return true;
      }
    }
    return ToolKeys.take(input, documents.front().map(view -> view.open().tools()));
  }

  @Override
  public void newMap() {
    documents.add(Plot.of(Files.fresh(language), language.get(), painters, Progress.NONE), null);
  }

  @Override
  public void openFile() {
    asking.filesToOpen().forEach(this::open);
  }

  @Override
  public void save() {
    documents.front().ifPresent(documents::save);
  }

  @Override
  public void saveAs() {
    documents.front().ifPresent(documents::saveAs);
  }

  @Override
  public void closeDocument() {
    documents.closeFront();
  }

  @Override
  public void quit() {
    if (!documents.closeAll()) {
      return;
    }
    frame.remember(memory);
    Windows.remember(stage, memory);
    memory.put("language", language.get().tag());
    memory.put("theme", look.choice().get().key());
    memory.save();
    stage.hide();
  }

  // What is in front.

  private void front() {
    banner.hide();
    Optional<DocumentView> view = documents.front();
    tools.follow(view.map(v -> v.open().tools()).orElse(null));
    status.show(view.map(DocumentView::open).orElse(null));
    title();
    refresh();
    view.ifPresent(v -> Platform.runLater(v.canvas()::requestFocus));
  }

  private void title() {
    String app = language.now("app.name");
    stage.setTitle(
        documents
            .front()
            .map(DocumentView::open)
            .map(open -> (open.unsaved().get() ? "● " : "") + open.name().get() + " — " + app)
            .orElse(app));
  }

  /** Greys out what cannot be done and counts anew, once for all changes of a moment. */
  private void refresh() {
    if (!refreshing) {
      refreshing = true;
      Platform.runLater(
          () -> {
            refreshing = false;
            items.refresh();
            status.refresh();
            tools.show(editor().orElse(null));
          });
    }
  }

  // Commands of the window.

  @Override
  public void export() {
    documents
        .front()
        .ifPresent(
            view ->
                new ExportDialog(
                        stage,
                        language,
                        look,
                        tasks,
                        asking,
                        Files.drawing(view.open().editor(), painters),
                        Files.beside(view.open()))
                    .show(banner::notice, banner::error));
  }

  @Override
  public void fitAll() {
    documents.front().ifPresent(view -> view.canvas().fitAll());
  }

  @Override
  public void find() {
    documents
        .front()
        .map(DocumentView::open)
        .ifPresent(
            open ->
                Picker.open(
                    stage, language.now("find.prompt"), Files.findable(open, language), look));
  }

  @Override
  public void palette() {
    Picker.open(
        stage,
        language.now("palette.prompt"),
        WindowActions.ALL.stream()
            .filter(action -> action.enabled().test(this))
            .filter(action -> !action.key().equals("palette"))
            .map(
                action ->
                    new Picker.Entry(
                        language.now(action.label()),
                        String.join(" ", action.shortcuts().stream().limit(1).toList()),
                        action.key(),
                        () -> action.tryOn(this)))
            .toList(),
        look);
  }

  @Override
  public void fullScreen() {
    stage.setFullScreen(!stage.isFullScreen());
  }

  @Override
  public void showKeys() {
    asking.tell(language.now("action.keys"), KeyCard.text(language));
  }

  @Override
  public void about() {
    asking.tell(language.now("action.about"), language.now("about.text"));
  }

  @Override
  public void copied() {
    editor().ifPresent(editor -> SystemClipboard.write(editor, painters));
  }

  @Override
  public void beforePaste() {
    editor().ifPresent(SystemClipboard::read);
  }

  @Override
  public boolean pastable() {
    return clipboard.clip().isPresent() || SystemClipboard.holdsMap();
  }

  /** Says that something unforeseen went wrong. */
  public void unforeseen(Throwable problem) {
    banner.error(Message.of("ui.error.unforeseen", Files.words(problem)));
  }
}
