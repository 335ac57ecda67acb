package org.chainmap.ui.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.chainmap.canvas.Painters;
import org.chainmap.editor.Aspect;
import org.chainmap.editor.LaidOutMap;
import org.chainmap.editor.change.Clipboard;
import org.chainmap.export.print.SystemPrinters;
import org.chainmap.task.Scope;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.chainmap.ui.Diagnosis;
import org.chainmap.ui.Icons;
import org.chainmap.ui.Language;
import org.chainmap.ui.ListCopy;
import org.chainmap.ui.Prompter;
import org.chainmap.ui.RecentFiles;
import org.chainmap.ui.Settings;
import org.chainmap.ui.ThemeSwitch;
import org.chainmap.ui.UserPreferences;
import org.chainmap.ui.WindowScope;
import org.chainmap.ui.command.ActionItems;
import org.chainmap.ui.command.Commands;
import org.chainmap.ui.command.FocusedText;
import org.chainmap.ui.command.LazyContextMenu;
import org.chainmap.ui.command.LensChoice;
import org.chainmap.ui.command.Menus;
import org.chainmap.ui.command.ToolStrip;
import org.chainmap.ui.command.WindowActions;
import org.chainmap.ui.command.WindowKeys;
import org.chainmap.ui.compare.MapDesk;
import org.chainmap.ui.document.Banner;
import org.chainmap.ui.document.BannerLayer;
import org.chainmap.ui.document.DocumentView;
import org.chainmap.ui.document.Documents;
import org.chainmap.ui.document.KeptFile;
import org.chainmap.ui.document.OpenMap;
import org.chainmap.ui.document.OpenTabs;
import org.chainmap.ui.document.Opening;
import org.chainmap.ui.document.PanelLayout;
import org.chainmap.ui.imports.ColumnMemory;
import org.chainmap.ui.imports.ImportDesk;
import org.chainmap.ui.start.StartPage;
import org.chainmap.ui.start.Templates;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The main window: menus, tool bar, documents in tabs with the start page first, status bar. Its
 * commands are in {@link WindowCommands}.
 */
public final class MainWindow {

  private final Stage stage;
  private final Language language;
  private final ThemeSwitch themeSwitch;
  private final UserPreferences userPreferences;
  private final Settings settings;
  private final Tasks tasks;
  private final Painters painters;
  private final PanelLayout panelLayout;
  private final Clipboard clipboard = new Clipboard();
  private final WindowCommands commands;
  private final WindowKeys keys;
  private final ActionItems items;
  private final Menus menus;
  private final LazyContextMenu mapMenu;
  private final LazyContextMenu listMenu;
  private final ToolStrip tools;
  private final StatusBar status;
  private final Banner banner;
  private final UnforeseenErrors unforeseenErrors;
  private final BannerLayer messages;
  private final Documents documents;
  private final ListImports lists;
  private final OpenTabs openTabs;
  private final Safekeeping safekeeping;
  private final StartPage start;
  private final Scope scope;
  private boolean refreshing;

