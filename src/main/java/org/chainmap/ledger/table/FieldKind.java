package org.chainmap.ledger.table;

/** How the cells of a column are read. */
public enum FieldKind {
  /** What the row is about, or a name it refers to: at most 1,000 characters. */
  NAME,
  /** Several names in one cell. */
  NAMES,
  TEXT,
  /** A code of letters and digits, which a spreadsheet must not have made a number of. */
  CODE,
  /** A part of a whole, read as percent 0–100. */
  PERCENT,
  /** An amount of money, read as 万元 (10,000 yuan). */
  MONEY,
  /** A number of 0 or more, in the unit of its column. */
  AMOUNT,
  /** A number with a unit, such as 500 吨. */
  QUANTITY,
  DATE,
  /** A word out of a few. */
  CHOICE,
  /** Any number of words out of a few. */
  CHOICES,
  /** A country, province or city. */
  PLACE,
  /** Yes or no. */
  FLAG;

  /** Tells whether its values are numbers. */
  public boolean numeric() {
    return switch (this) {
      case PERCENT, MONEY, AMOUNT, QUANTITY -> true;
      case NAME, NAMES, TEXT, CODE, DATE, CHOICE, CHOICES, PLACE, FLAG -> false;
    };
  }
}
