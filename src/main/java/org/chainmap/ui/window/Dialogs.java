package org.chainmap.ui.window;

import atlantafx.base.theme.Tweaks;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.chainmap.format.ChainMapFile;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.chainmap.ui.DialogWindow;
import org.chainmap.ui.Language;
import org.chainmap.ui.Prompter;
import org.chainmap.ui.SaveTarget;
import org.chainmap.ui.ThemeSwitch;
import org.chainmap.ui.document.Files;
import org.jspecify.annotations.Nullable;

/** A prompter that uses dialogs over the window. */
public final class Dialogs implements Prompter {

  /** The width of a question in px. */
  private static final double QUESTION = 420;

  /** The most columns of a list, and the rows up to which it has one. */
  private static final int COLUMNS = 3;

  private static final int ROWS = 18;

  private final Stage owner;
  private final Language language;
  private final ThemeSwitch themeSwitch;
  private final Supplier<Optional<Path>> usual;
  private final Consumer<String> browser;
  private final Tasks tasks;
  private Optional<Path> known = Optional.empty();
  private @Nullable File folder;

  /**
   * @param tasks asks the disk
   * @param usual the folder in which choosing a file begins, until one was chosen elsewhere
   * @param browser opens what a URI names with the program that the system has for it
   */
  public Dialogs(
      Stage owner,
      Language language,
      ThemeSwitch themeSwitch,
      Tasks tasks,
      Supplier<Optional<Path>> usual,
      Consumer<String> browser) {
    this.tasks = tasks;
    this.usual = usual;
    this.owner = owner;
    this.language = language;
    this.themeSwitch = themeSwitch;
    this.browser = browser;
  }

  @Override
  public void open(Path file) {
    browser.accept(file.toUri().toString());
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(language.now(title));
    Optional<Path> now = awaited(usual, Optional.empty());
    if (!now.equals(known)) {
      known = now;
      folder = now.map(Path::toFile).orElse(null);
    }
    File at = folder;
    if (at != null && awaited(at::isDirectory, false)) {
      chooser.setInitialDirectory(at);
    }
    return chooser;
  }

