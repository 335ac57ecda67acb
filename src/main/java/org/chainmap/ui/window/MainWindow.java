package org.chainmap.ui.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Names;
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
import org.jspecify.annotations.Nullable;
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
  private final TabPane tabs = new TabPane();
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
    this.items = new ActionItems(this, language);
    this.menus = new Menus(items, language, look, frame, memory::recentFiles, this::open);
    this.tools = new ToolStrip(items, language, this);
    this.status =
        new StatusBar(language, tasks, () -> WindowActions.named("zoomFull").tryOn(this));
    this.banner = new Banner(language);
    this.start =
        new StartPage(
            language,
            new StartPage.Doors(this::newMap, this::openFile, this::open, this::openSample),
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
    tabs.getTabs().add(home);
    tabs.setId("documents");
    tabs.getStyleClass().addAll("documents", "dense");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
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
        () -> views().forEach(view -> view.open().editor().display(
            view.open().editor().display().withLang(language.get()))));
    language.follow(this::title);
    refresh();
  }

  /** The second and further keys of actions; the first ones are the menus'. */
  private void moreKeys(Scene scene) {
    for (Action<Commands> action : WindowActions.ALL) {
      for (String shortcut : action.shortcuts().stream().skip(1).toList()) {
        scene
            .getAccelerators()
            .put(
                Keys.combination(shortcut),
                () -> {
                  if (!ActionItems.FocusedText.in(stage)) {
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

  private List<DocumentView> views() {
    List<DocumentView> views = new ArrayList<>();
    for (Tab tab : tabs.getTabs()) {
      if (tab.getContent() instanceof DocumentView view) {
        views.add(view);
      }
    }
    return views;
  }

  private Optional<DocumentView> view() {
    Tab tab = tabs.getSelectionModel().getSelectedItem();
    return tab != null && tab.getContent() instanceof DocumentView view
        ? Optional.of(view)
        : Optional.empty();
  }

  @Override
  public Optional<Editor> editor() {
    return view().map(view -> view.open().editor());
  }

  private void add(ChainMap map, @Nullable Path file) {
    OpenMap open = new OpenMap(map, file, painters, tasks, language.get(), clipboard);
    DocumentView view = new DocumentView(open, language, painters, frame, this::shortcut);
    Tab tab = new Tab("", view);
    Runnable titled =
        () -> {
          tab.setText((open.unsaved().get() ? "● " : "") + open.name().get());
          title();
        };
    open.name().subscribe(titled);
    open.unsaved().subscribe(titled);
    titled.run();
    tab.setOnCloseRequest(
        event -> {
          event.consume();
          close(tab);
        });
    open.editor()
        .onChange(
            aspects -> {
              if (!aspects.equals(Set.of(Aspect.FEEDBACK))) {
                refresh();
              }
            });
    open.editor().onNotice(banner::notice);
    contextMenu(view);
    tabs.getTabs().add(tab);
    tabs.getSelectionModel().select(tab);
    Platform.runLater(view.canvas()::requestFocus);
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
    return ToolKeys.take(input, view().map(view -> view.open().tools()));
  }

  /** Opens a file, in the background; the tab that has it already comes to the front. */
  public void open(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    for (Tab tab : tabs.getTabs()) {
      if (tab.getContent() instanceof DocumentView view
          && view.open().file().filter(whole::equals).isPresent()) {
        tabs.getSelectionModel().select(tab);
        return;
      }
    }
    String name = String.valueOf(whole.getFileName());
    tasks.start(
        Message.of("ui.task.open", name),
        progress -> {
          try {
            return new Files.Read(ChainMapFile.load(whole), null);
          } catch (FormatException e) {
            return new Files.Read(null, e.spoken());
          }
        },
        read -> {
          if (read.map() != null) {
            banner.hide();
            add(read.map(), whole);
            memory.opened(whole);
            start.refresh();
          } else {
            banner.error(Message.of("ui.error.open", name, Files.reason(read)));
          }
        },
        problem -> banner.error(Message.of("ui.error.open", name, Files.words(problem))));
  }

  private void openSample(String name) {
    tasks.start(
        Message.of("ui.task.open", name),
        progress -> StartPage.load(name),
        map -> add(map, null),
        problem -> banner.error(Message.of("ui.error.open", name, Files.words(problem))));
  }

  @Override
  public void newMap() {
    add(Files.fresh(language), null);
  }

  @Override
  public void openFile() {
    asking.filesToOpen().forEach(this::open);
  }

  @Override
  public void save() {
    view().ifPresent(this::save);
  }

  @Override
  public void saveAs() {
    view().ifPresent(this::saveAs);
  }

  private boolean save(DocumentView view) {
    view.canvas().requestFocus();
    return view.open().file().map(path -> write(view, path)).orElseGet(() -> saveAs(view));
  }

  private boolean saveAs(DocumentView view) {
    view.canvas().requestFocus();
    String name = Files.suggested(view.open().name().get());
    return asking
        .fileToSave(name, ChainMapFile.EXTENSION)
        .map(path -> write(view, path.toAbsolutePath().normalize()))
        .orElse(false);
  }

  private boolean write(DocumentView view, Path path) {
    try {
      view.open().save(path);
      memory.opened(path);
      start.refresh();
      banner.hide();
      return true;
    } catch (FormatException e) {
      banner.error(
          Message.of("ui.error.save", String.valueOf(path.getFileName()), e.spoken()));
      return false;
    }
  }

  @Override
  public void closeDocument() {
    Tab tab = tabs.getSelectionModel().getSelectedItem();
    if (tab != null && tab.isClosable()) {
      close(tab);
    }
  }

  /** Closes a document, asking once where it is not saved; false where it stays open. */
  private boolean close(Tab tab) {
    if (tab.getContent() instanceof DocumentView view) {
      view.canvas().requestFocus();
      view.remember();
      if (view.open().unsaved().get()) {
        tabs.getSelectionModel().select(tab);
        boolean close =
            switch (asking.unsaved(view.open().name().get())) {
              case SAVE -> save(view);
              case DISCARD -> true;
              case CANCEL -> false;
            };
        if (!close) {
          return false;
        }
      }
      tabs.getTabs().remove(tab);
    }
    return true;
  }

  @Override
  public void quit() {
    for (Tab tab : List.copyOf(tabs.getTabs())) {
      if (!close(tab)) {
        return;
      }
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
    Optional<DocumentView> view = view();
    tools.follow(view.map(v -> v.open().tools()).orElse(null));
    status.show(view.map(DocumentView::open).orElse(null));
    title();
    refresh();
  }

  private void title() {
    String app = language.now("app.name");
    stage.setTitle(
        view()
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
    view()
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
    view().ifPresent(view -> view.canvas().fitAll());
  }

  @Override
  public void find() {
    view()
        .map(DocumentView::open)
        .ifPresent(
            open ->
                Picker.open(
                    stage,
                    language.now("find.prompt"),
                    part -> Files.findable(open, language),
                    look));
  }

  @Override
  public void palette() {
    Picker.open(
        stage,
        language.now("palette.prompt"),
        part ->
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

  /** The title of the map in front: what tests look at. */
  Optional<String> inFront() {
    return editor().map(e -> Names.of(e.map(), e.map().info(), language.get()));
  }
}
