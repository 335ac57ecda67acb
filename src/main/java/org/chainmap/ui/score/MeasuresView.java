package org.chainmap.ui.score;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainmap.analysis.score.Measure;
import org.chainmap.text.Message;
import org.chainmap.text.Numbers;
import org.chainmap.ui.Icons;
import org.chainmap.ui.Language;
import org.kordamp.ikonli.feather.Feather;

/** The list of measures against a bottleneck, the best first, each with its gain and a button. */
final class MeasuresView extends VBox {

  private final Language language;
  private final Consumer<Measure> take;

  /**
   * @param take turns a measure into an initiative
   */
  MeasuresView(Language language, Consumer<Measure> take) {
    this.language = language;
    this.take = take;
    getStyleClass().add("score-view");
  }

  /** Shows that the measures are being computed. */
  void working() {
    note("score.ui.measures.working");
  }

  void failed() {
    note("score.ui.measures.failed");
  }

  private void note(String key) {
    Label label = new Label(language.now(Message.of(key)));
    label.getStyleClass().add("muted");
    label.setWrapText(true);
    getChildren().setAll(label);
  }

  void show(List<Measure> measures) {
    if (measures.isEmpty()) {
      note("score.ui.measures.none");
      return;
    }
    getChildren().clear();
    for (int i = 0; i < measures.size(); i++) {
      getChildren().add(line(measures.get(i), i));
    }
    Label about = new Label(language.now(Message.of("score.ui.measures.about")));
    about.getStyleClass().add("muted");
    about.setWrapText(true);
    about.setMinHeight(Region.USE_PREF_SIZE);
    getChildren().add(about);
  }

  private HBox line(Measure measure, int index) {
    Label gain = new Label("−" + Numbers.fixed(measure.gain(), 1));
    gain.getStyleClass().add("gain");
    gain.setMinWidth(52);
    gain.setAlignment(Pos.CENTER_RIGHT);
    Label name = new Label(language.now(measure.kind().label()));
    name.getStyleClass().add("measure");
    Label says =
        new Label(
            language.now(
                Message.of(
                    "score.ui.measures.line", measure.says(), measure.before(), measure.after())));
    says.setWrapText(true);
    says.setMinHeight(Region.USE_PREF_SIZE);
    VBox words = new VBox(name, says);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button button = new Button(language.now(Message.of("score.ui.measures.take")));
    button.setGraphic(Icons.of(Feather.PLUS));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setId("take-measure-" + index);
    button.setAccessibleText(
        language.now(Message.of("score.change.initiative", measure.kind().label())));
    button.setOnAction(event -> take.accept(measure));
    HBox line = new HBox(8, gain, words, button);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
