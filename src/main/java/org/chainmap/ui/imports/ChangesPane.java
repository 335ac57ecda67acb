package org.chainmap.ui.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainmap.geom.Id;
import org.chainmap.ledger.plan.ImportDecisions;
import org.chainmap.ledger.plan.PlanText;
import org.chainmap.ledger.plan.PlannedRow;
import org.chainmap.model.Stage;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.MessageCell;
import org.chainmap.ui.UpdateGuard;
import org.jspecify.annotations.Nullable;

/** The second step: what would change, and what a person decides about it. */
final class ChangesPane extends VBox {

  private final Language language;
  private final Consumer<ImportDecisions> decide;
  private final UpdateGuard guard = new UpdateGuard();
  private final Label summary = new Label();
  private final Label unplaced = new Label();
  private final Label doubtsTitle = new Label();
  private final DoubtTable doubts;
  private final ChangeTable changes;
  private final ComboBox<Optional<PlannedRow.Outcome>> only = new ComboBox<>();
  private final ComboBox<Optional<Id>> stage = new ComboBox<>();
  private final ComboBox<ImportDecisions.Repeats> repeats = new ComboBox<>();
  private final HBox stages;
  private final HBox allDoubts;
  private ImportDecisions decisions = ImportDecisions.NONE;
  private List<Stage> known = List.of();
  private @Nullable Planned shown;

  /**
   * @param refresh whether the lists were read before
   * @param decide receives what is decided from now on; the plan it leads to comes back
   */
  ChangesPane(Language language, boolean refresh, Consumer<ImportDecisions> decide) {
    super(8);
    this.language = language;
    this.decide = decide;
    doubts = new DoubtTable(language, this::decided);
    changes =
        new ChangeTable(
            language, refresh, (line, to) -> decide.accept(line.decided(decisions, to)));
    summary.setId("import-summary");
    summary.getStyleClass().add("panel-title");
    summary.setWrapText(true);
    summary.setMinHeight(Region.USE_PREF_SIZE);
    unplaced.setId("import-unplaced");
    unplaced.getStyleClass().add("field-note");
    unplaced.setWrapText(true);
    unplaced.setMinHeight(Region.USE_PREF_SIZE);
    unplaced.managedProperty().bind(unplaced.visibleProperty());
    doubtsTitle.textProperty().bind(language.text(Message.of("imports.doubts")));
    doubtsTitle.getStyleClass().add("section");
    named(
        only,
        "import-only",
        "imports.only",
        each -> each.map(PlannedRow.Outcome::label).orElse(Message.of("imports.all")));
    only.getItems().add(Optional.empty());
    Stream.of(PlannedRow.Outcome.values())
        .filter(each -> each != PlannedRow.Outcome.UNCHANGED)
        .forEach(each -> only.getItems().add(Optional.of(each)));
    only.setValue(Optional.empty());
    named(stage, "import-stage", "imports.stage", this::stageName);
    named(
        repeats,
        "import-repeats",
        "imports.repeats",
        each -> Message.of("imports.repeats." + each.name().toLowerCase(Locale.ROOT)));
    repeats.getItems().setAll(ImportDecisions.Repeats.values());
    stages = together("imports.stage", stage);
    Button same = button("import-all-same", "imports.allSame");
    same.setOnAction(event -> decideAll(true));
    Button fresh = button("import-all-new", "imports.allNew");
    fresh.setOnAction(event -> decideAll(false));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    allDoubts = new HBox(8, doubtsTitle, space, same, fresh);
    allDoubts.setAlignment(Pos.BOTTOM_LEFT);
    allDoubts.managedProperty().bind(allDoubts.visibleProperty());
    stages.managedProperty().bind(stages.visibleProperty());
    FlowPane ways =
        refresh
            ? new FlowPane(16, 6, together("imports.only", only), stages)
            : new FlowPane(
                16,
                6,
                together("imports.only", only),
                stages,
                together("imports.repeats", repeats));
    getChildren().addAll(summary, unplaced, allDoubts, doubts.node(), ways, changes.node());
    setVgrow(changes.node(), Priority.ALWAYS);
    only.valueProperty().subscribe((before, now) -> filter());
    stage
        .valueProperty()
        .subscribe(
            (before, now) -> {
              if (now != null && !guard.updating()) {
                decide.accept(decisions.withStage(now.orElse(null)));
              }
            });
    repeats
        .valueProperty()
        .subscribe(
            (before, now) -> {
              if (now != null && !guard.updating()) {
                decide.accept(decisions.withRepeats(now));
              }
            });
  }

  private <T> void named(ComboBox<T> box, String id, String name, Function<T, Message> label) {
    box.setId(id);
    box.accessibleTextProperty().bind(language.text(Message.of(name)));
    MessageCell.nameItems(box, language, label);
  }

  private HBox together(String key, ComboBox<?> box) {
    Label label = new Label();
    label.textProperty().bind(language.text(Message.of(key)));
    HBox both = new HBox(6, label, box);
    both.setAlignment(Pos.CENTER_LEFT);
    return both;
  }

  private Button button(String id, String key) {
    Button button = new Button();
    button.setId(id);
    button.textProperty().bind(language.text(Message.of(key)));
    return button;
  }

  private Message stageName(Optional<Id> id) {
    return id.flatMap(one -> known.stream().filter(each -> each.id().equals(one)).findFirst())
        .map(each -> Message.verbatim(each.name().in(language.get())))
        .orElse(Message.of("imports.firstStage"));
  }

  /** Forgets what was decided for other tables or another map. */
  void begin() {
    doubts.clear();
    only.setValue(Optional.empty());
  }

  /** Shows what a plan changes. */
  void show(Planned planned, ImportDecisions now) {
    decisions = now;
    known = planned.before().stages();
    summary.setText(language.now(planned.plan().summary()));
    Optional<Message> alone =
        PlanText.of(planned.before(), planned.plan(), language.get()).unplaced();
    unplaced.setVisible(alone.isPresent());
    unplaced.setText(alone.map(language::now).orElse(""));
    doubts.show(planned, now);
    allDoubts.setVisible(!doubts.names().isEmpty());
    guard.update(
        () -> {
          stage.getItems().setAll(List.of(Optional.empty()));
          known.forEach(each -> stage.getItems().add(Optional.of(each.id())));
          stage.setValue(Optional.ofNullable(now.stage()));
          repeats.setValue(now.repeats());
        });
    stages.setVisible(!known.isEmpty());
    shown = planned;
    filter();
  }

  private void filter() {
    Planned planned = shown;
    if (planned != null) {
      changes.show(planned, only.getValue().orElse(null));
    }
  }

  private void decided(ImportDecisions.NameOf name, Optional<ImportDecisions.Identity> identity) {
    decide.accept(
        identity
            .map(who -> decisions.withIdentity(name, who))
            .orElseGet(() -> decisions.withoutIdentity(name)));
  }

  /** Takes every doubtful name for the first it may be, or for a new one. */
  private void decideAll(boolean same) {
    ImportDecisions all = decisions;
    for (PlannedRow.Question question : new ArrayList<>(doubts.names())) {
      ImportDecisions.Identity identity =
          same && !question.candidates().isEmpty()
              ? new ImportDecisions.Identity.Existing(question.candidates().getFirst())
              : ImportDecisions.Identity.New.NEW;
      all = all.withIdentity(question.name(), identity);
    }
    decide.accept(all);
  }
}
