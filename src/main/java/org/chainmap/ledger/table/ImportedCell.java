package org.chainmap.ledger.table;

import org.chainmap.ledger.Value;
import org.chainmap.ledger.sheet.CellPlace;

/**
 * What one cell of a foreign table says.
 *
 * @param value the value in the unit of its field (see {@link FieldKind}); several names stand
 *     between enumeration marks
 * @param place the cell
 * @param written the cell as written, in one line or several
 */
public record ImportedCell(Value value, CellPlace place, String written) {}
