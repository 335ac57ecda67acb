package org.chainmap.ui.score;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainmap.analysis.score.Part;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.MapInfo;
import org.chainmap.model.value.Weights;
import org.chainmap.text.Message;
import org.chainmap.text.Numbers;
import org.chainmap.ui.Buttons;
import org.chainmap.ui.Language;
import org.chainmap.ui.MapAccess;
import org.chainmap.ui.UpdateGuard;
import org.jspecify.annotations.Nullable;

/**
 * The weights of the score: a slider and a number for each part. A weight is written to the map as
 * one step when the slider is released or the number confirmed.
 */
final class WeightsView extends VBox {

  private static final double MOST = 40;

  private final MapAccess access;
  private final Language language;
  private final Map<Part, Slider> sliders = new EnumMap<>(Part.class);
  private final Map<Part, TextField> fields = new EnumMap<>(Part.class);
  private final Button usual = new Button();
  private final UpdateGuard guard = new UpdateGuard();

  WeightsView(MapAccess access, Language language) {
    this.access = access;
    this.language = language;
    getStyleClass().add("score-view");
    GridPane grid = new GridPane();
    grid.setHgap(8);
    grid.setVgap(2);
    for (int block = 0; block < 2; block++) {
      ColumnConstraints name = new ColumnConstraints();
      name.setMinWidth(Region.USE_PREF_SIZE);
      ColumnConstraints slider = new ColumnConstraints(60, 120, 200);
      slider.setHgrow(Priority.ALWAYS);
      grid.getColumnConstraints().addAll(name, slider, new ColumnConstraints(56));
    }
    int rows = (Part.values().length + 1) / 2;
    for (Part part : Part.values()) {
      line(grid, part, part.ordinal() % rows, 3 * (part.ordinal() / rows));
    }
    usual.setId("usual-weights");
    usual.textProperty().bind(language.text(Message.of("score.ui.weights.usual")));
    usual.setOnAction(event -> write(Weights.USUAL, Message.of("score.ui.weights.usual")));
    Label about = new Label();
    about.textProperty().bind(language.text(Message.of("score.ui.weights.about")));
    about.getStyleClass().add("muted");
    about.setWrapText(true);
    about.setMinHeight(Region.USE_PREF_SIZE);
    getChildren().addAll(grid, usual, about);
    refresh();
  }

  private void line(GridPane grid, Part part, int row, int column) {
    Label name = new Label();
    name.textProperty().bind(language.text(part.label()));
    Tooltip rule = Buttons.wrapped(480);
    rule.textProperty().bind(language.text(part.rule()));
    name.setTooltip(rule);
    Slider slider = new Slider(0, MOST, part.usual());
    slider.setId("weight-" + part.key());
    slider.setBlockIncrement(1);
    slider.accessibleTextProperty().bind(language.text(part.label()));
    TextField field = new TextField();
    field.setId("weight-number-" + part.key());
    field.accessibleTextProperty().bind(language.text(part.label()));
    field.setPrefColumnCount(3);
    name.setLabelFor(field);
    slider.valueProperty().subscribe(value -> moved(part, value.doubleValue()));
    slider
        .valueChangingProperty()
        .subscribe(
            (before, changing) -> {
              if (before && !changing) {
                write(part, Math.rint(slider.getValue()));
              }
            });
    slider.setOnKeyReleased(event -> write(part, Math.rint(slider.getValue())));
    slider.setOnMouseReleased(event -> write(part, Math.rint(slider.getValue())));
    field.setOnAction(event -> write(part, number(field.getText())));
    field.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            refresh();
          }
        });
    field
        .focusedProperty()
        .subscribe(
            (before, focused) -> {
              if (before && !focused) {
                write(part, number(field.getText()));
              }
            });
    sliders.put(part, slider);
    fields.put(part, field);
    grid.add(name, column, row);
    grid.add(slider, column + 1, row);
    grid.add(field, column + 2, row);
  }

  private void moved(Part part, double value) {
    TextField field = fields.get(part);
    if (!guard.updating() && field != null) {
      field.setText(Numbers.most(Math.rint(value), 1));
    }
  }

  /** Parses a number; null if it is none or below 0. */
  private static @Nullable Double number(String text) {
    try {
      double value = Double.parseDouble(text.strip());
      return value >= 0 && Double.isFinite(value) ? Double.valueOf(value) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private void write(Part part, @Nullable Double value) {
    Weights now = access.map().info().weights();
    if (guard.updating() || value == null || value == part.weight(now)) {
      refresh();
      return;
    }
    write(
        now.with(part.key(), value == part.usual() ? null : value),
        Message.of("score.change.weight", part.label()));
  }

  private void write(Weights weights, Message name) {
    MapInfo info = access.map().info();
    if (!weights.equals(info.weights())) {
      access.commit(Change.of(name, Edit.update(info, info.withWeights(weights))));
    }
    refresh();
  }

  /** Shows the current weights of the map. */
  void refresh() {
    Weights now = access.map().info().weights();
    guard.update(
        () -> {
          sliders.forEach((part, slider) -> slider.setValue(part.weight(now)));
          fields.forEach((part, field) -> field.setText(Numbers.most(part.weight(now), 1)));
          usual.setDisable(now.isEmpty());
        });
  }
}
