package org.chainmap.ui.print;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.chainmap.export.ExportException;
import org.chainmap.export.PrintPages;
import org.chainmap.export.print.Printers;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.chainmap.ui.DialogWindow;
import org.chainmap.ui.Language;
import org.chainmap.ui.Prompter;
import org.chainmap.ui.ThemeSwitch;
import org.chainmap.ui.WindowScope;
import org.chainmap.ui.export.ExportSource;

/**
 * A dialog that asks for printer and page set-up and shows every sheet as it will be, then prints
 * in the background with progress and cancel. Where there is no printer it says so, and offers a
 * PDF.
 */
public final class PrintDialog {

  private static final double CHOICES = 290;
  private static final double PREVIEW = 480;
  private static final double HEIGHT = 520;
  private static final String PRINTER = "print.printer";

  private final Stage stage;
  private final Language language;
  private final Tasks tasks;
  private final Prompter prompter;
  private final ExportSource source;
  private final Printers printers;
  private final Path place;
  private final PrintForm form;
  private final SheetPreview preview;
  private final Button print = new Button();
  private final Button save = new Button();
  private final VBox root = new VBox(14);
  private Map<String, String> stored = Map.of();
  private Consumer<Map<String, String>> remember = values -> {};
  private Printing printing;

  /**
   * @param place the suggested path of a PDF, without extension
   */
  public PrintDialog(
      Window owner,
      Language language,
      ThemeSwitch themeSwitch,
      Tasks tasks,
      Prompter prompter,
      ExportSource source,
      Printers printers,
      Path place) {
    this.language = language;
    this.tasks = tasks;
    this.prompter = prompter;
    this.source = source;
    this.printers = printers;
    this.place = place;
    printing = new Printing(tasks, printers, (said, file) -> {}, said -> {}, (said, e) -> {});
    stage = DialogWindow.over(owner, language.now(Message.of("print.title")), root, themeSwitch);
    double textSize = themeSwitch.textSize().get() / 100.0;
    form = new PrintForm(source, language, this::changed);
    preview =
        new SheetPreview(
            source, language, tasks.within(WindowScope.untilHidden(stage)), textSize, this::offer);
    layOut(textSize);
    offer();
  }

  private void layOut(double textSize) {
    ScrollPane scroll = new ScrollPane(form.root());
    form.root().setPadding(new Insets(2, 12, 2, 2));
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("export-choices");
    scroll.setMinWidth(CHOICES * textSize);
    scroll.setPrefWidth(CHOICES * textSize);
    preview.root().setPrefWidth(PREVIEW * Math.min(textSize, 1.2));
    preview.root().setMinWidth(240);
    HBox main = new HBox(16, scroll, preview.root());
    HBox.setHgrow(preview.root(), Priority.ALWAYS);
    main.setPrefHeight(HEIGHT * textSize);
    main.setMinHeight(160);
    VBox.setVgrow(main, Priority.ALWAYS);
    button(print, "print-go", Message.of("print.go"), this::print);
    print.getStyleClass().add(Styles.ACCENT);
    print.setDefaultButton(true);
    button(save, "print-pdf", Message.of("print.pdf"), this::savePdf);
    Button cancel = new Button();
    button(cancel, "print-cancel", Message.of("ui.dialog.cancel"), stage::hide);
    cancel.setCancelButton(true);
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    root.getChildren().setAll(main, new HBox(8, save, between, cancel, print));
    root.setPadding(new Insets(20));
  }

  private void button(Button button, String id, Message words, Runnable action) {
    button.setId(id);
    button.setText(language.now(words));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
  }

  /** Shows the sheets as chosen, or why there are none. */
  private void changed() {
    if (!stage.isShowing()) {
      return;
    }
    try {
      preview.show(form.choices());
    } catch (ExportException e) {
      preview.problem(e.reason());
    }
  }

  /** Lets sheets be printed once there are some. */
  private void offer() {
    boolean none = preview.pages().isEmpty();
    print.setDisable(none || form.printer().isEmpty());
    save.setDisable(none);
  }

  /**
   * Begins with what was chosen before.
   *
   * @param values choices as they were remembered; unknown ones are ignored
   * @param remembering receives the choices when printing begins
   */
  public PrintDialog recall(Map<String, String> values, Consumer<Map<String, String>> remembering) {
    stored = values;
    remember = remembering;
    form.choose(values);
    return this;
  }

  /**
   * Opens the dialog.
   *
   * @param told receives what is said once the printer has the sheets, or the PDF is written
   * @param failed receives the reason of a failure
   * @param unforeseen receives an error that nobody expected, and what is said of it
   */
  public void show(
      BiConsumer<Message, Optional<Path>> told,
      Consumer<Message> failed,
      BiConsumer<Message, Throwable> unforeseen) {
    printing = new Printing(tasks, printers, told, failed, unforeseen);
    stage.show();
    changed();
    tasks
        .within(WindowScope.untilHidden(stage))
        .onDisk()
        .start(
            Message.of("print.looking"),
            progress -> printers.names(),
            this::found,
            problem -> found(List.of()));
  }

  private void found(List<String> names) {
    form.printers(names, stored.get(PRINTER));
    print.setDefaultButton(!names.isEmpty());
    save.setDefaultButton(names.isEmpty());
    offer();
  }

  private void print() {
    Optional<PrintPages> pages = preview.pages();
    Optional<String> printer = form.printer();
    if (pages.isEmpty() || printer.isEmpty()) {
      return;
    }
    try {
      PrintForm.Choices choices = form.choices();
      remembered(printer);
      stage.hide();
      printing.print(
          new Printers.Order(
              printer.get(),
              source.map().info().title().in(source.lang()).replace('\n', ' '),
              pages.get(),
              choices.setup(),
              choices.copies(),
              choices.grey()));
    } catch (ExportException e) {
      preview.problem(e.reason());
    }
  }

  private void savePdf() {
    preview
        .pages()
        .ifPresent(
            pages ->
                prompter
                    .fileToSave(String.valueOf(place.getFileName()), ".pdf")
                    .ifPresent(
                        file -> {
                          remembered(form.printer());
                          stage.hide();
                          printing.save(pages, file);
                        }));
  }

  private void remembered(Optional<String> printer) {
    Map<String, String> values = new LinkedHashMap<>(stored);
    form.store(values);
    printer.ifPresent(name -> values.put(PRINTER, name));
    remember.accept(values);
  }
}
