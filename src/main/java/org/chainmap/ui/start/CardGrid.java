package org.chainmap.ui.start;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/**
 * A pane of cards in rows: all of one width, and of the height that the longest of their texts
 * needs, whatever the language and the size of the text.
 */
class CardGrid extends FlowPane {

  /** The width of every card in px. */
  static final double WIDTH = 270;

  private static final double GAP = 16;

  /** The height of a line as a multiple of the size of its text. */
  private static final double LINE = 1.5;

  CardGrid() {
    super(GAP, GAP);
  }

  /** Gives a card the common width, and its content what is left of it. */
  static void fit(Button card, Region content, double padding) {
    content.setMinWidth(0);
    content.setPrefWidth(WIDTH - padding);
    content.setMaxWidth(WIDTH - padding);
    card.setMinWidth(WIDTH);
    card.setPrefWidth(WIDTH);
    card.setMaxWidth(WIDTH);
  }

  /** Keeps the space of two lines for a name, so that nothing moves once it is known. */
  static void twoLines(Label name) {
    name.setWrapText(true);
    name.setAlignment(Pos.BOTTOM_LEFT);
    name.minHeightProperty()
        .bind(name.fontProperty().map(font -> Math.ceil(2 * LINE * font.getSize())));
  }

  @Override
  protected double computePrefHeight(double width) {
    level();
    return super.computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    level();
    super.layoutChildren();
  }

  private void level() {
    double height = 0;
    for (Node child : getChildren()) {
      if (child instanceof Button card && card.getGraphic() instanceof Region content) {
        double padding = card.snappedTopInset() + card.snappedBottomInset();
        height = Math.max(height, content.prefHeight(content.getPrefWidth()) + padding);
      }
    }
    for (Node child : getChildren()) {
      if (child instanceof Button card && card.getPrefHeight() != Math.ceil(height)) {
        card.setPrefHeight(Math.ceil(height));
      }
    }
  }
}
