package org.chainmap.ledger.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;

/** The content of one cell of a {@link Sheet}. */
public sealed interface SheetCell {

  /** A text as it stands in the cell. */
  record TextCell(String text) implements SheetCell {}

  /**
   * A number.
   *
   * @param percent whether the sheet shows it as a percentage: 0.35 as 35%
   */
  record NumberCell(double value, boolean percent) implements SheetCell {}

  /** A day, or a moment of it. */
  record DateCell(LocalDateTime value) implements SheetCell {}

  record BooleanCell(boolean value) implements SheetCell {}

  /**
   * An error value.
   *
   * @param code as the spreadsheet shows it: {@code #N/A}, {@code #DIV/0!}; {@link #NOT_COMPUTED}
   *     for a formula whose value the file does not have
   */
  record ErrorCell(String code) implements SheetCell {

    /** The code of a formula that no spreadsheet has computed yet. */
    public static final String NOT_COMPUTED = "=…";
  }

  /** A cell without content; whether it is formatted does not matter. */
  enum BlankCell implements SheetCell {
    BLANK
  }

  /** Returns a text cell; a blank one for a text without visible characters. */
  static SheetCell of(String text) {
    return CellText.blank(text) ? BlankCell.BLANK : new TextCell(text);
  }

  default boolean blank() {
    return this == BlankCell.BLANK;
  }

  /** Returns the content as text: numbers without exponents, dates as 2024-02-29. */
  default String written() {
    return switch (this) {
      case TextCell text -> text.text();
      case NumberCell number ->
          number.percent() ? plain(number.value() * 100) + "%" : plain(number.value());
      case DateCell date ->
          date.value().toLocalTime().toSecondOfDay() == 0
              ? date.value().toLocalDate().toString()
              : date.value().toString().replace('T', ' ');
      case BooleanCell flag -> flag.value() ? "TRUE" : "FALSE";
      case ErrorCell error -> error.code();
      case BlankCell blank -> "";
    };
  }

  private static String plain(double value) {
    return new BigDecimal(value).round(new MathContext(15)).stripTrailingZeros().toPlainString();
  }
}
