package org.chainmap.ui.imports;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.chainmap.exchange.SheetPaths;
import org.chainmap.ledger.plan.ImportDecisions;
import org.chainmap.ledger.plan.ImportPlan;
import org.chainmap.ledger.plan.LinkedSheets;
import org.chainmap.ledger.plan.PlannedSheet;
import org.chainmap.ledger.plan.SheetLayouts;
import org.chainmap.ledger.sheet.Sheet;
import org.chainmap.ledger.sheet.Workbook;
import org.chainmap.ledger.table.ImportedTable;
import org.chainmap.ledger.table.TableLayout;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.task.RunningTask;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.ui.DialogWindow;
import org.chainmap.ui.MessageCell;
import org.jspecify.annotations.Nullable;

/**
 * The window of the import assistant: columns, changes, done. Nothing changes before the import is
 * accepted, which is one step; its summary stays until it is read.
 */
final class ImportWindow {

  private enum Step {
    COLUMNS("imports.step.columns"),
    CHANGES("imports.step.changes"),
    DONE("imports.step.done");

    private final String title;

    Step(String title) {
      this.title = title;
    }
  }

  private static final double WIDTH = 1280;
  private static final double HEIGHT = 760;
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final ImportDesk desk;
  private final ListSource source;
  private final BackgroundWork work;
  private final Stage stage;
  private final SheetsPane sheets;
  private final ChangesPane changes;
  private final SummaryPane summary;
  private final StackPane middle = new StackPane();
  private final List<Label> steps = new ArrayList<>();
  private final ComboBox<ImportTarget> target = new ComboBox<>();
  private final Button back = new Button();
  private final Button next = new Button();
  private final Button cancel = new Button();
  private final StringProperty nextText = new SimpleStringProperty();
  private Step step = Step.COLUMNS;
  private Step pressedAt = Step.COLUMNS;
  private ImportDecisions decisions = ImportDecisions.NONE;
  private @Nullable Planned planned;

  ImportWindow(
      ImportDesk desk,
      ListSource source,
      Workbook book,
      List<SheetDraft> drafts,
      List<ImportTarget> targets) {
    this.desk = desk;
    this.source = source;
    work = new BackgroundWork(desk, this::ready);
    sheets =
        new SheetsPane(desk.language(), drafts, book.remarks(), this::read, this::tablesChanged);
    changes = new ChangesPane(desk.language(), false, this::decide);
    summary = new SummaryPane(desk.language());
    target.setId("import-target");
    MessageCell.nameItems(target, desk.language(), ImportTarget::title);
    target.getItems().setAll(targets);
    target.setValue(targets.getFirst());
    target.valueProperty().subscribe((before, now) -> tablesChanged());
    stage = DialogWindow.over(desk.owner(), "", content(), desk.themeSwitch());
    stage.titleProperty().bind(desk.language().text(Message.of("imports.title", book.name())));
    stage.setOnHidden(event -> work.close());
  }

  void show() {
    turnTo(Step.COLUMNS);
    stage.show();
    next.requestFocus();
  }