  public MainWindow(
      Stage stage,
      Language language,
      ThemeSwitch themeSwitch,
      UserPreferences userPreferences,
      Tasks tasks,
      Prompter prompter) {
    this.stage = stage;
    this.scope = WindowScope.untilHidden(stage);
    this.language = language;
    this.themeSwitch = themeSwitch;
    this.userPreferences = userPreferences;
    this.settings = new Settings(userPreferences);
    this.tasks = tasks;
    this.painters = new Painters(themeSwitch.theme());
    this.panelLayout = new PanelLayout(userPreferences);
    this.status = new StatusBar(language, tasks, this::zoomFull, this::toFillIn);
    this.banner = new Banner(language);
    RecentFiles recentFiles = new RecentFiles(userPreferences);
    Templates templates = new Templates(userPreferences.folder().resolve("templates"));
    Diagnosis diagnosis = new Diagnosis();
    this.unforeseenErrors = new UnforeseenErrors(banner, diagnosis, language);
    this.messages = new BannerLayer(banner);
    MapDesk desk =
        new MapDesk(
            stage,
            language,
            themeSwitch,
            painters,
            tasks,
            prompter,
            settings,
            banner::error,
            unforeseenErrors);
    this.documents =
        new Documents(
            new Opening(tasks, painters, language::get, unforeseenErrors),
            tasks,
            unforeseenErrors,
            prompter,
            recentFiles,
            settings,
            banner,
            desk,
            this::view,
            tab -> {
              title();
              refresh();
            });
    this.openTabs = new OpenTabs(documents, userPreferences);
    this.lists =
        new ListImports(
            documents,
            new ImportDesk(
                stage,
                language,
                themeSwitch,
                tasks,
                new ColumnMemory(userPreferences),
                banner::error,
                unforeseenErrors),
            prompter,
            settings);
    documents.importListsBy(lists::open);
    this.commands =
        new WindowCommands(
            stage,
            panelLayout,
            status::tell,
            language,
            themeSwitch,
            tasks,
            prompter,
            painters,
            new SystemPrinters(),
            clipboard,
            desk,
            documents,
            lists,
            banner,
            settings,
            diagnosis,
            unforeseenErrors,
            new TemplateSaving(templates, tasks.onDisk(), prompter, banner, this::templatesChanged),
            this::quit);
    this.safekeeping = new Safekeeping(desk, settings, documents, banner, commands);
    BooleanSupplier typing = () -> FocusedText.in(stage);
    BooleanSupplier nearText = () -> FocusedText.near(stage);
    this.keys =
        new WindowKeys(
            commands,
            typing,
            nearText,
            () -> documents.front().map(view -> view.open().tools()),
            status::tell);
    this.items = new ActionItems(commands, language, typing, nearText);
    LensChoice lens = new LensChoice(items, language);
    this.menus =
        new Menus(
            items,
            language,
            themeSwitch,
            panelLayout,
            lens.menu(),
            () -> recentFiles.all().stream().limit(10).toList(),
            this::open);
    this.mapMenu = new LazyContextMenu(() -> menus.context(commands));
    this.listMenu = new LazyContextMenu(() -> menus.listContext(commands));
    this.tools = new ToolStrip(items, language, commands, lens);
    this.start =
        new StartPage(
            language,
            new StartPage.Doors(
                commands::newMap,
                lists::chooseForNew,
                commands::openFile,
                this::open,
                documents::openSample,
                map -> documents.openNew(settings.signed(map)),
                prompter::removes,
                banner::error),
            recentFiles,
            templates,
            userPreferences.folder().resolve("thumbnails"),
            painters,
            tasks);
    settings.keep(language, themeSwitch);
    build();
  }

  private void build() {
    Tab home = new Tab("", start);
    home.setGraphic(Icons.of(Feather.HOME));
    home.setClosable(false);
    home.textProperty().bind(language.text("start.tab"));
    TabPane tabs = documents.tabs();
    tabs.getTabs().add(home);
    documents.whenBroughtIn(
        () -> {
          if (!openTabs.restoring()) {
            panelLayout.showMap();
          }
        });
    documents.whenFilesChange(
        () -> {
          start.filesChanged();
          openTabs.remember();
        });
    tabs.getSelectionModel().selectedItemProperty().subscribe(tab -> front());
    BorderPane root = new BorderPane(new StackPane(tabs, messages));
    root.setTop(new VBox(menus.bar(), tools));
    root.setBottom(status);
    Scene scene = new Scene(root);
    stage.setScene(scene);
    themeSwitch.dress(stage);
    stage.getIcons().setAll(Icons.application());
    WindowBounds.restore(stage, userPreferences);
    stage.setOnCloseRequest(
        event -> {
          event.consume();
          quit();
        });
    scope.add(() -> stage.setOnCloseRequest(null));
    FileDrop.accept(scene, commands::dropped, banner::error);
    keys.listen(scene, scope);
    language.follow(
        () -> documents.all().forEach(view -> view.open().editor().speak(language.get())));
    language.follow(this::title);
    language.follow(() -> stage.setFullScreenExitHint(language.now("dialog.fullScreen")));
    refresh();
  }

