package org.chainmap.ui.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.chainmap.geom.Id;
import org.chainmap.ledger.Column;
import org.chainmap.text.Message;

/**
 * The texts that cells refused, with the reasons, until they are mended or given up: the cells show
 * what they had, are marked, and are edited on from the refused text.
 */
final class Refusals {

  /**
   * A text that a cell refused.
   *
   * @param pasted whether it came in a block and not by typing
   */
  record Refusal(String text, Message reason, boolean pasted) {}

  private record At(Id element, String column) {}

  private final Map<At, Refusal> all = new HashMap<>();

  boolean isEmpty() {
    return all.isEmpty();
  }

  Optional<Refusal> of(Id element, Column<?> column) {
    return Optional.ofNullable(all.get(new At(element, column.key())));
  }

  void put(Id element, Column<?> column, Refusal refusal) {
    all.put(new At(element, column.key()), refusal);
  }

  /** Forgets what a cell refused; false if there was nothing. */
  boolean drop(Id element, Column<?> column) {
    return all.remove(new At(element, column.key())) != null;
  }

  /**
   * Forgets what came in blocks, since their paste was undone or the map went on; false if none.
   */
  boolean dropPasted() {
    return all.values().removeIf(Refusal::pasted);
  }
}
