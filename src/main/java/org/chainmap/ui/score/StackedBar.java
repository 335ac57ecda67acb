package org.chainmap.ui.score;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import org.chainmap.analysis.score.Score;
import org.chainmap.text.Numbers;
import org.chainmap.ui.Language;

/** A score from 0 to 100 as one bar, each part as wide as its points, with its number in it. */
final class StackedBar extends Pane {

  /** The least width of a part that shows its number, in px. */
  private static final double FOR_NUMBER = 26;

  private static final double HEIGHT = 20;

  private final Language language;
  private List<Score.Share> shares = List.of();

  StackedBar(Language language) {
    this.language = language;
    getStyleClass().add("stacked-bar");
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    setMaxHeight(HEIGHT);
    setMinWidth(120);
    setFocusTraversable(false);
  }

  /** Shows the parts that add to a score. */
  void show(List<Score.Share> leading, String accessible) {
    shares = leading;
    setAccessibleText(accessible);
    getChildren().setAll(leading.stream().map(this::part).toList());
    requestLayout();
  }

  private Node part(Score.Share share) {
    Label label = new Label();
    label.setAlignment(Pos.CENTER);
    label.getStyleClass().addAll("part", PartColors.of(share.partScore().part()));
    label.setTooltip(
        new Tooltip(
            language.now(share.partScore().part().label())
                + " "
                + Numbers.fixed(share.points(), 1)
                + "\n"
                + language.now(share.partScore().says())));
    return label;
  }

  @Override
  protected void layoutChildren() {
    double scale = getWidth() / 100;
    double x = 0;
    for (int i = 0; i < shares.size(); i++) {
      Score.Share share = shares.get(i);
      double width = share.points() * scale;
      Label label = (Label) getChildren().get(i);
      label.setText(width >= FOR_NUMBER ? Numbers.fixed(share.points(), 1) : "");
      label.resizeRelocate(x, 0, Math.max(0, width - 1), getHeight());
      x += width;
    }
  }
}
