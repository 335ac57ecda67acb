package org.chainmap.ui.scenario;

import atlantafx.base.theme.Tweaks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainmap.analysis.knockout.ExpectedLoss;
import org.chainmap.analysis.knockout.Impact;
import org.chainmap.analysis.knockout.ScenarioPresets;
import org.chainmap.analysis.knockout.WeeklyImpact;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Names;
import org.chainmap.model.Scenario;
import org.chainmap.model.kind.Ownership;
import org.chainmap.text.Message;
import org.chainmap.ui.Icons;
import org.chainmap.ui.Language;
import org.kordamp.ikonli.feather.Feather;

/** The losses of a scenario, entry by entry, and its impact in words. */
final class ScenarioWords extends ScrollPane {

  private final ScenarioDesk desk;
  private final Language language;
  private final ScenarioControls scenarioControls;
  private final VBox content = new VBox();
  private final FlowPane lost = new FlowPane(4, 4);
  private final MenuButton more;
  private final Label said = text("scenario-summary");
  private final Label unjudged = text("scenario-unjudged");
  private final Label rule = text("scenario-rule");
  private final Function<ScenarioDesk, Optional<Message>> notice;

  /**
   * @param notice the text shown if no scenario is selected
   */
  ScenarioWords(
      ScenarioDesk desk, Language language, Function<ScenarioDesk, Optional<Message>> notice) {
    this.desk = desk;
    this.language = language;
    this.notice = notice;
    scenarioControls = new ScenarioControls(language);
    more = scenarioControls.menu("add", Feather.PLUS, this::offer);
    lost.setId("scenario-lost");
    unjudged.getStyleClass().add("muted");
    rule.getStyleClass().add("muted");
    content.getStyleClass().add("scenario-words");
    content.getChildren().addAll(lost, said, unjudged, rule);
    setContent(content);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().add(Tweaks.EDGE_TO_EDGE);
    accessibleTextProperty().bind(language.text(Message.of("scenario.ui.words")));
    desk.onChange(this::refresh);
    desk.scope().add(language.follow(this::refresh));
  }

  private static Label text(String id) {
    Label label = new Label();
    label.setId(id);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.managedProperty().bind(label.textProperty().isNotEmpty());
    return label;
  }

  private void refresh() {
    List<Impact> impacts = desk.impacts();
    List<Scenario> chosen = desk.chosen();
    lost.getChildren().clear();
    if (chosen.size() == 1) {
      entries(chosen.getFirst());
    }
    lost.setManaged(!lost.getChildren().isEmpty());
    Optional<WeeklyImpact> weekly = desk.weeks().weekly();
    List<Message> rules = new ArrayList<>(impacts.isEmpty() ? List.of() : List.of(Impact.RULE));
    weekly.ifPresent(weeks -> rules.add(WeeklyImpact.RULE));
    rule.setText(lines(rules));
    if (impacts.size() == 1) {
      Impact impact = impacts.getFirst();
      List<Message> summary = new ArrayList<>();
      List<Message> assumed = new ArrayList<>();
      desk.remark().ifPresent(summary::add);
      weekly.ifPresent(weeks -> summary.addAll(weeks.sentences()));
      summary.add(impact.summary());
      if (impact.scenario().likelihood() != null) {
        summary.add(ExpectedLoss.of(impacts).sentences().getFirst());
      }
      weekly.ifPresent(weeks -> assumed.addAll(weeks.assumed()));
      assumed.addAll(impact.unjudged());
      said.setText(lines(summary));
      unjudged.setText(lines(assumed));
    } else {
      said.setText(
          impacts.isEmpty()
              ? language.now(notice.apply(desk).orElse(Message.of("scenario.ui.hint")))
              : lines(compared(impacts)));
      unjudged.setText("");
    }
  }

  /** Returns what several scenarios cost: together by their likelihoods, and each. */
  private List<Message> compared(List<Impact> impacts) {
    List<Message> all = new ArrayList<>();
    ExpectedLoss expected = ExpectedLoss.of(impacts);
    if (!expected.outcomes().isEmpty()) {
      all.addAll(expected.sentences());
    }
    for (Impact impact : impacts) {
      String name = impact.scenario().name().in(language.get());
      all.add(Message.of("scenario.ui.named", name, impact.summary()));
    }
    return all;
  }

  private String lines(List<Message> messages) {
    return String.join("\n", messages.stream().map(language::now).toList());
  }

  private void entries(Scenario scenario) {
    List<Node> nodes = lost.getChildren();
    for (Id id : scenario.removed()) {
      nodes.add(
          entry(
              scenario, Names.message(desk.map(), id), s -> s.withRemoved(less(s.removed(), id))));
    }
    for (String region : scenario.regions()) {
      nodes.add(
          entry(
              scenario,
              Message.of("scenario.ui.region", ScenarioPresets.name(region)),
              s -> s.withRegions(less(s.regions(), region))));
    }
    for (Ownership ownership : scenario.ownerships()) {
      nodes.add(
          entry(
              scenario,
              Message.of("scenario.ui.ownership", ownership.label()),
              s -> s.withOwnerships(less(s.ownerships(), ownership))));
    }
    nodes.add(more);
    nodes.add(new LikelihoodField(desk, language, scenario));
  }

  private static <T> List<T> less(List<T> all, T one) {
    return all.stream().filter(other -> !other.equals(one)).toList();
  }

  private static <T> List<T> with(List<T> all, List<T> some) {
    return Stream.concat(all.stream(), some.stream()).distinct().toList();
  }

  private Button entry(Scenario scenario, Message name, UnaryOperator<Scenario> without) {
    Button button = new Button(language.now(name));
    button.setMnemonicParsing(false);
    button.setGraphic(Icons.of(Feather.X));
    button.setContentDisplay(ContentDisplay.RIGHT);
    button.getStyleClass().add("scenario-entry");
    button.setAccessibleText(language.now(Message.of("scenario.ui.remove", name)));
    button.setOnAction(event -> desk.change("scenario.change.less", scenario, without));
    return button;
  }

  private void offer(MenuButton menu) {
    ChainMap map = desk.map();
    List<Id> selected = desk.losable();
    menu.getItems()
        .add(
            scenarioControls.item(
                Message.of("scenario.ui.add.selected", selected.size()),
                !selected.isEmpty(),
                () -> more(s -> s.withRemoved(with(s.removed(), selected)))));
    for (Ownership ownership : ScenarioPresets.ownerships(map)) {
      menu.getItems()
          .add(
              scenarioControls.item(
                  Message.of("scenario.ui.ownership", ownership.label()),
                  true,
                  () -> more(s -> s.withOwnerships(with(s.ownerships(), List.of(ownership))))));
    }
    for (String region : ScenarioPresets.regions(map)) {
      menu.getItems()
          .add(
              scenarioControls.item(
                  Message.of("scenario.ui.region", ScenarioPresets.name(region)),
                  true,
                  () -> more(s -> s.withRegions(with(s.regions(), List.of(region))))));
    }
  }

  private void more(UnaryOperator<Scenario> with) {
    List<Scenario> chosen = desk.chosen();
    if (chosen.size() == 1) {
      desk.change("scenario.change.more", chosen.getFirst(), with);
    }
  }
}
