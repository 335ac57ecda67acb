package org.chainmap.ledger.plan;

import org.chainmap.ledger.ColumnType;
import org.chainmap.model.Figures;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** Says numbers with the unit of their column. */
public final class NumberUnits {

  private NumberUnits() {}

  /** Returns a number with its unit; as it is where the unit is part of it, or there is none. */
  public static String said(ColumnType type, String number, Lang lang) {
    if (type instanceof ColumnType.Number(Figures.Unit unit, boolean money)) {
      return money
          ? Message.of("ledger.plan.money", number).in(lang)
          : unit == Figures.Unit.WEEKS ? Message.of("ledger.plan.weeks", number).in(lang) : number;
    }
    return number;
  }
}