  /** Shows the window with its start page. */
  public void show() {
    FirstFrame.show(stage);
    start.show();
  }

  /**
   * Opens the files that were open when the program was quit, unless people want none.
   *
   * @param then runs when they are open
   */
  public void restore(Runnable then) {
    if (settings.restoresTabs()) {
      openTabs.restore(then);
    } else {
      then.run();
    }
  }

  /** Returns what keeps unsaved work and earlier versions of the documents. */
  public Safekeeping safekeeping() {
    return safekeeping;
  }

  /** Brings the window to the front, over other programs too. */
  public void comeToFront() {
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
  }

  /** Opens a file, in the background. */
  public void open(Path path) {
    documents.open(path);
  }

  /** Opens files together, in the background. */
  public void open(List<Path> paths) {
    documents.open(paths);
  }

  /** Says that a file was named that this machine cannot name. */
  public void refuseName() {
    banner.error(Message.of("ui.error.badName"));
  }

  /** The window's commands. */
  Commands commands() {
    return commands;
  }

  /** The open documents. */
  Documents documents() {
    return documents;
  }

  private DocumentView view(LaidOutMap laidOutMap, @Nullable KeptFile kept) {
    OpenMap open = new OpenMap(laidOutMap, kept, painters, tasks, clipboard);
    if (laidOutMap.lang() != language.get()) {
      open.editor().speak(language.get());
    }
    DocumentView view =
        new DocumentView(
            open,
            language,
            painters,
            panelLayout,
            keys::take,
            documents.othersOf(open),
            settings::person);
    open.editor()
        .onChange(
            aspects -> {
              if (!aspects.equals(Set.of(Aspect.FEEDBACK))) {
                refresh();
              }
            });
    safekeeping.follow(open);
    lists.lookForNews(open, status::tell);
    open.editor().onNotice(banner::ofStep);
    open.editor().onCommitted(step -> banner.stepped());
    view.animateBy(() -> commands().animate());
    mapMenu.offerOn(view.canvas());
    mapMenu.offerOn(view.outline());
    listMenu.offerOn(view.lists(), ListCopy::inList);
    return view;
  }

  private void zoomFull() {
    WindowActions.named("zoomFull").tryOn(commands);
  }

  private void toFillIn() {
    documents.front().ifPresent(DocumentView::toFillIn);
  }

  private void quit() {
    documents.closeAll(openTabs::quitting, this::end);
  }

  private void end() {
    panelLayout.remember(userPreferences);
    WindowBounds.remember(stage, userPreferences);
    userPreferences.save();
    stage.hide();
  }

  private void templatesChanged() {
    start.filesChanged();
  }

  private void front() {
    banner.hide();
    Optional<DocumentView> view = documents.front();
    if (view.isEmpty() && stage.isShowing()) {
      start.show();
    }
    messages.over(view.orElse(null));
    tools.follow(view.map(v -> v.open().tools()).orElse(null));
    status.show(view.map(DocumentView::open).orElse(null));
    title();
    refresh();
    KeyboardFocus.leave();
    view.ifPresent(v -> KeyboardFocus.to(v.keyboard(), stage.getScene()));
  }

  private void title() {
    String app = language.now("app.name");
    stage.setTitle(
        documents
            .front()
            .map(DocumentView::open)
            .map(
                open ->
                    (open.unsaved().get() ? "● " : "")
                        + open.name().get()
                        + (open.readOnly().get() ? language.now("title.readOnly") : "")
                        + " — "
                        + app)
            .orElse(app));
  }

  /** Updates enabled actions and counts, once for all changes of a moment. */
  private void refresh() {
    if (!refreshing) {
      refreshing = true;
      Platform.runLater(
          () -> {
            refreshing = false;
            items.refresh();
            status.refresh();
            tools.show(documents.editor().map(e -> e.liveAnalysis().display().lens()).orElse(null));
          });
    }
  }

  /** Reports an unexpected error. */
  public void unforeseen(Throwable problem) {
    unforeseenErrors.show(problem);
  }
}
