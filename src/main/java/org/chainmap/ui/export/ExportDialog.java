package org.chainmap.ui.export;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.chainmap.export.ExportException;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.chainmap.ui.DialogWindow;
import org.chainmap.ui.Language;
import org.chainmap.ui.Prompter;
import org.chainmap.ui.SaveTarget;
import org.chainmap.ui.ThemeSwitch;
import org.chainmap.ui.WindowScope;
import org.jspecify.annotations.Nullable;

/**
 * A dialog that asks for the format first, then for what can be chosen of it and where to write,
 * with a preview of the first page; then exports in the background with progress and cancel.
 */
public final class ExportDialog {

  /** The widths of the list of formats and of the choices at the usual size of text, in px. */
  private static final double FORMATS = 264;

  private static final double CHOICES = 280;
  private static final double PREVIEW = 420;
  private static final double HEIGHT = 480;

  private final Stage stage;
  private final Language language;
  private final ExportSource source;
  private final ListView<ExportFormat> formats;
  private final Map<ExportFormat, ChoiceForm> forms = new HashMap<>();
  private final Map<ExportFormat, ExportFormat.Asked> asked = new HashMap<>();
  private final CommonChoices common;
  private final VBox choices = new VBox(14);
  private final FormatPreview preview;
  private final TargetRow target;
  private final Label problem = new Label();
  private final VBox root = new VBox(14);
  private final NamedFileWriting writing;
  private Map<String, String> stored = new LinkedHashMap<>();
  private Consumer<Map<String, String>> remember = values -> {};

  /**
   * @param offered the formats to choose from
   * @param place the suggested path, without extension
   */
  public ExportDialog(
      Window owner,
      Language language,
      ThemeSwitch themeSwitch,
      Tasks tasks,
      Prompter prompter,
      ExportSource source,
      List<ExportFormat> offered,
      Path place) {
    this.language = language;
    this.source = source;
    stage = DialogWindow.over(owner, language.now("export.title"), root, themeSwitch);
    writing = new NamedFileWriting(stage, root, tasks, prompter);
    formats = FormatList.of(offered, language, this::export);
    common = new CommonChoices(source, language, this::changed);
    double textSize = themeSwitch.textSize().get() / 100.0;
    preview =
        new FormatPreview(source, language, tasks.within(WindowScope.untilHidden(stage)), textSize);
    target = new TargetRow(language, prompter, offered, place);
    problem.setId("export-problem");
    problem.getStyleClass().add("field-error");
    problem.setWrapText(true);
    String title = source.map().info().title().in(language.get());
    problem.setText(
        SaveTarget.canName(title) ? "" : language.now("error.asciiName", place.getFileName()));
    layOut(textSize);
    formats.getSelectionModel().selectFirst();
    formats.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
  }

  private void layOut(double textSize) {
    ScrollPane scroll = new ScrollPane(choices);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("export-choices");
    scroll.setFocusTraversable(false);
    scroll.setMinWidth(CHOICES * textSize);
    scroll.setPrefWidth(CHOICES * textSize);
    choices.setPadding(new Insets(2, 12, 2, 2));
    formats.setMinWidth(FORMATS * textSize);
    formats.setPrefWidth(FORMATS * textSize);
    Region right = preview.root();
    right.setMinWidth(200);
    right.setPrefWidth(PREVIEW * Math.min(textSize, 1.15));
    HBox main = new HBox(16, formats, scroll, right);
    HBox.setHgrow(right, Priority.ALWAYS);
    main.setPrefHeight(HEIGHT * textSize);
    main.setMinHeight(160);
    VBox.setVgrow(main, Priority.ALWAYS);
    Button export = new Button(language.now("export.go"));
    export.setId("export-go");
    export.setDefaultButton(true);
    export.getStyleClass().add(Styles.ACCENT);
    export.setOnAction(event -> export());
    Button cancel = new Button(language.now("dialog.cancel"));
    cancel.setCancelButton(true);
    cancel.setOnAction(event -> stage.hide());
    // The problem has its room whether there is one or not, so that nothing moves.
    problem.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(problem, Priority.ALWAYS);
    problem.setMinHeight(40 * textSize);
    problem.setMaxHeight(Double.MAX_VALUE);
    HBox buttons = new HBox(8, problem, cancel, export);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    cancel.setMinWidth(Region.USE_PREF_SIZE);
    export.setMinWidth(Region.USE_PREF_SIZE);
    root.getChildren().setAll(main, target.root(), buttons);
    root.setPadding(new Insets(20));
  }

