package org.chainmap.ui.export;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.chainmap.export.Drawing;
import org.chainmap.export.ExportException;
import org.chainmap.export.ExportOptions;
import org.chainmap.export.Exporters;
import org.chainmap.export.Paper;
import org.chainmap.export.Tiling;
import org.chainmap.format.FormatException;
import org.chainmap.model.CommentThread;
import org.chainmap.model.Scenario;
import org.chainmap.paint.UndrawnCharacters;
import org.chainmap.task.Progress;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.chainmap.ui.DialogWindow;
import org.chainmap.ui.Language;
import org.chainmap.ui.MessageCell;
import org.chainmap.ui.Prompter;
import org.chainmap.ui.SaveTarget;
import org.chainmap.ui.ThemeSwitch;
import org.jspecify.annotations.Nullable;

/**
 * A dialog that asks how and where to export, then exports in the background with progress and
 * cancel.
 */
public final class ExportDialog {

  private final Stage stage;
  private final Language language;
  private final Function<Boolean, Drawing> drawings;
  private final Drawing drawing;
  private final Prompter prompter;
  private final ComboBox<ExportKind> kind = new ComboBox<>();
  private final TextField target = new TextField();
  private final TextField dpi = new TextField("192");
  private final ComboBox<Paper> paper = new ComboBox<>();
  private final TextField tiles = new TextField("");
  private final CheckBox index = new CheckBox();
  private final CheckBox scenarios = new CheckBox();
  private final CheckBox comments = new CheckBox();
  private final Label problem = new Label();
  private final GridPane grid = new GridPane();
  private final VBox root = new VBox(16);

  /** The file of which the person has said that it may be replaced. */
  private @Nullable Path confirmed;

  private final NamedFileWriting writing;

  /**
   * @param drawings returns the drawing to export, with comments or without
   * @param place the suggested path, without extension
   */
  public ExportDialog(
      Window owner,
      Language language,
      ThemeSwitch themeSwitch,
      Tasks tasks,
      Prompter prompter,
      Function<Boolean, Drawing> drawings,
      Path place) {
    this.language = language;
    this.drawings = drawings;
    this.drawing = drawings.apply(false);
    this.prompter = prompter;
    this.stage = DialogWindow.over(owner, language.now("export.title"), root, themeSwitch);
    writing = new NamedFileWriting(stage, root, tasks, prompter);
    kind.getItems().setAll(ExportKind.pictures());
    kind.setId("export-kind");
    target.setId("export-target");
    target.setPrefWidth(380);
    MessageCell.nameItems(kind, language, ExportKind::label);
    kind.setMaxWidth(Double.MAX_VALUE);
    paper.getItems().setAll(Paper.values());
    MessageCell.nameItems(paper, language, Paper::label);
    paper.setMaxWidth(Double.MAX_VALUE);
    paper.setValue(Paper.A3);
    index.setSelected(ExportOptions.indexHelps(drawing.map()));
    index.setId("export-index");
    index.setText(language.now("export.index"));
    scenarios.setId("export-scenarios");
    boolean none = drawing.map().all(Scenario.class).isEmpty();
    scenarios.setText(language.now(none ? "export.noScenarios" : "export.scenarios"));
    scenarios.setDisable(none);
    comments.setId("export-comments");
    boolean open = !CommentThread.open(drawing.map()).isEmpty();
    comments.setText(language.now(open ? "export.comments" : "export.noComments"));
    comments.setDisable(!open);
    comments.setMinWidth(Region.USE_PREF_SIZE);
    index.setMinWidth(Region.USE_PREF_SIZE);
    scenarios.setMinWidth(Region.USE_PREF_SIZE);
    tiles.setPromptText(language.now("export.tilesPrompt"));
    tiles.setPrefWidth(110);
    dpi.setPrefWidth(110);
    dpi.setId("export-dpi");
    problem.getStyleClass().add("field-error");
    problem.setWrapText(true);
    problem.setMaxWidth(460);
    problem.setMinHeight(Region.USE_PREF_SIZE);
    problem.textProperty().subscribe((before, now) -> readWhole());
    grid.setHgap(12);
    grid.setVgap(10);
    kind.valueProperty().subscribe(chosen -> kindChosen(chosen, place));
    kind.setValue(kind.getItems().getFirst());
    Button browse = new Button(language.now("export.browse"));
    browse.setOnAction(event -> browse());
    Button export = new Button(language.now("export.go"));
    export.setId("export-go");
    export.setDefaultButton(true);
    export.getStyleClass().add(Styles.ACCENT);
    export.setOnAction(event -> export());
    Button cancel = new Button(language.now("dialog.cancel"));
    cancel.setCancelButton(true);
    cancel.setOnAction(event -> stage.hide());
    HBox where = new HBox(8, target, browse);
    HBox.setHgrow(target, Priority.ALWAYS);
    HBox buttons = new HBox(8, cancel, export);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    root.getChildren()
        .setAll(grid, new VBox(4, label("export.target", target), where), problem, buttons);
    root.setPadding(new Insets(20));
    root.setPrefWidth(600);
    stage.setResizable(false);
  }

