package org.chainmap.ui.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainmap.ledger.sheet.Sheet;
import org.chainmap.ledger.table.ImportedTable;
import org.chainmap.ledger.table.TableField;
import org.chainmap.ledger.table.TableLayout;
import org.chainmap.ledger.table.TableProblem;
import org.chainmap.ledger.table.TableShape;
import org.chainmap.text.Keyed;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.MessageCell;
import org.chainmap.ui.UpdateGuard;

/** The first step: which sheets are read, what their rows are, and what each column says. */
final class SheetsPane extends BorderPane {

  /** Reads a sheet in the background, and passes on what it is now. */
  interface Reading {
    void read(Sheet sheet, TableLayout layout, Consumer<SheetDraft> then);
  }

  private static final double SHEETS = 210;
  private static final double PROBLEMS = 84;

  private final Language language;
  private final Reading reading;
  private final Runnable changed;
  private final List<Message> remarks;
  private final SheetList sheets;
  private final PreviewTable preview;
  private final UpdateGuard guard = new UpdateGuard();
  private final ComboBox<TableShape> shape = new ComboBox<>();
  private final Spinner<Integer> first;
  private final Spinner<Integer> last;
  private final Label hint = new Label();
  private final Label problemsTitle = new Label();
  private final ListView<TableProblem> problems;
  private final Label told = new Label();
  private List<SheetDraft> drafts;
  private int shown;

  /**
   * @param remarks what is to be said of the whole file
   * @param changed runs when other sheets or columns are taken
   */
  SheetsPane(
      Language language,
      List<SheetDraft> drafts,
      List<Message> remarks,
      Reading reading,
      Runnable changed) {
    this.language = language;
    this.reading = reading;
    this.changed = changed;
    this.remarks = remarks;
    this.drafts = List.copyOf(drafts);
    this.sheets = new SheetList(language, this::take, this::turnTo);
    this.preview = new PreviewTable(language, this::say);
    this.first = rows("import-first", "imports.firstHeader");
    this.last = rows("import-last", "imports.lastHeader");
    this.problems = ProblemList.of(language, problem -> preview.reveal(problem.place()));
    shape.setId("import-shape");
    shape.accessibleTextProperty().bind(language.text(Message.of("imports.row")));
    MessageCell.nameItems(shape, language, Keyed::label);
    shape.getItems().setAll(TableShape.values());
    shape.valueProperty().subscribe((before, now) -> reshape(now));
    hint.getStyleClass().add("field-note");
    hint.setId("import-hint");
    told.getStyleClass().add("muted");
    Stream.of(hint, told)
        .forEach(
            label -> {
              label.setWrapText(true);
              label.setMinHeight(Region.USE_PREF_SIZE);
              label.managedProperty().bind(label.visibleProperty());
            });
    problems.setPrefHeight(PROBLEMS);
    problems.setMinHeight(PROBLEMS);
    problems.managedProperty().bind(problems.visibleProperty());
    problemsTitle.managedProperty().bind(problemsTitle.visibleProperty());
    problemsTitle.getStyleClass().add("section");
    FlowPane how =
        new FlowPane(
            16,
            6,
            together(label("imports.row"), shape),
            together(label("imports.header"), first, label("imports.headerTo"), last));
    VBox sheet = new VBox(8, how, hint, preview.node(), problemsTitle, problems, told);
    VBox.setVgrow(preview.node(), Priority.ALWAYS);
    setCenter(sheet);
    if (drafts.size() > 1) {
      sheets.setPrefWidth(SHEETS);
      HBox left = new HBox(sheets, space());
      setLeft(left);
    }
    sheets.show(this.drafts, 0);
    turnTo(0);
  }

  private static Region space() {
    Region space = new Region();
    space.setMinWidth(12);
    return space;
  }

  private Label label(String key) {
    Label label = new Label();
    label.textProperty().bind(language.text(Message.of(key)));
    return label;
  }

  private static HBox together(javafx.scene.Node... parts) {
    HBox box = new HBox(6, parts);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private Spinner<Integer> rows(String id, String name) {
    Spinner<Integer> spinner = new Spinner<>(1, 1_048_576, 1);
    spinner.setId(id);
    spinner.setEditable(true);
    spinner.setPrefWidth(84);
    spinner.accessibleTextProperty().bind(language.text(Message.of(name)));
    spinner.getEditor().accessibleTextProperty().bind(language.text(Message.of(name)));
    spinner.valueProperty().subscribe((before, now) -> rehead());
    return spinner;
  }

  /** Returns the tables to be imported, in the order in which they are planned. */
  List<ImportedTable> tables() {
    return ImportedTable.inOrder(
        drafts.stream()
            .filter(SheetDraft::taken)
            .filter(SheetDraft::complete)
            .map(SheetDraft::table)
            .toList());
  }

  private void turnTo(int index) {
    shown = index;
    show();
  }

  private SheetDraft draft() {
    return drafts.get(shown);
  }

  private void replace(int index, SheetDraft now) {
    List<SheetDraft> all = new ArrayList<>(drafts);
    all.set(index, now);
    drafts = List.copyOf(all);
    sheets.show(drafts, shown);
    if (index == shown) {
      show();
    }
    changed.run();
  }

  private void take(int index, boolean taken) {
    replace(index, drafts.get(index).taken(taken));
  }

  private void read(TableLayout layout) {
    int index = shown;
    reading.read(draft().sheet(), layout, now -> replace(index, now));
  }

  private void say(int column, Optional<TableField> field) {
    read(draft().layout().withField(column, field.orElse(null)));
  }

  private void reshape(TableShape now) {
    if (now != null && !guard.updating() && now != draft().layout().shape()) {
      read(draft().layout().withShape(now));
    }
  }

  private void rehead() {
    if (!guard.updating()) {
      int from = first.getValue();
      int to = Math.max(from, last.getValue());
      read(TableLayout.of(draft().sheet(), from, to));
    }
  }

  private void show() {
    SheetDraft now = draft();
    guard.update(
        () -> {
          shape.setValue(now.layout().shape());
          first.getValueFactory().setValue(now.layout().firstHeader());
          last.getValueFactory().setValue(now.layout().lastHeader());
        });
    preview.show(now);
    List<Set<TableField>> missing = now.layout().missing();
    hint.setVisible(!now.known() || !missing.isEmpty());
    hint.setText(
        language.now(
            now.known()
                ? Message.of("imports.missing", missing.stream().map(SheetsPane::either).toList())
                : Message.of("imports.unknown")));
    List<TableProblem> wrong = now.known() ? now.table().problems() : List.of();
    problems.getItems().setAll(wrong);
    problems.setVisible(!wrong.isEmpty());
    problemsTitle.setVisible(!wrong.isEmpty());
    problemsTitle.setText(language.now(Message.of("imports.problems", wrong.size())));
    List<String> said =
        Stream.concat(remarks.stream(), now.table().remarks().stream()).map(language::now).toList();
    told.setText(String.join("  ", said));
    told.setVisible(!said.isEmpty());
  }

  private static Message either(Set<TableField> any) {
    return Message.of("imports.either", any.stream().sorted().map(TableField::label).toList());
  }

  /** The layouts of all sheets that are imported, to be remembered. */
  List<TableLayout> layouts() {
    return drafts.stream().filter(SheetDraft::taken).map(SheetDraft::layout).toList();
  }
}
