package org.chainmap.ui.imports;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.chainmap.exchange.SheetRefresh;
import org.chainmap.ledger.plan.ImportDecisions;
import org.chainmap.ledger.plan.ImportPlan;
import org.chainmap.ledger.plan.PlanText;
import org.chainmap.ledger.table.ImportedTable;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.LinkedSheet;
import org.chainmap.task.RunningTask;
import org.chainmap.text.Message;
import org.chainmap.ui.DialogWindow;
import org.jspecify.annotations.Nullable;

/**
 * The window of a refresh: the linked sheets of a map, and field by field what they say otherwise
 * now. What is ticked is applied in one step; its summary stays until it is read.
 */
final class RefreshWindow implements LinkedSheetList.Asked {

  private static final double WIDTH = 1280;
  private static final double HEIGHT = 680;

  private final ImportDesk desk;
  private final ImportTarget target;
  private final Supplier<Optional<Path>> choose;
  private final Stage stage;
  private final BackgroundWork work;
  private final LinkedSheetList sheets;
  private final ChangesPane changes;
  private final SummaryPane summary;
  private final Label nothing = new Label();
  private final StackPane middle = new StackPane();
  private final Button apply = new Button();
  private final Button cancel = new Button();
  private final List<LinkedSheet> forgotten = new ArrayList<>();
  private SheetRefresh refresh;
  private ImportDecisions decisions = ImportDecisions.NONE;
  private @Nullable Planned planned;

  /**
   * @param choose asks for the file of a sheet that is not where it was
   */
  RefreshWindow(
      ImportDesk desk, ImportTarget target, SheetRefresh refresh, Supplier<Optional<Path>> choose) {
    this.desk = desk;
    this.target = target;
    this.refresh = refresh;
    this.choose = choose;
    work = new BackgroundWork(desk, this::ready);
    sheets = new LinkedSheetList(desk.language(), this);
    changes = new ChangesPane(desk.language(), true, this::plan);
    summary = new SummaryPane(desk.language());
    stage = DialogWindow.over(desk.owner(), "", content(), desk.themeSwitch());
    stage
        .titleProperty()
        .bind(desk.language().text(Message.of("imports.refreshTitle", target.title())));
    stage.setOnHidden(event -> work.close());
  }

  void show() {
    sheets.show(refresh);
    stage.show();
    plan(ImportDecisions.NONE);
  }

  private VBox content() {
    nothing.setId("refresh-nothing");
    nothing.getStyleClass().add("panel-title");
    nothing.setWrapText(true);
    nothing.setMinHeight(Region.USE_PREF_SIZE);
    nothing.managedProperty().bind(nothing.visibleProperty());
    nothing.setVisible(false);
    apply.setId("refresh-apply");
    apply.setDefaultButton(true);
    apply.getStyleClass().add(Styles.ACCENT);
    apply.setMinWidth(Region.USE_PREF_SIZE);
    apply.textProperty().bind(desk.language().text(Message.of("imports.refreshApply")));
    apply.setOnAction(event -> accept());
    cancel.setId("refresh-cancel");
    cancel.setMinWidth(Region.USE_PREF_SIZE);
    cancel.textProperty().bind(desk.language().text(Message.of("ui.dialog.cancel")));
    cancel.setOnAction(event -> cancel());
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox bar = new HBox(8, work.node(), between, apply, cancel);
    bar.setAlignment(Pos.CENTER_RIGHT);
    middle.getChildren().setAll(changes);
    VBox.setVgrow(middle, Priority.ALWAYS);
    VBox content = new VBox(10, sheets, nothing, middle, bar);
    content.getStyleClass().add("imports");
    content.setPadding(new Insets(16, 20, 16, 20));
    content.setPrefSize(WIDTH, HEIGHT);
    return content;
  }

  private void ready() {
    Planned now = planned;
    apply.setDisable(work.busy() || now == null || now.change().isEmpty());
  }

