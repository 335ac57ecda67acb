package org.chainmap.ledger;

import java.util.List;
import org.chainmap.model.Element;
import org.chainmap.model.Figures;
import org.chainmap.text.Keyed;

/** The kind of values of a column, which decides how a cell is edited, read and written. */
public sealed interface ColumnType {

  /**
   * Text.
   *
   * @param required whether it may not be empty
   */
  record Text(boolean required) implements ColumnType {}

  /** The group of a segment, kept as segments name it and shown in the language of the reader. */
  enum GroupName implements ColumnType {
    GROUP_NAME
  }

  /** Several texts, shown in one cell between enumeration marks. */
  enum Texts implements ColumnType {
    TEXTS
  }

  /**
   * A number that its unit allows.
   *
   * @param money whether it is an amount of money, in 万元 (10,000 yuan)
   */
  record Number(Figures.Unit unit, boolean money) implements ColumnType {}

  /** A date. */
  enum Date implements ColumnType {
    DATE
  }

  /**
   * Constants out of a few.
   *
   * @param several whether a cell may hold more than one
   * @param required whether it may not be empty
   */
  record Choice(List<? extends Keyed> values, boolean several, boolean required)
      implements ColumnType {
    public Choice {
      values = List.copyOf(values);
    }
  }

  /**
   * Other elements of the map, named in the cell.
   *
   * @param several whether a cell may hold more than one
   * @param required whether it may not be empty
   */
  record Reference(Class<? extends Element> kind, boolean several, boolean required)
      implements ColumnType {}

  /** A place. */
  enum Place implements ColumnType {
    /** A country, province or city. */
    PLACE,
    /** A country. */
    COUNTRY
  }

  /** Yes or no. */
  enum Flag implements ColumnType {
    FLAG
  }
}
