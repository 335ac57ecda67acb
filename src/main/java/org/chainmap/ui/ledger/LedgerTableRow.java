package org.chainmap.ui.ledger;

import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import org.chainmap.geom.Identified;
import org.chainmap.ledger.LedgerRow;
import org.jspecify.annotations.Nullable;

/** A row of a ledger's table: of an element, or the heading of a group. */
final class LedgerTableRow<E extends Identified> extends TableRow<LedgerRow<E>> {

  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

  @Override
  protected void updateItem(@Nullable LedgerRow<E> row, boolean empty) {
    super.updateItem(row, empty);
    pseudoClassStateChanged(HEADING, !empty && row instanceof LedgerRow.Heading<E>);
  }
}
