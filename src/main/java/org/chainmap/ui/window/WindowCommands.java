package org.chainmap.ui.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import org.chainmap.canvas.Painters;
import org.chainmap.editor.Editor;
import org.chainmap.editor.LaidOutMap;
import org.chainmap.editor.change.Clipboard;
import org.chainmap.exchange.chain.ChainFormat;
import org.chainmap.export.print.Printers;
import org.chainmap.task.Progress;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.chainmap.ui.Diagnosis;
import org.chainmap.ui.Language;
import org.chainmap.ui.Prompter;
import org.chainmap.ui.Settings;
import org.chainmap.ui.ThemeSwitch;
import org.chainmap.ui.command.CommandPalette;
import org.chainmap.ui.command.Commands;
import org.chainmap.ui.command.Destinations;
import org.chainmap.ui.compare.MapDesk;
import org.chainmap.ui.document.Banner;
import org.chainmap.ui.document.DocumentView;
import org.chainmap.ui.document.Documents;
import org.chainmap.ui.document.Files;
import org.chainmap.ui.document.OpenMap;
import org.chainmap.ui.document.PanelLayout;
import org.chainmap.ui.document.Shown;

/**
 * The window's own commands; those about a document act on that of the selected tab. What takes
 * more than a line is in the class of its subject.
 */
final class WindowCommands implements Commands {

  private final Stage stage;
  private final PanelLayout panelLayout;
  private final Language language;
  private final ThemeSwitch themeSwitch;
  private final Prompter prompter;
  private final Painters painters;
  private final Documents documents;
  private final ListImports lists;
  private final Settings settings;
  private final Diagnosis diagnosis;
  private final TemplateSaving templateSaving;
  private final Runnable quitting;
  private final MapExport mapExport;
  private final ListsExport listsExport;
  private final RedactedCopy redactedCopy;
  private final TwoMaps twoMaps;
  private final PictureCommands pictures;
  private final SearchCommands search;
  private final CopyCommands copying;
  private final ChainTexts texts;
  private final HelpCommands help;
  private final PresentCommands presenting;

  private Runnable recovering = () -> {};
  private Consumer<OpenMap> versions = open -> {};

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
      Printers printers,
      Clipboard clipboard,
      MapDesk desk,
      Documents documents,
      ListImports lists,
      Banner banner,
      Settings settings,
      Diagnosis diagnosis,
      BiConsumer<Message, Throwable> unforeseen,
      TemplateSaving templateSaving,
      Runnable quitting) {
    this.stage = stage;
    this.panelLayout = panelLayout;
    this.language = language;
    this.themeSwitch = themeSwitch;
    this.prompter = prompter;
    this.painters = painters;
    this.documents = documents;
    this.lists = lists;
    this.settings = settings;
    this.diagnosis = diagnosis;
    this.templateSaving = templateSaving;
    this.quitting = quitting;
    this.mapExport =
        new MapExport(
            stage,
            language,
            themeSwitch,
            tasks,
            prompter,
            painters,
            printers,
            settings,
            banner,
            unforeseen);
    this.listsExport =
        new ListsExport(
            stage, language, themeSwitch, tasks, prompter, settings, banner, unforeseen);
    this.redactedCopy =
        new RedactedCopy(
            stage, language, themeSwitch, tasks, prompter, settings, banner, unforeseen);
    this.twoMaps = new TwoMaps(prompter, desk, banner);
    this.pictures = new PictureCommands(documents, prompter, banner);
    this.search = new SearchCommands(stage, documents, language, themeSwitch, telling);
    this.copying = new CopyCommands(documents, clipboard, painters, banner);
    this.texts = new ChainTexts(documents, language, tasks, banner);
    this.presenting =
        new PresentCommands(stage, painters, language, themeSwitch, tasks, unforeseen);
    this.help = new HelpCommands(stage, language, themeSwitch, prompter);
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
  public void importList() {
    lists.choose();
  }

  @Override
  public void refreshLists() {
    lists.refresh();
  }

  @Override
  public void pasteList() {
    lists.paste();
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
    documents.front().map(DocumentView::open).ifPresent(twoMaps::compare);
  }

  @Override
  public void compareView() {
    documents.front().map(DocumentView::open).ifPresent(twoMaps::compareView);
  }

  @Override
  public void mergeWith() {
    documents.front().map(DocumentView::open).ifPresent(twoMaps::merge);
  }

  @Override
  public void export() {
    documents.front().map(DocumentView::open).ifPresent(mapExport::export);
  }

  @Override
  public void print() {
    documents.front().map(DocumentView::open).ifPresent(mapExport::print);
  }

  @Override
  public void briefing() {
    documents.front().map(DocumentView::open).ifPresent(mapExport::briefing);
  }

  @Override
  public void copyPicture() {
    documents.front().map(DocumentView::open).ifPresent(mapExport::copyPicture);
  }

  @Override
  public void animate() {
    documents.front().map(DocumentView::open).ifPresent(mapExport::animate);
  }

  @Override
  public void exportLists() {
    documents.front().map(DocumentView::open).ifPresent(listsExport::export);
  }

  @Override
  public void redactedCopy() {
    documents.front().map(DocumentView::open).ifPresent(redactedCopy::save);
  }

  @Override
  public void settings() {
    SettingsWindow.open(stage, language, themeSwitch, settings);
  }

  @Override
  public void insertPicture() {
    pictures.choose();
  }

  /**
   * Takes files dropped on the window: pictures dropped on a map are inserted there, all other
   * files are opened.
   *
   * @param x in px of the scene, like {@code y}
   */
  void dropped(List<Path> files, double x, double y) {
    pictures.dropped(files, x, y);
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
    search.find();
  }

  @Override
  public void goTo() {
    documents
        .front()
        .ifPresent(
            view -> {
              view.showMap();
              Destinations.open(stage, view.open(), language, themeSwitch);
            });
  }

  @Override
  public void findAgain(int onward) {
    search.findAgain(onward);
  }

  @Override
  public void replace() {
    search.replace();
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
  public void nameView() {
    documents.front().ifPresent(DocumentView::nameView);
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
  public void present(boolean chosen) {
    documents.front().ifPresent(view -> presenting.present(view, chosen));
  }

  @Override
  public void performed(String action) {
    diagnosis.step(action);
  }

  @Override
  public void showGuide() {
    help.showGuide();
  }

  @Override
  public void showKeys() {
    help.showKeys();
  }

  @Override
  public void about() {
    help.about();
  }

  // Lists and the system's clipboard.

  @Override
  public void copied() {
    copying.copied();
  }

  @Override
  public boolean hasChosenRows() {
    return copying.hasChosenRows();
  }

  @Override
  public void copyRows() {
    copying.copyRows();
  }

  @Override
  public boolean hasList() {
    return copying.hasList();
  }

  @Override
  public void copyTable() {
    copying.copyTable();
  }

  @Override
  public List<MenuItem> listItems() {
    return copying.listItems();
  }

  @Override
  public boolean pastesIntoList() {
    return copying.pastesIntoList();
  }

  @Override
  public boolean pasteIntoList() {
    return copying.pasteIntoList();
  }

  @Override
  public void beforePaste() {
    copying.beforePaste();
  }

  @Override
  public boolean pastePicture() {
    return pictures.paste();
  }

  @Override
  public boolean pasteText() {
    return texts.paste();
  }

  @Override
  public void copyAs(ChainFormat format) {
    texts.copy(format);
  }

  @Override
  public Optional<Message> pasteObstacle() {
    return copying.pasteObstacle();
  }
}
