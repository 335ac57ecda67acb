package org.chainmap.ui.charts;

import java.util.List;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.chainmap.paint.Ink;

/** A bar of parts side by side. An unknown part is a dashed outline without a colour. */
final class Bar extends Region {

  private static final double HEIGHT = 14;

  /**
   * @param size its size in the unit of the whole
   * @param known whether it is filled
   */
  record Part(double size, Ink ink, boolean known) {}

  private final List<Part> parts;
  private final double whole;

  /**
   * @param whole the total that the full width represents; parts beyond it are cut off
   */
  Bar(List<Part> parts, double whole) {
    this.parts = parts;
    this.whole = whole;
    for (Part part : parts) {
      Region region = new Region();
      Color color = color(part.ink());
      if (part.known()) {
        region.setBackground(new Background(new BackgroundFill(color, new CornerRadii(2), null)));
      } else {
        region.setBorder(
            new Border(
                new BorderStroke(
                    color, BorderStrokeStyle.DASHED, new CornerRadii(2), new BorderWidths(1.2))));
      }
      getChildren().add(region);
    }
    setMinSize(60, HEIGHT);
    setPrefHeight(HEIGHT);
    setMaxHeight(HEIGHT);
  }

  static Color color(Ink ink) {
    return Color.rgb(ink.red(), ink.green(), ink.blue(), ink.alpha());
  }

  @Override
  protected void layoutChildren() {
    double x = 0;
    for (int i = 0; i < parts.size(); i++) {
      double end = Math.min(getWidth(), x + getWidth() * parts.get(i).size() / whole);
      double gap = i + 1 < parts.size() ? 1 : 0;
      getChildren().get(i).resizeRelocate(x, 0, Math.max(0, end - x - gap), getHeight());
      x = end;
    }
  }
}
