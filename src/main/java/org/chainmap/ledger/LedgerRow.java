package org.chainmap.ledger;

import org.chainmap.geom.Identified;

/** A row of a ledger as shown. */
public sealed interface LedgerRow<E extends Identified> {

  /** The row of an element. */
  record Item<E extends Identified>(E element) implements LedgerRow<E> {}

  /**
   * The heading of a group of rows.
   *
   * @param text what they have in common; empty where it is unknown
   * @param count the number of rows below it
   */
  record Heading<E extends Identified>(String text, int count) implements LedgerRow<E> {}
}
