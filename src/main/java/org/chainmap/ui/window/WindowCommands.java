package org.chainmap.ui.window;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Point2D;
import javafx.scene.control.Control;
import javafx.stage.Stage;
import org.chainmap.canvas.Painters;
import org.chainmap.compare.Merge;
import org.chainmap.editor.Editor;
import org.chainmap.editor.LaidOutMap;
import org.chainmap.editor.change.Clipboard;
import org.chainmap.geom.Point;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.paint.Overlay;
import org.chainmap.task.Progress;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.chainmap.text.Table;
import org.chainmap.ui.Diagnosis;
import org.chainmap.ui.Language;
import org.chainmap.ui.ListCopy;
import org.chainmap.ui.Prompter;
import org.chainmap.ui.Settings;
import org.chainmap.ui.ThemeSwitch;
import org.chainmap.ui.command.CommandPalette;
import org.chainmap.ui.command.Commands;
import org.chainmap.ui.command.Destinations;
import org.chainmap.ui.command.ElementFinder;
import org.chainmap.ui.command.KeyCard;
import org.chainmap.ui.compare.MapDesk;
import org.chainmap.ui.compare.TitledMap;
import org.chainmap.ui.document.Banner;
import org.chainmap.ui.document.DocumentView;
import org.chainmap.ui.document.Documents;
import org.chainmap.ui.document.Files;
import org.chainmap.ui.document.OpenMap;
import org.chainmap.ui.document.PanelLayout;
import org.chainmap.ui.document.PictureInsertion;
import org.chainmap.ui.document.Shown;
import org.chainmap.ui.export.ExportDialog;
import org.chainmap.ui.export.MapDrawing;
import org.chainmap.ui.guide.GuideWindow;
import org.chainmap.ui.replace.ReplaceDialog;
import org.jspecify.annotations.Nullable;

/** The window's own commands; those about a document act on that of the selected tab. */
final class WindowCommands implements Commands {

  private final Stage stage;
  private final PanelLayout panelLayout;
  private final ElementFinder elementFinder;
  private final Consumer<Message> telling;
  private final Language language;
  private final ThemeSwitch themeSwitch;
  private final Tasks tasks;
  private final Prompter prompter;
  private final Painters painters;
  private final Clipboard clipboard;
  private final MapDesk desk;
  private final Documents documents;
  private final Banner banner;
  private final Settings settings;
  private final Diagnosis diagnosis;
  private final BiConsumer<Message, Throwable> unforeseen;
  private final TemplateSaving templateSaving;
  private final Runnable quitting;

  private @Nullable Stage guide;
  private Runnable recovering = () -> {};
  private Consumer<OpenMap> versions = open -> {};

  /** The file exported last. */
  private @Nullable Path exported;

  /**
   * @param telling shows a short message for some seconds
   * @param quitting closes the window unless a document is to stay open
   */
  WindowCommands(
      Stage stage,
      PanelLayout panelLayout,
      Consumer<Message> telling,
      Language language,
      ThemeSwitch themeSwitch,
      Tasks tasks,
      Prompter prompter,
      Painters painters,
      Clipboard clipboard,
      MapDesk desk,
      Documents documents,
      Banner banner,
      Settings settings,
      Diagnosis diagnosis,
      BiConsumer<Message, Throwable> unforeseen,
      TemplateSaving templateSaving,
      Runnable quitting) {
    this.stage = stage;
    this.panelLayout = panelLayout;
    this.elementFinder = new ElementFinder(language);
    this.telling = telling;
    this.language = language;
    this.themeSwitch = themeSwitch;
    this.tasks = tasks;
    this.prompter = prompter;
    this.painters = painters;
    this.clipboard = clipboard;
    this.desk = desk;
    this.documents = documents;
    this.banner = banner;
    this.settings = settings;
    this.diagnosis = diagnosis;
    this.unforeseen = unforeseen;
    this.templateSaving = templateSaving;
    this.quitting = quitting;
  }

  @Override
  public Optional<Editor> editor() {
    return documents.editor();
  }

  // Documents.

  @Override
  public void newMap() {
    documents.add(
        LaidOutMap.of(
            settings.signed(Files.fresh(language)), language.get(), painters, Progress.NONE));
  }

