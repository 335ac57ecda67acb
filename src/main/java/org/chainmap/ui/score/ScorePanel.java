package org.chainmap.ui.score;

import atlantafx.base.theme.Tweaks;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainmap.analysis.score.Measure;
import org.chainmap.analysis.score.Score;
import org.chainmap.analysis.score.Scores;
import org.chainmap.analysis.score.Sentences;
import org.chainmap.editor.LiveAnalysis;
import org.chainmap.geom.Id;
import org.chainmap.model.Ids;
import org.chainmap.task.RunningTask;
import org.chainmap.text.Message;
import org.chainmap.ui.Buttons;
import org.chainmap.ui.Language;
import org.chainmap.ui.MapAccess;
import org.chainmap.ui.Narrow;
import org.chainmap.ui.Tables;
import org.chainmap.ui.UpdateGuard;
import org.chainmap.ui.WhileSeen;
import org.jspecify.annotations.Nullable;

/**
 * The panel of the bottleneck ranking: the segments with their scores, or the suppliers or links
 * beside them as lists of their own, and the details of the selected one. Selecting a row shows the
 * element on the map, and selecting an element its row.
 */
public final class ScorePanel extends SplitPane {

  private enum View {
    PARTS("parts"),
    MEASURES("measures"),
    WEIGHTS("weights"),
    SENSITIVITY("sensitivity"),
    ROBUSTNESS("robustness");

    final String key;

    View(String key) {
      this.key = key;
    }
  }

  /** What is listed. */
  private enum Listed {
    SEGMENTS("segments", Scores::ranked),
    SUPPLIERS("suppliers", Scores::suppliers),
    LINKS("links", Scores::links);

    final String key;
    final Function<Scores, List<Score>> of;

    Listed(String key, Function<Scores, List<Score>> of) {
      this.key = key;
      this.of = of;
    }
  }

  private final MapAccess access;
  private final LiveAnalysis liveAnalysis;
  private final Language language;
  private final TableView<Ranked> table;
  private final ToggleGroup views = new ToggleGroup();
  private final ScrollPane shown = new ScrollPane();
  private final PartsView parts;
  private final MeasuresView measures;
  private final WeightsView weights;
  private final SensitivityView sensitivity;
  private final RobustnessView robustness;
  private final Label nothing = new Label();
  private final WhileSeen whileSeen = new WhileSeen(this, this::list);
  private Scores scores = Scores.NONE;
  private View view = View.PARTS;
  private Listed listed = Listed.SEGMENTS;
  private @Nullable RunningTask working;
  private final UpdateGuard guard = new UpdateGuard();

  public ScorePanel(MapAccess access, LiveAnalysis liveAnalysis, Language language) {
    this.access = access;
    this.liveAnalysis = liveAnalysis;
    this.language = language;
    table = ScoreTable.of(access, language);
    parts = new PartsView(language);
    measures = new MeasuresView(language, this::take);
    weights = new WeightsView(access, language);
    sensitivity = new SensitivityView(language);
    robustness = new RobustnessView(language);
    table.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    nothing.textProperty().bind(language.text(Message.of("score.ui.choose")));
    nothing.getStyleClass().addAll("muted", "score-view");
    shown.setFitToWidth(true);
    shown.setId("score-details");
    shown.getStyleClass().add(Tweaks.EDGE_TO_EDGE);
    VBox.setVgrow(shown, Priority.ALWAYS);
    VBox details = new VBox(switches(), shown);
    details.setMinWidth(260);
    VBox lists = new VBox(lists(), table);
    VBox.setVgrow(table, Priority.ALWAYS);
    getItems().addAll(lists, details);
    setDividerPositions(0.48);
    Narrow.stack(this);
    setMinHeight(0);
    var weighing = new WhileSeen(weights, weights::refresh);
    access.whenMapChanges(weighing::ask);
    var following = new WhileSeen(this, this::followSelection);
    access.whenSelectionChanges(following::ask);
    access.scope().add(language.follow(this::refresh));
  }

  private HBox lists() {
    HBox row = new HBox(2);
    row.getStyleClass().add("score-switches");
    ToggleGroup kinds = new ToggleGroup();
    for (Listed each : Listed.values()) {
      ToggleButton button = toggle("score-list-" + each.key, "score.ui.list." + each.key, kinds);
      button.setOnAction(
          event -> {
            button.setSelected(true);
            listed = each;
            list();
          });
      button.setSelected(each == listed);
      row.getChildren().add(button);
    }
    return row;
  }

