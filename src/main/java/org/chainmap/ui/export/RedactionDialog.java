package org.chainmap.ui.export;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.chainmap.export.ExportException;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Redaction;
import org.chainmap.model.kind.Sensitivity;
import org.chainmap.model.value.Caption;
import org.chainmap.report.RedactionText;
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
 * A dialog that asks up to which level of sensitivity a copy of a map says everything, shows what
 * is left out of it, then writes it in the background.
 */
public final class RedactionDialog {

  private final Stage stage;
  private final Language language;
  private final Prompter prompter;
  private final ChainMap map;
  private final @Nullable Path original;
  private final ComboBox<Sensitivity> level = new ComboBox<>();
  private final Label heading = new Label();
  private final ListView<String> left = new ListView<>();
  private final Label unmarked = new Label();
  private final CheckBox marked = new CheckBox();
  private final TextField target = new TextField();
  private final Label problem = new Label();
  private final VBox root = new VBox(12);
  private final NamedFileWriting writing;
  private Redaction copy;

  /** The place of which the person has said that it may be replaced. */
  private @Nullable Path confirmed;

  /**
   * @param original the file of the map, which is not replaced; null for a map never saved
   * @param place the suggested path, without extension
   */
  public RedactionDialog(
      Window owner,
      Language language,
      ThemeSwitch themeSwitch,
      Tasks tasks,
      Prompter prompter,
      ChainMap map,
      @Nullable Path original,
      Path place) {
    this.language = language;
    this.prompter = prompter;
    this.map = map;
    this.original = original;
    this.copy = Redaction.of(map, Sensitivity.PUBLIC);
    this.stage = DialogWindow.over(owner, language.now("redaction.title"), root, themeSwitch);
    this.writing = new NamedFileWriting(stage, root, tasks, prompter);
    level.setId("redaction-level");
    level.getItems().setAll(Sensitivity.values());
    MessageCell.nameItems(level, language, Sensitivity::label);
    boolean marking = !map.info().marking().equals(Caption.NONE);
    marked.setId("redaction-marking");
    marked.setText(
        language.now(Message.of("ui.redaction.marking", map.info().marking().in(language.get()))));
    marked.setVisible(marking);
    marked.setManaged(marking);
    level
        .valueProperty()
        .subscribe(
            now -> {
              marked.setSelected(now != Sensitivity.PUBLIC);
              chosen();
            });
    marked.selectedProperty().subscribe((before, now) -> chosen());
    left.setId("redaction-left");
    left.setPrefHeight(220);
    left.setCellFactory(list -> new WrappedLine());
    left.setPlaceholder(new Label(language.now("redaction.nothing")));
    wrapped(unmarked);
    unmarked.setId("redaction-unmarked");
    wrapped(problem);
    problem.getStyleClass().add("field-error");
    target.setId("redaction-target");
    target.setText(place + ChainMapFile.EXTENSION);
    level.setValue(Sensitivity.PUBLIC);
    layOut();
  }

  private static void wrapped(Label label) {
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.managedProperty().bind(label.textProperty().isNotEmpty());
  }

  private void layOut() {
    Label levels = new Label(language.now("redaction.level"));
    levels.setLabelFor(level);
    HBox first = new HBox(10, levels, level);
    first.setAlignment(Pos.CENTER_LEFT);
    heading.setLabelFor(left);
    Button browse = new Button(language.now("export.browse"));
    browse.setMinWidth(Region.USE_PREF_SIZE);
    browse.setOnAction(event -> browse());
    HBox where = new HBox(8, target, browse);
    HBox.setHgrow(target, Priority.ALWAYS);
    Label to = new Label(language.now("export.target"));
    to.setLabelFor(target);
    Button go = new Button(language.now("redaction.go"));
    go.setId("redaction-go");
    go.setDefaultButton(true);
    go.getStyleClass().add(Styles.ACCENT);
    go.setOnAction(event -> go());
    Button cancel = new Button(language.now("dialog.cancel"));
    cancel.setCancelButton(true);
    cancel.setOnAction(event -> stage.hide());
    HBox buttons = new HBox(8, cancel, go);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    root.getChildren()
        .setAll(
            first,
            marked,
            new VBox(4, heading, left),
            unmarked,
            new VBox(4, to, where),
            problem,
            buttons);
    root.setPadding(new Insets(20));
    root.setPrefWidth(640);
  }

  private void chosen() {
    Sensitivity now = level.getValue();
    if (now == null) {
      return;
    }
    copy = Redaction.of(map, now, marked.isSelected());
    left.getItems()
        .setAll(
            RedactionText.of(map, copy, language.get()).stream()
                .map(line -> line.in(language.get()))
                .toList());
    heading.setText(language.now(Message.of("ui.redaction.left", now.label())));
    unmarked.setText(copy.unmarked() == 0 ? "" : language.now(Included.unmarked(map, copy)));
  }

  private void browse() {
    String now = target.getText();
    prompter
        .fileToSave(now.substring(now.lastIndexOf(File.separatorChar) + 1), ChainMapFile.EXTENSION)
        .ifPresent(
            path -> {
              target.setText(path.toString());
              confirmed = path;
            });
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
    stage.show();
  }

  private void go() {
    Optional<Path> named = NamedFileWriting.named(target.getText());
    if (named.isEmpty()) {
      problem.setText(language.now("export.badPath"));
      return;
    }
    Path file = SaveTarget.withEnding(named.get(), ChainMapFile.EXTENSION);
    if (original != null && file.toAbsolutePath().normalize().equals(original)) {
      problem.setText(language.now("redaction.same"));
      return;
    }
    Path agreed = confirmed;
    Redaction written = copy;
    Message level = this.level.getValue().label();
    writing.ask(
        file,
        path -> SaveTarget.free(path, agreed),
        (path, progress) -> write(path, written, level, progress));
  }

  private Message write(Path file, Redaction written, Message level, Progress progress)
      throws ExportException, FormatException {
    progress.check();
    try {
      if (original != null && Files.exists(file) && Files.isSameFile(file, original)) {
        throw new ExportException(Message.of("ui.redaction.same"));
      }
    } catch (IOException e) {
      throw new ExportException(Message.of("ui.redaction.same"), e);
    }
    ChainMapFile.check(file);
    ChainMapFile.save(file, written.map());
    return Message.of(
        "ui.redaction.done", level, RedactionText.count(map, written), file.toString());
  }

  /** A line of the list, broken where it is longer than the list is wide. */
  private static final class WrappedLine extends ListCell<String> {

    private WrappedLine() {
      setWrapText(true);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable String line, boolean empty) {
      super.updateItem(line, empty);
      setText(empty ? null : line);
    }
  }
}
