package org.chainmap.ui.scenario;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.chainmap.model.Scenario;
import org.chainmap.model.value.Figure;
import org.chainmap.text.Message;
import org.chainmap.text.Numbers;
import org.chainmap.ui.Language;

/**
 * The field for how likely a scenario is within a year, in percent; blank where nobody says. Enter
 * or leaving the field sets it; what is no percentage is taken back.
 */
final class LikelihoodField extends HBox {

  private final ScenarioDesk desk;
  private final Scenario scenario;
  private final TextField field = new TextField();

  LikelihoodField(ScenarioDesk desk, Language language, Scenario scenario) {
    this.desk = desk;
    this.scenario = scenario;
    Label label = new Label(language.now(Message.of("scenario.ui.likelihood")));
    label.setLabelFor(field);
    label.setMinWidth(USE_PREF_SIZE);
    field.setId("scenario-likelihood");
    field.setPrefColumnCount(4);
    field.setAccessibleText(label.getText());
    field.setText(written());
    field.setOnAction(event -> set());
    field
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                set();
              }
            });
    setAlignment(Pos.CENTER_LEFT);
    setSpacing(4);
    getChildren().addAll(label, field);
  }

  private String written() {
    Figure likelihood = scenario.likelihood();
    return likelihood == null ? "" : Numbers.most(likelihood.value(), 6);
  }

  private void set() {
    String text = field.getText().strip();
    if (text.equals(written())) {
      return;
    }
    if (text.isEmpty()) {
      desk.change("scenario.change.likelihood", scenario, s -> s.withLikelihood(null));
      return;
    }
    percent(text)
        .ifPresentOrElse(
            percent ->
                desk.change(
                    "scenario.change.likelihood",
                    scenario,
                    s -> s.withLikelihood(Figure.of(percent))),
            () -> field.setText(written()));
  }

  private static Optional<Double> percent(String text) {
    try {
      double value = Double.parseDouble(text.replaceAll("[%％\\s]", ""));
      return value >= 0 && value <= 100 ? Optional.of(value) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