  private ToggleButton toggle(String id, String label, ToggleGroup group) {
    ToggleButton button = new ToggleButton();
    button.setId(id);
    button.getStyleClass().add("flat-toggle");
    button.textProperty().bind(language.text(Message.of(label)));
    button.setToggleGroup(group);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private HBox switches() {
    HBox row = new HBox(2);
    row.getStyleClass().add("score-switches");
    Map<View, ToggleButton> buttons = new EnumMap<>(View.class);
    for (View each : View.values()) {
      ToggleButton button = toggle("score-" + each.key, "score.ui." + each.key, views);
      button.setOnAction(
          event -> {
            button.setSelected(true);
            look(each);
          });
      buttons.put(each, button);
      row.getChildren().add(button);
    }
    views.selectToggle(buttons.get(View.PARTS));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label rule = new Label();
    rule.textProperty().bind(language.text(Message.of("score.ui.rule")));
    rule.getStyleClass().add("muted");
    rule.setFocusTraversable(true);
    Tooltip words = Buttons.wrapped(560);
    words.textProperty().bind(language.text(Sentences.rule()));
    rule.setTooltip(words);
    rule.accessibleHelpProperty().bind(language.text(Sentences.rule()));
    row.getChildren().addAll(space, rule);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  /** The number of ranked segments. */
  public int count() {
    return scores.ranked().size();
  }

  /** Shows the current ranking; the selected element stays selected. */
  public void refresh() {
    scores = liveAnalysis.assessment().scores();
    whileSeen.ask();
  }

  private void list() {
    Ranked before = table.getSelectionModel().getSelectedItem();
    List<Score> ranked = listed.of.apply(scores);
    List<Ranked> rows =
        IntStream.range(0, ranked.size()).mapToObj(i -> new Ranked(i + 1, ranked.get(i))).toList();
    guard.update(
        () ->
            Tables.refill(table, rows, row -> before != null && row.of(before.score().element())));
    show();
  }

  private void choose(Id element) {
    table.getItems().stream()
        .filter(ranked -> ranked.of(element))
        .findFirst()
        .ifPresent(table.getSelectionModel()::select);
  }

  private void chosen(@Nullable Ranked ranked) {
    if (!guard.updating()) {
      if (ranked != null) {
        access.show(ranked.score().element());
      }
      show();
    }
  }

  private void followSelection() {
    Set<Id> selection = access.selection();
    Ranked now = table.getSelectionModel().getSelectedItem();
    if (selection.size() == 1 && (now == null || !now.of(selection.iterator().next()))) {
      guard.update(() -> choose(selection.iterator().next()));
      table.scrollTo(table.getSelectionModel().getSelectedIndex());
      show();
    }
  }

  private void look(View at) {
    view = at;
    show();
  }

  private void show() {
    stop();
    shown.setContent(content());
  }

  private Node content() {
    Ranked ranked = table.getSelectionModel().getSelectedItem();
    return switch (view) {
      case WEIGHTS -> weights;
      case SENSITIVITY -> {
        sensitivity.show(access.map(), scores);
        yield sensitivity;
      }
      case ROBUSTNESS -> {
        robustness.show(access.map(), scores);
        yield robustness;
      }
      case PARTS -> {
        if (ranked == null) {
          yield nothing;
        }
        parts.show(access.map(), ranked.score(), ranked.rank());
        yield parts;
      }
      case MEASURES -> {
        if (ranked == null) {
          yield nothing;
        }
        measures.working();
        if (liveAnalysis.current()) {
          work(ranked.score().element());
        }
        yield measures;
      }
    };
  }

  private void work(Id element) {
    working = liveAnalysis.measures(element, measures::show, problem -> measures.failed());
  }

  private void stop() {
    RunningTask runningTask = working;
    if (runningTask != null) {
      runningTask.cancel();
      working = null;
    }
  }

  private void take(Measure measure) {
    access.commit(
        measure.asInitiative(
            access.map(), Ids.fresh(access.map(), Ids.INITIATIVE), language.get()));
  }
}
