package org.chainmap.ui.window;

import atlantafx.base.theme.Tweaks;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.chainmap.format.ChainMapFile;
import org.chainmap.task.Tasks;
import org.chainmap.ui.DialogWindow;
import org.chainmap.ui.Language;
import org.chainmap.ui.Prompter;
import org.chainmap.ui.ThemeSwitch;
import org.jspecify.annotations.Nullable;

/** A prompter that uses dialogs over the window. */
public final class Dialogs implements Prompter {

  /** The width of a question in px. */
  private static final double QUESTION = 420;

  /** The most columns of a list, and the rows up to which it has one. */
  private static final int COLUMNS = 3;

  private static final int ROWS = 18;

  /** The endings of files that hold maps. */
  private static final String[] MAPS = {
    "*" + ChainMapFile.EXTENSION, "*.json", "*.csv", "*.tsv", "*.txt"
  };

  private final Stage owner;
  private final Language language;
  private final ThemeSwitch themeSwitch;
  private final Consumer<String> browser;
  private final FileDialogs files;

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
    this.owner = owner;
    this.language = language;
    this.themeSwitch = themeSwitch;
    this.browser = browser;
    this.files = new FileDialogs(owner, language, tasks, usual, this::replaces, this::tell);
  }

  @Override
  public void open(Path file) {
    browser.accept(file.toUri().toString());
  }

  @Override
  public List<Path> filesToOpen() {
    return files.several("dialog.open", "dialog.maps", MAPS);
  }

  @Override
  public Optional<Path> otherMap(OtherMap purpose) {
    String title =
        switch (purpose) {
          case TO_COMPARE -> "dialog.compareWith";
          case TO_MERGE -> "dialog.mergeWith";
          case COMMON_START -> "dialog.commonStart";
        };
    return files.one(title, "dialog.maps", MAPS);
  }

  @Override
  public Optional<Path> listsToImport() {
    return files.one(
        "dialog.lists", "dialog.listFiles", "*.xlsx", "*.xls", "*.xlsm", "*.csv", "*.tsv", "*.txt");
  }

  @Override
  public List<Path> picturesToInsert() {
    return files.several("dialog.picture", "dialog.pictures", "*.png", "*.jpg", "*.jpeg", "*.svg");
  }

  @Override
  public Optional<Path> fileToSave(String suggested, String ending) {
    return files.toSave(suggested, ending);
  }

  @Override
  public Optional<Path> folderToWrite() {
    return files.folder();
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
  public Unsaved unsaved(String name, int scenarios, int comments) {
    ButtonType save = new ButtonType(language.now("dialog.saveIt"), ButtonBar.ButtonData.YES);
    ButtonType discard = new ButtonType(language.now("dialog.discard"), ButtonBar.ButtonData.NO);
    ButtonType cancel =
        new ButtonType(language.now("dialog.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
    String question = language.now("dialog.unsaved", name, scenarios, comments);
    ButtonType chosen = ask(question, List.of(save, discard, cancel), save);
    return chosen == save ? Unsaved.SAVE : chosen == discard ? Unsaved.DISCARD : Unsaved.CANCEL;
  }

  @Override
  public ChangedOnDisk changedOnDisk(String name, boolean unsaved) {
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
            language.now(unsaved ? "dialog.changedOnDisk" : "dialog.changedOnDiskOnly", name),
            unsaved
                ? List.of(merge, compare, saveAs, overwrite, reload, cancel)
                : List.of(reload, compare, saveAs, overwrite, cancel),
            unsaved ? merge : reload);
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