  /** Stops what is running; where nothing is, closes the window. */
  private void cancel() {
    if (!work.cancel()) {
      stage.hide();
    }
  }

  private void plan(ImportDecisions now) {
    ChainMap map = target.map();
    Planned.Maker maker = planMaker(now);
    planned = null;
    work.start("imports.planning", progress -> maker.of(map, progress), plan -> show(plan, now));
  }

  /** Takes what the window says now, to plan in the background. */
  private Planned.Maker planMaker(ImportDecisions now) {
    SheetRefresh read = refresh;
    Path file = target.file().orElse(null);
    Instant at = Instant.now();
    List<LinkedSheet> less = List.copyOf(forgotten);
    return (map, progress) -> {
      ImportPlan plan = read.plan(map, now, progress);
      Change change = without(read.change(map, plan, file, at), less);
      List<ImportedTable> tables =
          read.readable().stream().map(SheetRefresh.Read::table).filter(Objects::nonNull).toList();
      return Planned.of(map, plan, change, tables);
    };
  }

  private static Change without(Change change, List<LinkedSheet> forgotten) {
    List<Edit> edits = new ArrayList<>(change.edits());
    forgotten.forEach(link -> edits.add(Edit.remove(link)));
    return new Change(Message.of("imports.change.refresh"), edits);
  }

  private void show(Planned plan, ImportDecisions now) {
    boolean first = planned == null && decisions == ImportDecisions.NONE;
    decisions = now;
    planned = plan;
    changes.show(plan, decisions);
    boolean same = !PlanText.proposes(plan.plan());
    nothing.setVisible(same);
    nothing.setText(
        desk.language()
            .now(
                Message.of(
                    refresh.readable().isEmpty() ? "imports.nothingRead" : "imports.upToDate")));
    middle.setVisible(!same || !plan.problems().isEmpty());
    apply
        .textProperty()
        .bind(
            desk.language()
                .text(
                    Message.of(
                        same && !refresh.readable().isEmpty()
                            ? "imports.refreshChecked"
                            : "imports.refreshApply")));
    if (first) {
      Platform.runLater(apply::requestFocus); // once it can be pressed
    }
  }

  private void accept() {
    Planned now = planned;
    if (middle.getChildren().contains(summary)) {
      stage.hide();
    } else if (now != null) {
      Planned.Maker again = planMaker(decisions);
      boolean[] done = new boolean[1];
      Optional<RunningTask> taking =
          target.take(
              Message.of("imports.importing"),
              now.after(),
              (map, progress) ->
                  map == now.before() ? now.change() : again.of(map, progress).change(),
              () -> {
                done[0] = true;
                work.waited();
                taken(now);
              });
      taking.filter(task -> !done[0]).ifPresent(work::await);
    }
  }

  private void taken(Planned now) {
    if (PlanText.proposes(now.plan())) {
      summary.show(now, target, true);
      middle.getChildren().setAll(summary);
      sheets.setVisible(false);
      sheets.setManaged(false);
      cancel.setVisible(false);
      apply.textProperty().bind(desk.language().text(Message.of("imports.close")));
      apply.requestFocus();
    } else {
      stage.hide();
    }
  }

  @Override
  public void locate(SheetRefresh.Read read) {
    choose
        .get()
        .ifPresent(
            file ->
                work.start(
                    "imports.reading",
                    progress -> SheetRefresh.read(read.link(), file, progress),
                    this::taken));
  }

  @Override
  public void reread(SheetRefresh.Read read) {
    taken(read);
  }

  private void taken(SheetRefresh.Read read) {
    refresh = refresh.with(read);
    sheets.show(refresh);
    plan(ImportDecisions.NONE);
  }

  @Override
  public void forget(SheetRefresh.Read read) {
    forgotten.add(read.link());
    refresh = refresh.without(read.link());
    sheets.show(refresh);
    plan(ImportDecisions.NONE);
  }
}