  private Label label(String key, Node named) {
    Label label = new Label(language.now(key));
    label.setLabelFor(named);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private void kindChosen(@Nullable ExportKind chosen, Path place) {
    if (chosen == null) {
      return;
    }
    lay(chosen);
    String bare = bare(target.getText());
    target.setText((bare.isEmpty() ? place.toString() : bare) + "." + chosen.extension());
    String title = drawing.map().info().title().in(language.get());
    problem.setText(
        SaveTarget.canName(title) ? "" : language.now("error.asciiName", place.getFileName()));
  }

  /** Shows what can be chosen for a kind of file. */
  private void lay(ExportKind chosen) {
    grid.getChildren().clear();
    grid.addRow(0, label("export.kind", kind), kind);
    switch (chosen.extension()) {
      case "png" -> grid.addRow(1, label("export.dpi", dpi), dpi);
      case "pdf" -> {
        grid.addRow(1, label("export.paper", paper), paper);
        grid.addRow(2, label("export.tiles", tiles), tiles);
        grid.add(scenarios, 1, 3);
        grid.add(index, 1, 4);
      }
      default -> {}
    }
    if (chosen instanceof ExportKind.Picture && !chosen.extension().equals("drawio")) {
      grid.add(comments, 1, grid.getRowCount());
    }
  }

  /** Gives the choices the room of the kind of file with the most, so that nothing moves. */
  private void makeRoom() {
    root.applyCss();
    double width = 0;
    double height = 0;
    for (ExportKind each : kind.getItems()) {
      lay(each);
      grid.applyCss();
      width = Math.max(width, grid.prefWidth(-1));
      height = Math.max(height, grid.prefHeight(-1));
    }
    grid.setMinSize(Math.ceil(width), Math.ceil(height));
    lay(kind.getValue());
  }

  /** Makes the window higher where a long problem needs it. */
  private void readWhole() {
    if (stage.isShowing() && root.prefHeight(root.getWidth()) > root.getHeight()) {
      stage.sizeToScene();
    }
  }

  /** Returns a path without the ending of the kinds; empty where it has none of them. */
  private String bare(String path) {
    return kind.getItems().stream()
        .map(each -> "." + each.extension())
        .filter(path::endsWith)
        .map(ending -> path.substring(0, path.length() - ending.length()))
        .findFirst()
        .orElseGet(
            () -> {
              int dot = path.lastIndexOf('.');
              return dot > path.lastIndexOf(File.separatorChar) ? path.substring(0, dot) : "";
            });
  }

  private void browse() {
    String now = target.getText();
    String name = now.substring(now.lastIndexOf(File.separatorChar) + 1);
    prompter
        .fileToSave(name, "." + kind.getValue().extension())
        .ifPresent(
            path -> {
              target.setText(path.toString());
              confirmed = path;
            });
  }

  /** Proposes the kind of a file exported before. */
  public ExportDialog like(Path exported) {
    ExportKind.of(kind.getItems(), exported).ifPresent(kind::setValue);
    return this;
  }

  /** Offers graphs for other programs besides pictures. */
  public ExportDialog withGraphs() {
    kind.getItems().setAll(ExportKind.all());
    kind.setValue(kind.getItems().getFirst());
    return this;
  }

  /**
   * Opens the dialog.
   *
   * @param said receives a message and the file once it is written
   * @param failed receives the reason of a failure
   * @param unforeseen receives an error that nobody expected, and what is said of it
   */
  public void show(
      BiConsumer<Message, Path> said,
      Consumer<Message> failed,
      BiConsumer<Message, Throwable> unforeseen) {
    writing.tell(said, failed, unforeseen);
    makeRoom();
    stage.show();
    root.setPrefHeight(Region.USE_COMPUTED_SIZE);
  }

  private Optional<ExportOptions> options() {
    ExportOptions options =
        ExportOptions.DEFAULT
            .withPaper(paper.getValue())
            .withScenarios(scenarios.isSelected())
            .withIndex(index.isSelected());
    if (kind.getValue().extension().equals("png")) {
      try {
        double dots = Double.parseDouble(dpi.getText().strip());
        if (!(dots > 0 && dots <= 1200)) {
          problem.setText(language.now("export.badDpi"));
          return Optional.empty();
        }
        return Optional.of(options.withDpi(dots));
      } catch (NumberFormatException e) {
        problem.setText(language.now("export.badDpi"));
        return Optional.empty();
      }
    }
    String text = tiles.getText().strip();
    if (text.isEmpty()) {
      return Optional.of(options);
    }
    Optional<Tiling> tiling = Tiling.parse(text);
    if (tiling.isEmpty() || options.paper() == Paper.FIT) {
      problem.setText(language.now("export.badTiles"));
      return Optional.empty();
    }
    return Optional.of(options.withTiling(tiling.get()));
  }

  private void export() {
    Optional<Path> named = NamedFileWriting.named(target.getText());
    if (named.isEmpty()) {
      problem.setText(language.now("export.badPath"));
      return;
    }
    ExportKind as = ExportKind.of(kind.getItems(), named.get()).orElse(kind.getValue());
    Path file = SaveTarget.withEnding(named.get(), "." + as.extension());
    Path agreed = confirmed;
    options()
        .ifPresent(
            options -> {
              Drawing chosen = comments.isSelected() ? drawings.apply(true) : drawing;
              writing.ask(
                  file,
                  each -> as.files(each).stream().allMatch(one -> SaveTarget.free(one, agreed)),
                  (each, progress) -> write(chosen, options, as, each, progress));
            });
  }

  private static Message write(
      Drawing drawing, ExportOptions options, ExportKind kind, Path file, Progress progress)
      throws ExportException, FormatException {
    if (!(kind instanceof ExportKind.Picture picture)) {
      kind.write(drawing, file);
      return Message.of("ui.export.done", file.toString());
    }
    Exporters.write(drawing, options, picture.exporter(), file, progress);
    return UndrawnCharacters.sentence(drawing.map(), drawing.lang())
        .map(sentence -> Message.of("ui.export.undrawn", file.toString(), sentence))
        .orElseGet(() -> Message.of("ui.export.done", file.toString()));
  }
}