  private VBox content() {
    HBox head = new HBox(18);
    head.setAlignment(Pos.CENTER_LEFT);
    for (Step each : Step.values()) {
      Label label = new Label();
      label.textProperty().bind(text(each.title));
      label.getStyleClass().add("import-step");
      steps.add(label);
      head.getChildren().add(label);
    }
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label into = new Label();
    into.textProperty().bind(text("imports.into"));
    target.accessibleTextProperty().bind(text("imports.into"));
    head.getChildren().addAll(space, into, target);
    button(back, "import-back", "imports.back");
    back.setOnAction(event -> turnTo(Step.COLUMNS));
    next.setId("import-next");
    next.textProperty().bind(nextText);
    next.setDefaultButton(true);
    next.getStyleClass().add(Styles.ACCENT);
    next.setMinWidth(Region.USE_PREF_SIZE);
    next.setOnAction(event -> onward());
    next.addEventFilter(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          if (event.getClickCount() > 1 && step != pressedAt) {
            event.consume(); // the second half of a double click is not meant for the next step
          }
          pressedAt = step;
        });
    button(cancel, "import-cancel", "ui.dialog.cancel");
    cancel.setOnAction(event -> cancel());
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox bar = new HBox(8, back, work.node(), between, next, cancel);
    bar.setAlignment(Pos.CENTER_RIGHT);
    VBox.setVgrow(middle, Priority.ALWAYS);
    VBox content = new VBox(12, head, middle, bar);
    content.getStyleClass().add("imports");
    content.setPadding(new Insets(16, 20, 16, 20));
    content.setPrefSize(WIDTH, HEIGHT);
    return content;
  }

  private javafx.beans.binding.StringBinding text(String key) {
    return desk.language().text(Message.of(key));
  }

  private void button(Button button, String id, String key) {
    button.setId(id);
    button.textProperty().bind(text(key));
    button.setMinWidth(Region.USE_PREF_SIZE);
  }

  private void turnTo(Step to) {
    step = to;
    Node shown =
        switch (to) {
          case COLUMNS -> sheets;
          case CHANGES -> changes;
          case DONE -> summary;
        };
    middle.getChildren().setAll(shown);
    for (Step each : Step.values()) {
      steps.get(each.ordinal()).pseudoClassStateChanged(CURRENT, each == to);
    }
    back.setVisible(to == Step.CHANGES);
    cancel.setVisible(to != Step.DONE);
    cancel.setManaged(to != Step.DONE);
    target.setDisable(to == Step.DONE);
    nextText.unbind();
    nextText.bind(
        text(
            switch (to) {
              case COLUMNS -> "imports.next";
              case CHANGES -> "imports.import";
              case DONE -> "imports.close";
            }));
    ready();
  }

  private void ready() {
    boolean idle = !work.busy();
    Planned now = planned;
    // While something runs it stays, so that the focus does not move on to another button.
    next.setDisable(
        idle
            && (step == Step.COLUMNS && sheets.tables().isEmpty()
                || step == Step.CHANGES && (now == null || now.change().isEmpty())));
  }

  private void onward() {
    if (work.busy()) {
      return;
    }
    switch (step) {
      case COLUMNS -> {
        changes.begin();
        decisions = ImportDecisions.NONE;
        plan(
            ImportDecisions.NONE,
            () -> {
              turnTo(Step.CHANGES);
              next.requestFocus();
            });
      }
      case CHANGES -> accept();
      case DONE -> stage.hide();
    }
  }

  /** Stops what is running; where nothing is, closes the window. */
  private void cancel() {
    if (!work.cancel()) {
      stage.hide();
    }
  }

  private void accept() {
    Planned now = planned;
    if (now != null) {
      ImportTarget into = target.getValue();
      Planned.Maker again = planMaker(decisions);
      boolean[] done = new boolean[1];
      Optional<RunningTask> taking =
          into.take(
              Message.of("imports.importing"),
              now.after(),
              (map, progress) ->
                  map == now.before() ? now.change() : again.of(map, progress).change(),
              () -> {
                done[0] = true;
                work.waited();
                sheets.layouts().forEach(desk.memory()::remember);
                summary.show(now, into, false);
                turnTo(Step.DONE);
                next.requestFocus();
              });
      taking.filter(task -> !done[0]).ifPresent(work::await);
    }
  }

  private void tablesChanged() {
    planned = null;
    if (step == Step.CHANGES) {
      changes.begin();
      plan(ImportDecisions.NONE, () -> {});
    }
    ready();
  }

  private void decide(ImportDecisions now) {
    plan(now, () -> {});
  }

  private void plan(ImportDecisions now, Runnable then) {
    ChainMap map = target.getValue().map();
    Planned.Maker maker = planMaker(now);
    work.start(
        "imports.planning",
        progress -> maker.of(map, progress),
        plan -> {
          decisions = now;
          planned = plan;
          changes.show(plan, decisions);
          then.run();
        });
  }

  /** Takes what the window says now, to plan in the background. */
  private Planned.Maker planMaker(ImportDecisions now) {
    List<ImportedTable> tables = sheets.tables();
    Lang lang = desk.language().get();
    Instant at = Instant.now();
    Optional<String> named =
        source instanceof ListSource.ListFile(Path file)
            ? Optional.of(SheetPaths.named(target.getValue().file().orElse(null), file))
            : Optional.empty();
    return (map, progress) -> {
      ImportPlan plan =
          ImportPlan.ofSheets(
              map,
              tables.stream()
                  .map(table -> new PlannedSheet(table, null, lang, now.repeats()))
                  .toList(),
              now,
              progress);
      Change change =
          named
              .map(file -> LinkedSheets.remembered(map, plan, read(file, tables, now, lang), at))
              .orElse(plan.change());
      return Planned.of(map, plan, change, tables);
    };
  }

  private List<LinkedSheets.ReadSheet> read(
      String file, List<ImportedTable> tables, ImportDecisions now, Lang lang) {
    return tables.stream()
        .map(
            table ->
                new LinkedSheets.ReadSheet(
                    null,
                    file,
                    table.sheet(),
                    SheetLayouts.header(table.layout(), lang, now.repeats())))
        .toList();
  }

  private void read(Sheet sheet, TableLayout layout, Consumer<SheetDraft> then) {
    work.start("imports.reading", progress -> SheetDraft.as(sheet, layout), then);
  }
}