  private void chosen(@Nullable ExportFormat format) {
    if (format == null) {
      return;
    }
    ChoiceForm form =
        forms.computeIfAbsent(
            format,
            each -> {
              ChoiceForm made = new ChoiceForm(language, each.key() + ".", this::changed);
              asked.put(each, each.ask(made, source.map()));
              made.choose(stored);
              return made;
            });
    common.offer(format);
    choices.getChildren().setAll(common.above().root(), form.root(), common.below().root());
    if (form.root().getChildren().isEmpty()) {
      choices.getChildren().remove(form.root());
    }
    target.follow(format);
    changed();
  }

  /** Draws the preview anew. */
  private void changed() {
    ExportFormat format = formats.getSelectionModel().getSelectedItem();
    if (format == null || !asked.containsKey(format) || !stage.isShowing()) {
      return;
    }
    try {
      preview.show(
          Objects.requireNonNull(asked.get(format)).job(), common.wanted(), format::coloured);
    } catch (ExportException e) {
      preview.problem(e.reason());
    }
  }

  /**
   * Begins with what was chosen before.
   *
   * @param values choices as they were remembered; unknown ones are ignored
   * @param remembering receives the choices when an export begins
   */
  public ExportDialog recall(
      Map<String, String> values, Consumer<Map<String, String>> remembering) {
    stored = new LinkedHashMap<>(values);
    remember = remembering;
    common.choose(stored);
    forms.values().forEach(form -> form.choose(stored));
    formats.getItems().stream()
        .filter(format -> format.key().equals(stored.get(ExportChoices.FORMAT)))
        .findFirst()
        .ifPresent(formats.getSelectionModel()::select);
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
    stage.show();
    formats.requestFocus();
    formats.scrollTo(formats.getSelectionModel().getSelectedIndex());
    changed();
  }

  private void export() {
    Optional<Path> named = target.named();
    if (named.isEmpty()) {
      problem.setText(language.now("export.badPath"));
      return;
    }
    ExportFormat chosen = formats.getSelectionModel().getSelectedItem();
    ExportFormat format = target.meant(named.get(), chosen);
    if (!format.equals(chosen)) {
      formats.getSelectionModel().select(format);
    }
    ExportJob job;
    try {
      job = Objects.requireNonNull(asked.get(format)).job();
    } catch (ExportException e) {
      problem.setText(language.now(e.reason()));
      return;
    }
    remember.accept(values(format, named.get()));
    ExportSource.Wanted wanted = common.wanted();
    Optional<Path> agreed = target.agreed();
    preview.cancel();
    writing.ask(
        SaveTarget.withEnding(named.get(), "." + format.extension()),
        each ->
            format.files(each).stream().allMatch(one -> SaveTarget.free(one, agreed.orElse(null))),
        (file, progress) ->
            job.write(source.subject(wanted, progress.part(0, 0.2)), file, progress.part(0.2, 1)));
  }

  private Map<String, String> values(ExportFormat format, Path file) {
    Map<String, String> values = new LinkedHashMap<>(stored);
    forms.values().forEach(form -> form.store(values));
    common.store(values);
    values.put(ExportChoices.FORMAT, format.key());
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      values.put(ExportChoices.FOLDER, folder.toString());
    }
    return values;
  }
}
