package org.chainmap.export.briefing.word;

import org.chainmap.text.Cell;
import org.chainmap.text.Numbers;
import org.chainmap.text.ShownText;

/** Says what stands in a cell of a table. */
final class CellText {

  /** The most digits after the point: as many as a number keeps. */
  private static final int DIGITS = 15;

  private CellText() {}

  static String of(Cell cell) {
    return switch (cell) {
      case Cell.Text text -> ShownText.lines(text.text()).strip();
      case Cell.Numeric(double value) -> Numbers.most(value, DIGITS);
      case Cell.Percent(double value) -> Numbers.percent(value);
      case Cell.Day(var date) -> date.toString();
      case Cell.Empty empty -> "";
    };
  }
}
