package org.chainmap.ledger.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.chainmap.ledger.Value;
import org.chainmap.ledger.sheet.CellPlace;
import org.chainmap.ledger.sheet.SheetCell;
import org.chainmap.ledger.written.MoneyText;
import org.chainmap.ledger.written.NumberText;
import org.chainmap.ledger.written.StandingMark;
import org.chainmap.model.Figures;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Reads the numbers of one column in the unit of its field. What one cell alone does not tell, the
 * column does: whether its numbers are fractions or percent, and in which unit money is.
 */
final class ColumnNumbers {

  private final TableColumn column;
  private final FieldKind kind;
  private final NumberText.Mark mark;
  private final boolean fractions;

  private ColumnNumbers(
      TableColumn column, FieldKind kind, NumberText.Mark mark, boolean fractions) {
    this.column = column;
    this.kind = kind;
    this.mark = mark;
    this.fractions = fractions;
  }

  /**
   * Learns from the cells of a column how its numbers are to be read. O(cells).
   *
   * @param mark the decimal mark of the sheet
   */
  static ColumnNumbers of(
      TableColumn column, FieldKind kind, List<SheetCell> cells, NumberText.Mark mark) {
    return new ColumnNumbers(
        column, kind, mark, kind == FieldKind.PERCENT && fractions(column, cells));
  }

  /**
   * Whether a column of percentages is written as fractions: no percent sign anywhere, no number
   * above 1, and at least one strictly between 0 and 1.
   */
  private static boolean fractions(TableColumn column, List<SheetCell> cells) {
    boolean between = false;
    for (SheetCell cell : cells) {
      switch (cell) {
        case SheetCell.NumberCell(double value, boolean percent) -> {
          if (percent || value > 1) {
            return false;
          }
          between |= value > 0 && value < 1;
        }
        case SheetCell.TextCell text -> {
          NumberText.Parsed parsed =
              NumberText.parse(StandingMark.without(text.text()), NumberText.Mark.EITHER);
          if (parsed != null) {
            if (parsed.percent() || parsed.times() > 1) {
              return false;
            }
            between |= parsed.times() > 0 && parsed.times() < 1;
          }
        }
        case SheetCell.DateCell _,
            SheetCell.BooleanCell _,
            SheetCell.ErrorCell _,
            SheetCell.BlankCell _ -> {}
      }
    }
    return between && column.unit() == null;
  }

  /** Returns what was decided for the whole column, if it is worth saying; null otherwise. */
  @Nullable Message remark() {
    if (fractions) {
      return Message.of("table.fractions", column.heading());
    }
    if (kind == FieldKind.MONEY && MoneyText.yuan(column.unit()) == null) {
      return Message.of("table.moneyUnit", column.heading());
    }
    return null;
  }

  @Nullable Value read(SheetCell cell, CellPlace place, Consumer<TableProblem> problems) {
    return switch (cell) {
      case SheetCell.NumberCell(double value, boolean percent) ->
          allowed(
              percent && kind == FieldKind.PERCENT ? rounded(value * 100) : inUnit(value),
              cell,
              place,
              problems);
      case SheetCell.TextCell text ->
          text(new SheetCell.TextCell(StandingMark.without(text.text())), place, problems);
      case SheetCell.DateCell date -> {
        problems.accept(
            TableProblem.error(place, Message.of("table.numberAsDate", date.written())));
        yield null;
      }
      case SheetCell.BooleanCell _, SheetCell.ErrorCell _, SheetCell.BlankCell _ ->
          noNumber(cell.written(), place, problems);
    };
  }

  private @Nullable Value text(
      SheetCell.TextCell cell, CellPlace place, Consumer<TableProblem> problems) {
    String written = CellInterpreter.quoted(cell.text());
    if (NumberText.none(cell.text())) {
      return null;
    }
    if (NumberText.range(cell.text())) {
      problems.accept(TableProblem.error(place, Message.of("table.range", written)));
      return null;
    }
    NumberText.Parsed parsed = NumberText.parse(cell.text(), mark);
    if (parsed == null) {
      return noNumber(written, place, problems);
    }
    Double value = converted(parsed);
    if (value == null) {
      problems.accept(
          TableProblem.error(
              place,
              Message.of("table.unit", written, parsed.percent() ? "%" : parsed.wholeUnit())));
      return null;
    }
    if (parsed.approximate()) {
      problems.accept(TableProblem.warning(place, Message.of("table.approximate", written)));
    }
    return allowed(value, cell, place, problems);
  }

  private @Nullable Value noNumber(
      String written, CellPlace place, Consumer<TableProblem> problems) {
    problems.accept(TableProblem.error(place, Message.of("table.number", written)));
    return null;
  }

  /** Returns a number in the unit of the field; null where its own unit is another one. */
  private @Nullable Double converted(NumberText.Parsed parsed) {
    return switch (kind) {
      case PERCENT ->
          parsed.percent()
              ? (Double) parsed.times()
              : parsed.unit().isEmpty() ? (Double) inUnit(parsed.times()) : null;
      case QUANTITY -> parsed.percent() ? null : (Double) parsed.value().doubleValue();
      case MONEY -> money(parsed);
      case AMOUNT -> {
        if (parsed.percent()) {
          yield null;
        }
        Double money = MoneyText.yuan(parsed.wholeUnit()) == null ? null : money(parsed);
        yield money != null
            ? money
            : parsed.multiplier().compareTo(BigDecimal.ONE) == 0
                ? (Double) inUnit(parsed.times())
                : (Double) parsed.times();
      }
      case NAME, NAMES, TEXT, CODE, DATE, CHOICE, CHOICES, PLACE, FLAG -> null;
    };
  }

  private @Nullable Double money(NumberText.Parsed parsed) {
    return !parsed.percent() && parsed.wholeUnit().isEmpty()
        ? (Double) inUnit(parsed.value().doubleValue())
        : MoneyText.tenThousands(parsed, BigDecimal.ONE);
  }

  /** Returns a bare number of the column in the unit of its field. */
  private double inUnit(double value) {
    if (kind == FieldKind.PERCENT) {
      return fractions ? rounded(value * 100) : "‰".equals(column.unit()) ? value / 10 : value;
    }
    BigDecimal yuan = MoneyText.yuan(column.unit());
    return kind == FieldKind.QUANTITY || yuan == null
        ? value
        : MoneyText.tenThousands(new BigDecimal(Double.toString(value)), yuan);
  }

  /** Takes off what multiplying by 100 adds in the last binary digit. */
  private static double rounded(double value) {
    return new BigDecimal(value).round(new java.math.MathContext(14)).doubleValue();
  }

  private @Nullable Value allowed(
      double value, SheetCell cell, CellPlace place, Consumer<TableProblem> problems) {
    Figures.Unit unit = kind == FieldKind.PERCENT ? Figures.Unit.PERCENT : Figures.Unit.AMOUNT;
    if (unit.allows(value)) {
      return new Value.Number(value);
    }
    String written = CellInterpreter.quoted(cell.written());
    problems.accept(
        TableProblem.error(
            place,
            kind == FieldKind.PERCENT
                ? Message.of("table.notPercent", written)
                : Message.of("table.notAmount", written)));
    return null;
  }

  /** Returns the unit that a text states after its number, or null where it states none. */
  @Nullable String unit(SheetCell cell) {
    NumberText.Parsed parsed =
        cell instanceof SheetCell.TextCell text
            ? NumberText.parse(StandingMark.without(text.text()), mark)
            : null;
    String unit = parsed == null ? "" : parsed.wholeUnit();
    return unit.isEmpty() ? column.unit() : unit;
  }
}
