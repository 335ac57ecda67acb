package org.chainmap.ui.compare;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.chainmap.compare.ChangeSentences;
import org.chainmap.compare.ConflictKey;
import org.chainmap.compare.MapComparison;
import org.chainmap.compare.Merge;
import org.chainmap.compare.MergePlan;
import org.chainmap.compare.MergeSide;
import org.chainmap.text.Message;
import org.chainmap.ui.DialogWindow;
import org.chainmap.ui.Language;
import org.chainmap.ui.Prompter;
import org.jspecify.annotations.Nullable;

/**
 * Merges another map into ours: says what the merge goes by, lists the conflicts to be decided one
 * by one or all at once, and what else a person should know. Nothing changes until it is accepted.
 */
final class MergeWindow {

  private static final double WIDTH = 940;

  private final MapDesk desk;
  private final TitledMap ours;
  private final TitledMap theirs;
  private final Consumer<Merge> merged;
  private final Stage stage;
  private final Label basis = label("merge-basis");
  private final Label brings = label("merge-brings");
  private final ConflictTable conflicts;
  private final TextArea notes = new TextArea();
  private final List<Button> whenReady = new ArrayList<>();

  /** The merges of the plan, by the decisions they were made with. */
  private final Map<Map<ConflictKey, MergeSide>, Merge> outcomes = new HashMap<>();

  private @Nullable TitledMap base;
  private MergePlan plan;

  MergeWindow(
      MapDesk desk,
      TitledMap ours,
      TitledMap theirs,
      @Nullable TitledMap base,
      Consumer<Merge> merged) {
    this.desk = desk;
    this.ours = ours;
    this.theirs = theirs;
    this.base = base;
    this.merged = merged;
    this.conflicts = new ConflictTable(desk.language());
    this.plan = plan();
    stage = DialogWindow.over(desk.owner(), "", content(), desk.themeSwitch());
    stage
        .titleProperty()
        .bind(desk.language().text(Message.of("compare.ui.mergeTitle", theirs.title())));
  }

  private static Label label(String id) {
    Label label = new Label();
    label.setId(id);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  void show() {
    work();
    stage.show();
  }

  /** Shows what a merge of this plan comes to. */
  void show(MergePlan merged, MergePlan.Outcome outcome) {
    plan = merged;
    list(outcome);
    stage.show();
  }

  private VBox content() {
    Language language = desk.language();
    Label sides = label("merge-sides");
    sides.getStyleClass().add(Styles.TEXT_BOLD);
    sides
        .textProperty()
        .bind(language.text(Message.of("compare.ui.mergeSides", ours.title(), theirs.title())));
    Button other = button("base", "compare.ui.chooseBase");
    other.setOnAction(event -> chooseBase());
    HBox going = new HBox(12, basis, other);
    HBox.setHgrow(basis, Priority.ALWAYS);
    basis.setMaxWidth(Double.MAX_VALUE);
    Button allOurs = button("all-ours", "compare.ui.allOurs");
    allOurs.setOnAction(event -> conflicts.decideAll(MergeSide.OURS));
    Button allTheirs = button("all-theirs", "compare.ui.allTheirs");
    allTheirs.setOnAction(event -> conflicts.decideAll(MergeSide.THEIRS));
    notes.setId("merge-notes");
    notes.setEditable(false);
    notes.setWrapText(true);
    notes.setPrefRowCount(4);
    notes.accessibleTextProperty().bind(language.text(Message.of("compare.ui.notes")));
    notes.managedProperty().bind(notes.visibleProperty());
    Button look = button("look", "compare.ui.look");
    look.setOnAction(event -> decided(merge -> desk.compare(ours, result(merge))));
    Button accept = button("accept", "compare.ui.merge");
    accept.setDefaultButton(true);
    accept.getStyleClass().add(Styles.ACCENT);
    accept.setOnAction(event -> decided(this::accept));
    Button cancel = new Button();
    cancel.textProperty().bind(language.text("dialog.cancel"));
    cancel.setCancelButton(true);
    cancel.setMinWidth(Region.USE_PREF_SIZE);
    cancel.setOnAction(event -> stage.hide());
    whenReady.addAll(List.of(allOurs, allTheirs, look, accept));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox bar = new HBox(8, allOurs, allTheirs, space, look, accept, cancel);
    VBox content = new VBox(12, sides, going, brings, conflicts.node(), notes, bar);
    VBox.setVgrow(conflicts.node(), Priority.ALWAYS);
    content.setPadding(new Insets(20));
    content.setPrefWidth(WIDTH);
    return content;
  }

  private Button button(String id, String text) {
    Button button = new Button();
    button.setId("merge-" + id);
    button.textProperty().bind(desk.language().text(Message.of(text)));
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private void chooseBase() {
    desk.prompter()
        .otherMap(Prompter.OtherMap.COMMON_START)
        .ifPresent(
            file ->
                desk.read(
                    file,
                    read -> {
                      base = read;
                      work();
                    }));
  }

  private MergePlan plan() {
    TitledMap begin = base;
    return new MergePlan(begin == null ? null : begin.map(), ours.map(), theirs.map());
  }

  private void work() {
    ready(false);
    plan = plan();
    desk.outcome(plan, Map.of(), this::list);
  }

  private void ready(boolean is) {
    whenReady.forEach(button -> button.setDisable(!is));
  }

  private void list(MergePlan.Outcome outcome) {
    Language language = desk.language();
    Merge merge = outcome.merge();
    TitledMap begin = base;
    basis.setText(
        language.now(
            begin == null ? plan.basis().label() : Message.of("compare.ui.since", begin.title())));
    MapComparison news = MapComparison.of(ours.map(), merge.result());
    int open = merge.conflicts().size();
    brings.setText(
        language.now(
            news.same()
                ? Message.of("compare.ui.bringsNothing", open)
                : Message.of("compare.ui.brings", ChangeSentences.summary(news), open)));
    conflicts.list(merge.conflicts(), merge.words());
    List<Message> said = new ArrayList<>(outcome.doubts());
    said.addAll(merge.notes());
    notes.setText(said.stream().map(language::now).collect(Collectors.joining("\n")));
    notes.setVisible(!said.isEmpty());
    outcomes.clear();
    outcomes.put(conflicts.decisions(), merge);
    ready(true);
  }

  /** Merges with what is decided now, in the background unless that was done before. */
  private void decided(Consumer<Merge> then) {
    Map<ConflictKey, MergeSide> decisions = conflicts.decisions();
    Merge known = outcomes.get(decisions);
    if (known != null) {
      then.accept(known);
      return;
    }
    MergePlan now = plan;
    ready(false);
    desk.outcome(
        now,
        decisions,
        outcome -> {
          if (plan == now) {
            outcomes.put(decisions, outcome.merge());
            ready(true);
            then.accept(outcome.merge());
          }
        });
  }

  private TitledMap result(Merge merge) {
    return new TitledMap(desk.language().now(Message.of("compare.ui.result")), merge.result());
  }

  private void accept(Merge result) {
    stage.hide();
    merged.accept(result);
  }
}