  @Override
  public void openFile() {
    documents.open(prompter.filesToOpen());
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
  public void saveTemplate() {
    documents.front().map(DocumentView::open).ifPresent(templateSaving::save);
  }

  /** Names what opens the window of unsaved work. */
  void recoverBy(Runnable opening) {
    recovering = opening;
  }

  /** Names what opens the window of a document's versions. */
  void versionsBy(Consumer<OpenMap> opening) {
    versions = opening;
  }

  @Override
  public void versions() {
    documents.front().map(DocumentView::open).ifPresent(versions);
  }

  @Override
  public void recoverUnsaved() {
    recovering.run();
  }

  @Override
  public void closeDocument() {
    documents.closeFront();
  }

  @Override
  public void compareWith() {
    withOtherMap((open, other) -> desk.compare(other, titled(open)));
  }

  @Override
  public void mergeWith() {
    withOtherMap(this::merge);
  }

  /** Asks for a file, and does something with the document in front and the map in that file. */
  private void withOtherMap(BiConsumer<OpenMap, TitledMap> act) {
    documents
        .front()
        .map(DocumentView::open)
        .ifPresent(
            open ->
                prompter.filesToOpen().stream()
                    .findFirst()
                    .ifPresent(file -> desk.read(file, other -> act.accept(open, other))));
  }

  private static TitledMap titled(OpenMap open) {
    return new TitledMap(open.name().get(), open.map());
  }

  /** Merges a map into a document as one step that can be undone. */
  private void merge(OpenMap open, TitledMap other) {
    TitledMap ours = titled(open);
    desk.merge(
        null,
        ours,
        other,
        merge -> {
          // What changed meanwhile is not lost.
          ChainMap now = open.map();
          Merge whole = now == ours.map() ? merge : Merge.of(ours.map(), now, merge.result());
          Change change = whole.from(now);
          open.commit(change);
          banner.notice(
              Message.of(
                  change.isEmpty() ? "compare.ui.unchanged" : "compare.ui.merged", other.title()));
        });
  }

  @Override
  public void export() {
    documents.front().map(DocumentView::open).ifPresent(this::export);
  }

  /** Proposes the folder and the kind of the export before, if there was one since the start. */
  private void export(OpenMap open) {
    tasks
        .onDisk()
        .start(
            Message.of("ui.start.looking"),
            progress -> settings.folder(),
            usual -> export(open, usual),
            problem -> export(open, Optional.empty()));
  }

  private void export(OpenMap open, Optional<Path> usual) {
    Path last = exported;
    Path folder = last == null ? null : last.toAbsolutePath().getParent();
    Path beside = Files.beside(open, usual);
    LaidOutMap laidOutMap = open.editor().laidOutMap();
    Overlay overlay = open.editor().overlay();
    ExportDialog dialog =
        new ExportDialog(
            stage,
            language,
            themeSwitch,
            tasks,
            prompter,
            comments -> MapDrawing.of(laidOutMap, overlay, painters, comments),
            folder == null ? beside : folder.resolve(beside.getFileName()));
    (last == null ? dialog : dialog.like(last)).show(this::exported, banner::error, unforeseen);
  }

  /** Says that a file is written, and offers to look at it. */
  private void exported(Message message, Path file) {
    exported = file;
    tasks
        .onDisk()
        .start(
            Message.of("ui.start.looking"),
            progress -> java.nio.file.Files.isRegularFile(file),
            one -> exported(message, file, one),
            problem -> exported(message, file, false));
  }

  /**
   * @param one whether there is one file of this name, and not several of its kind
   */
  private void exported(Message message, Path file, boolean one) {
    List<Banner.Offer> offers = new ArrayList<>();
    if (one) {
      offers.add(new Banner.Offer(Message.of("ui.banner.openFile"), () -> prompter.open(file)));
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      offers.add(new Banner.Offer(Message.of("ui.banner.openFolder"), () -> prompter.open(folder)));
    }
    banner.notice(message, offers);
  }

  @Override
  public void settings() {
    SettingsWindow.open(stage, language, themeSwitch, settings);
  }

  @Override
  public void insertPicture() {
    documents
        .front()
        .map(DocumentView::open)
        .ifPresent(
            open -> new PictureInsertion(open, banner::error).insert(prompter.picturesToInsert()));
  }

  /**
   * Takes files dropped on the window: pictures dropped on a map are inserted there, all other
   * files are opened.
   *
   * @param x in px of the scene, like {@code y}
   */
  void dropped(List<Path> files, double x, double y) {
    DocumentView view = documents.front().orElse(null);
    Point2D at = view == null ? null : view.canvas().sceneToLocal(x, y);
    if (view == null || at == null || !view.canvas().contains(at)) {
      documents.open(files);
      return;
    }
    Point middle = view.open().editor().view().camera().toMap(new Point(at.getX(), at.getY()));
    new PictureInsertion(view.open(), banner::error).insertOrElse(files, middle, documents::open);
  }

  @Override
  public void quit() {
    quitting.run();
  }

  // View and search.

  @Override
  public void fitAll() {
    documents.front().ifPresent(view -> view.canvas().fitAll());
  }

  @Override
  public void find() {
    documents.front().ifPresent(view -> elementFinder.open(stage, view.open(), themeSwitch));
  }

  @Override
  public void goTo() {
    documents
        .front()
        .ifPresent(view -> Destinations.open(stage, view.open(), language, themeSwitch));
  }

  @Override
  public void findAgain(int onward) {
    if (elementFinder.hasSearched()) {
      documents.front().map(view -> elementFinder.again(view.open(), onward)).ifPresent(telling);
    } else {
      find();
    }
  }

  @Override
  public void replace() {
    documents
        .front()
        .ifPresent(
            view ->
                new ReplaceDialog(view.open(), language)
                    .show(
                        stage,
                        themeSwitch,
                        elementFinder.searched(),
                        elementFinder::search,
                        view::coverBy));
  }

  @Override
  public boolean hasOtherDocuments() {
    return documents.all().size() > (documents.front().isPresent() ? 1 : 0);
  }

  @Override
  public void turnTo(int onward) {
    documents.turnTo(onward);
  }

  @Override
  public void toggle(Shown what) {
    BooleanProperty shown = panelLayout.of(what);
    shown.set(!shown.get());
  }

  @Override
  public void addEnterprise() {
    documents.front().ifPresent(DocumentView::addEnterprise);
  }

  @Override
  public void comment() {
    documents.front().ifPresent(DocumentView::comment);
  }

  @Override
  public void whatIf() {
    documents.front().ifPresent(DocumentView::whatIf);
  }

  @Override
  public void palette() {
    CommandPalette.open(stage, this, language, themeSwitch, panelLayout);
  }

  @Override
  public void fullScreen() {
    stage.setFullScreen(!stage.isFullScreen());
  }

  @Override
  public void performed(String action) {
    diagnosis.step(action);
  }

  @Override
  public void showGuide() {
    Stage open = guide;
    if (open != null && open.isShowing()) {
      open.toFront();
      open.requestFocus();
    } else {
      guide = GuideWindow.open(stage, language, themeSwitch);
    }
  }

  @Override
  public void showKeys() {
    prompter.tell(language.now("action.keys"), KeyCard.text(language));
  }

  @Override
  public void about() {
    prompter.tell(language.now("action.about"), language.now("about.text"));
  }

  // The system's clipboard.

  @Override
  public void copied() {
    editor()
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

  @Override
  public boolean hasChosenRows() {
    return focusedList().filter(ListCopy::hasChosen).isPresent();
  }

  private Optional<Control> focusedList() {
    return documents.front().flatMap(DocumentView::focusedList);
  }

  private Optional<Table> chosenRows() {
    return focusedList().filter(ListCopy::hasChosen).map(list -> ListCopy.table(list, true));
  }

  @Override
  public void copyRows() {
    chosenRows().ifPresent(SystemClipboard::write);
  }

  @Override
  public boolean hasList() {
    return documents.front().flatMap(DocumentView::list).isPresent();
  }

  @Override
  public void copyTable() {
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

  @Override
  public void beforePaste() {
    if (editor().isPresent()) {
      SystemClipboard.read(clipboard);
    }
  }

  @Override
  public boolean pastePicture() {
    Optional<OpenMap> open = documents.front().map(DocumentView::open);
    Optional<BufferedImage> picture =
        open.isPresent() && SystemClipboard.holdsPicture()
            ? SystemClipboard.picture()
            : Optional.empty();
    picture.ifPresent(
        pixels -> new PictureInsertion(open.orElseThrow(), banner::error).insert(pixels));
    return picture.isPresent();
  }

  @Override
  public boolean pastable() {
    return clipboard.clip().isPresent()
        || SystemClipboard.holdsMap()
        || SystemClipboard.holdsPicture();
  }
}
