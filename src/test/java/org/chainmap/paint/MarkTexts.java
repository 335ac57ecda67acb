package org.chainmap.paint;

import java.util.ArrayList;
import java.util.List;

/** Finds the texts among marks, those in groups too, in the order in which they are drawn. */
final class MarkTexts {

  private MarkTexts() {}

  static List<Mark.Text> of(List<Mark> marks) {
    List<Mark.Text> texts = new ArrayList<>();
    for (Mark mark : marks) {
      switch (mark) {
        case Mark.Text t -> texts.add(t);
        case Mark.Group g -> texts.addAll(of(g.marks()));
        case Mark.Shape s -> {}
        case Mark.Image i -> {}
        case Mark.Watermark w -> {}
      }
    }
    return texts;
  }
}
