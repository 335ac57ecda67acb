package org.chainmap.ui.score;

import java.util.Comparator;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainmap.analysis.score.Scores;
import org.chainmap.analysis.score.WeightSensitivity;
import org.chainmap.model.ChainMap;
import org.chainmap.ui.Language;

/** The sensitivity of the first ten ranks to the weights, the largest changes first. */
final class SensitivityView extends VBox {

  private static final Comparator<WeightSensitivity.Shift> MOST_FIRST =
      Comparator.comparingInt((WeightSensitivity.Shift shift) -> -shift.entered().size())
          .thenComparingInt(shift -> -shift.moved().size());

  private final Language language;

  SensitivityView(Language language) {
    this.language = language;
    getStyleClass().add("score-view");
  }

  void show(ChainMap map, Scores scores) {
    WeightSensitivity sensitivity = WeightSensitivity.of(scores);
    Label summary = wrapped(language.now(sensitivity.summary()));
    summary.getStyleClass().add("measure");
    getChildren().setAll(summary);
    List<WeightSensitivity.Shift> shifts =
        sensitivity.shifts().stream().sorted(MOST_FIRST).toList();
    for (WeightSensitivity.Shift shift : shifts) {
      Label line = wrapped(language.now(sensitivity.says(shift, map)));
      if (shift.entered().isEmpty() && shift.moved().isEmpty()) {
        line.getStyleClass().add("muted");
      }
      getChildren().add(line);
    }
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
