package org.chainmap.ledger.plan;

import org.chainmap.geom.Id;
import org.chainmap.ledger.Column;
import org.chainmap.ledger.Value;
import org.chainmap.ledger.sheet.CellPlace;
import org.jspecify.annotations.Nullable;

/**
 * A field of an element that a table states otherwise than the map.
 *
 * @param column the field, as a column of the element's ledger
 * @param before what the map says
 * @param last what the table said when it was last read; null where it was not read before
 * @param after what the table says; unknown where it says nothing any more
 * @param cell where the table says it
 * @param byHand whether the map's value was changed since the table was last read
 * @param applied whether it changes
 */
public record FieldChange(
    Id element,
    Column<?> column,
    Value before,
    @Nullable Value last,
    Value after,
    CellPlace cell,
    boolean byHand,
    boolean applied) {

  /** A field of an element. */
  public record Place(Id element, String column) {}

  public Place place() {
    return new Place(element, column.key());
  }
}