  @Override
  public List<Path> filesToOpen() {
    FileChooser chooser = chooser("dialog.open");
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(
                language.now("dialog.maps"),
                "*" + ChainMapFile.EXTENSION,
                "*.json",
                "*.csv",
                "*.tsv",
                "*.txt"),
            new FileChooser.ExtensionFilter(language.now("dialog.allFiles"), "*.*"));
    return chosen(chooser, "dialog.open");
  }

  @Override
  public Optional<Path> listsToImport() {
    FileChooser chooser = chooser("dialog.lists");
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(
                language.now("dialog.listFiles"),
                "*.xlsx",
                "*.xls",
                "*.xlsm",
                "*.csv",
                "*.tsv",
                "*.txt"),
            new FileChooser.ExtensionFilter(language.now("dialog.allFiles"), "*.*"));
    return chosen(chooser, "dialog.lists").stream().findFirst();
  }

  @Override
  public List<Path> picturesToInsert() {
    FileChooser chooser = chooser("dialog.picture");
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(
                language.now("dialog.pictures"), "*.png", "*.jpg", "*.jpeg", "*.svg"),
            new FileChooser.ExtensionFilter(language.now("dialog.allFiles"), "*.*"));
    return chosen(chooser, "dialog.picture");
  }

  private List<Path> chosen(FileChooser chooser, String title) {
    List<File> files = chooser.showOpenMultipleDialog(owner);
    if (files == null || files.isEmpty()) {
      return List.of();
    }
    folder = files.getFirst().getParentFile();
    List<Path> paths = files.stream().map(Files::path).flatMap(Optional::stream).toList();
    if (paths.size() < files.size()) {
      tell(language.now(title), language.now("error.badName"));
    }
    return paths;
  }

  @Override
  public Optional<Path> fileToSave(String suggested, String ending) {
    String name = suggested.endsWith(ending) ? suggested : suggested + ending;
    while (true) {
      FileChooser chooser = chooser("dialog.save");
      chooser.setInitialFileName(name);
      chooser
          .getExtensionFilters()
          .add(new FileChooser.ExtensionFilter("*" + ending, "*" + ending));
      File file = chooser.showSaveDialog(owner);
      if (file == null) {
        return Optional.empty();
      }
      folder = file.getParentFile();
      Optional<Path> named = Files.path(file);
      if (named.isEmpty()) {
        tell(language.now("dialog.save"), language.now("error.badName"));
        return Optional.empty();
      }
      Path target = SaveTarget.withEnding(named.get(), ending);
      if (awaited(() -> SaveTarget.free(target, named.get()), false) || replaces(target)) {
        return Optional.of(target);
      }
      name = file.getName();
    }
  }

  @Override
  public Optional<Path> folderToWrite() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(language.now("dialog.folder"));
    File at = folder;
    if (at != null && awaited(at::isDirectory, false)) {
      chooser.setInitialDirectory(at);
    }
    return Optional.ofNullable(chooser.showDialog(owner)).flatMap(Files::path);
  }

  /** Waits for an answer of the disk, while the window goes on painting and can cancel that. */
  private <T> T awaited(Supplier<T> question, T otherwise) {
    AtomicReference<@Nullable T> answer = new AtomicReference<>();
    Object waiting = new Object();
    AtomicBoolean entered = new AtomicBoolean();
    Consumer<T> answered =
        now -> {
          answer.set(now);
          if (entered.get()) {
            Platform.exitNestedEventLoop(waiting, waiting);
          }
        };
    tasks.carryOut(
        Message.of("ui.start.looking"),
        progress -> question.get(),
        answered,
        problem -> answered.accept(otherwise));
    if (answer.get() == null) {
      entered.set(true);
      Platform.enterNestedEventLoop(waiting);
    }
    T now = answer.get();
    return now == null ? otherwise : now;
  }

  @Override
  public boolean replaces(Path file) {
    String name = String.valueOf(file.getFileName());
    return agrees(language.now("dialog.replaces", name), language.now("dialog.replace"));
  }

  @Override
  public boolean removes(String template) {
    return agrees(language.now("dialog.removes", template), language.now("dialog.remove"));
  }

  /** Asks about something that cannot be undone: Enter and Escape leave all as it is. */
  private boolean agrees(String question, String yes) {
    ButtonType agree = new ButtonType(yes, ButtonBar.ButtonData.YES);
    ButtonType cancel =
        new ButtonType(language.now("dialog.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
    return ask(question, List.of(agree, cancel), cancel) == agree;
  }

  @Override
  public Unsaved unsaved(String name, int scenarios) {
    ButtonType save = new ButtonType(language.now("dialog.saveIt"), ButtonBar.ButtonData.YES);
    ButtonType discard = new ButtonType(language.now("dialog.discard"), ButtonBar.ButtonData.NO);
    ButtonType cancel =
        new ButtonType(language.now("dialog.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
    String question = language.now("dialog.unsaved", name, scenarios);
    ButtonType chosen = ask(question, List.of(save, discard, cancel), save);
    return chosen == save ? Unsaved.SAVE : chosen == discard ? Unsaved.DISCARD : Unsaved.CANCEL;
  }

  @Override
  public ChangedOnDisk changedOnDisk(String name) {
    ButtonType merge = new ButtonType(language.now("dialog.merge"), ButtonBar.ButtonData.YES);
    ButtonType compare = new ButtonType(language.now("dialog.compare"), ButtonBar.ButtonData.NO);
    ButtonType saveAs = new ButtonType(language.now("dialog.saveAs"), ButtonBar.ButtonData.NO);
    ButtonType overwrite =
        new ButtonType(language.now("dialog.overwrite"), ButtonBar.ButtonData.NO);
    ButtonType reload = new ButtonType(language.now("dialog.reload"), ButtonBar.ButtonData.NO);
    ButtonType cancel =
        new ButtonType(language.now("dialog.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
    ButtonType chosen =
        ask(
            language.now("dialog.changedOnDisk", name),
            List.of(merge, compare, saveAs, overwrite, reload, cancel),
            merge);
    return chosen == merge
        ? ChangedOnDisk.MERGE
        : chosen == compare
            ? ChangedOnDisk.COMPARE
            : chosen == saveAs
                ? ChangedOnDisk.SAVE_AS
                : chosen == overwrite
                    ? ChangedOnDisk.OVERWRITE
                    : chosen == reload ? ChangedOnDisk.RELOAD : ChangedOnDisk.CANCEL;
  }

  /**
   * Asks a question; closing its window is the answer that cancels, if there is one.
   *
   * @param safe the answer that Enter and Space give at once; it must lose nothing
   */
  private @Nullable ButtonType ask(String question, List<ButtonType> answers, ButtonType safe) {
    Label text = new Label(question);
    text.setId("question");
    text.setWrapText(true);
    text.setPrefWidth(QUESTION);
    text.setMinHeight(Region.USE_PREF_SIZE);
    ButtonBar bar = new ButtonBar();
    VBox content = new VBox(20, text, bar);
    content.setPadding(new Insets(20));
    Stage stage = DialogWindow.over(owner, language.now("app.name"), content, themeSwitch);
    AtomicReference<@Nullable ButtonType> chosen = new AtomicReference<>();
    for (ButtonType answer : answers) {
      Button button = new Button(answer.getText());
      ButtonBar.setButtonData(button, answer.getButtonData());
      if (answer == safe) {
        button.setDefaultButton(true);
        stage.addEventHandler(WindowEvent.WINDOW_SHOWN, event -> button.requestFocus());
      }
      button.setOnAction(
          event -> {
            chosen.set(answer);
            stage.hide();
          });
      bar.getButtons().add(button);
    }
    stage.setResizable(false);
    stage.showAndWait();
    return chosen.get();
  }

  @Override
  public void tell(String title, String text) {
    GridPane table = table(text);
    ScrollPane scroll = new ScrollPane(table);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add(Tweaks.EDGE_TO_EDGE);
    Button close = new Button(language.now("dialog.close"));
    close.setDefaultButton(true);
    ButtonBar bar = new ButtonBar();
    bar.getButtons().add(close);
    bar.setPadding(new Insets(12, 20, 16, 20));
    VBox content = new VBox(scroll, bar);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    Stage stage = DialogWindow.over(owner, title, content, themeSwitch);
    // A scroll pane asks only how high its content is with every line unbroken.
    content.applyCss();
    scroll.setPrefViewportHeight(table.prefHeight(table.prefWidth(-1)));
    close.setOnAction(event -> stage.hide());
    stage.showAndWait();
  }

  /**
   * Lays out a text line by line, with the part before a tab in a column of its own; a long list of
   * such lines stands in several columns.
   */
  private static GridPane table(String text) {
    GridPane grid = new GridPane(20, 6);
    grid.setPadding(new Insets(16, 32, 16, 20));
    List<String> lines = text.lines().toList();
    boolean list = lines.stream().allMatch(line -> line.indexOf('\t') >= 0);
    int rows = list ? Math.max(ROWS, Math.ceilDiv(lines.size(), COLUMNS)) : lines.size();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int tab = line.indexOf('\t');
      int column = 2 * (i / rows);
      Label said = new Label(line.substring(tab + 1));
      said.setWrapText(true);
      said.setMinHeight(Region.USE_PREF_SIZE);
      said.setMaxWidth(list ? 240 : 560);
      if (tab >= 0) {
        Label key = new Label(line.substring(0, tab));
        key.getStyleClass().add("chip");
        key.setMinWidth(Region.USE_PREF_SIZE);
        grid.add(key, column, i % rows);
      }
      grid.add(said, tab >= 0 ? column + 1 : column, i % rows, tab >= 0 ? 1 : 2, 1);
    }
    return grid;
  }
}
