package org.chainmap.ui.score;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainmap.analysis.score.Score;
import org.chainmap.analysis.score.Sentences;
import org.chainmap.model.ChainMap;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.ui.Buttons;
import org.chainmap.ui.Language;

/** The composition of a score: one bar, and a line for each part with its points and data. */
final class PartsView extends VBox {

  private final Language language;
  private final Label words = new Label();
  private final StackedBar bar;
  private final GridPane lines = new GridPane();

  PartsView(Language language) {
    this.language = language;
    this.bar = new StackedBar(language);
    getStyleClass().add("score-view");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    lines.setHgap(8);
    lines.setVgap(2);
    ColumnConstraints swatch = new ColumnConstraints(10);
    ColumnConstraints name = new ColumnConstraints();
    name.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints points = new ColumnConstraints();
    points.setHalignment(HPos.RIGHT);
    points.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints says = new ColumnConstraints();
    says.setHgrow(Priority.ALWAYS);
    lines.getColumnConstraints().setAll(swatch, name, points, says);
    getChildren().addAll(bar, words, lines);
  }

  /** Shows a score of a map. */
  void show(ChainMap map, Score score, int rank) {
    List<Message> sentences = Sentences.of(map, score, rank);
    words.setText(
        sentences.stream()
            .map(language::now)
            .collect(Collectors.joining(language.get() == Lang.EN ? " " : "")));
    bar.show(score.leading(), language.now(sentences.getFirst()));
    lines.getChildren().clear();
    for (int row = 0; row < score.parts().size(); row++) {
      line(row, score.parts().get(row));
    }
  }

  private void line(int row, Score.Share share) {
    Region swatch = new Region();
    swatch.getStyleClass().addAll("swatch", PartColors.of(share.partScore().part()));
    boolean known = share.partScore().known();
    swatch.setVisible(known && share.points() > 0);
    Label name = new Label(language.now(share.partScore().part().label()));
    Tooltip rule = Buttons.wrapped(480);
    rule.setText(language.now(share.partScore().part().rule()));
    name.setTooltip(rule);
    Label points =
        new Label(
            known
                ? language.now(Message.of("score.ui.points", share.points(), share.weight()))
                : language.now(Message.of("score.ui.unknown")));
    Label says = new Label(language.now(says(share)));
    says.setWrapText(true);
    says.setMinHeight(Region.USE_PREF_SIZE);
    if (!known) {
      List.of(name, points, says).forEach(label -> label.getStyleClass().add("muted"));
    }
    lines.addRow(row, swatch, name, points, says);
    List.of(name, points, says).forEach(label -> GridPane.setValignment(label, VPos.TOP));
  }

  /** Returns the data of a part, with their trust if it is below 100 %. */
  private static Message says(Score.Share share) {
    return share.partScore().known() && share.partScore().trust() < 1
        ? Message.of("score.ui.trusted", share.partScore().says(), 100 * share.partScore().trust())
        : share.partScore().says();
  }
}
