package org.chainmap.export.slides;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.Box;
import org.chainmap.geom.Outline;
import org.chainmap.paint.Mark;
import org.chainmap.paint.TextMeasure;
import org.chainmap.paint.Watermarks;

/** Measures how far marks reach. */
final class Extent {

  /** The middle of a line of text above its baseline, in parts of its size. */
  private static final double MIDDLE = 0.38;

  private Extent() {}

  /** Returns the smallest box around marks; texts by their measured width. */
  static Box of(List<Mark> marks) {
    List<Box> boxes = new ArrayList<>();
    marks.forEach(mark -> add(mark, boxes));
    return Box.around(boxes);
  }

  static Box of(Outline outline) {
    return outline.flat().bounds();
  }

  /** Returns the box of a line of text: as wide as measured, about its optical middle. */
  static Box of(Mark.Text text) {
    double width = TextMeasure.get().width(text.text(), text.size(), text.bold());
    double left =
        switch (text.anchor()) {
          case START -> text.at().x();
          case MIDDLE -> text.at().x() - width / 2;
          case END -> text.at().x() - width;
        };
    double middle = text.at().y() - MIDDLE * text.size();
    return new Box(left, middle - text.size() / 2, width, text.size());
  }

  private static void add(Mark mark, List<Box> boxes) {
    switch (mark) {
      case Mark.Shape shape -> boxes.add(of(shape.outline()));
      case Mark.Text text -> boxes.add(of(text));
      case Mark.Image image -> boxes.add(image.box());
      case Mark.Watermark watermark -> boxes.add(Watermarks.extent(watermark));
      case Mark.Group group -> group.marks().forEach(each -> add(each, boxes));
    }
  }
}
