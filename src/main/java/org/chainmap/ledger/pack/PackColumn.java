package org.chainmap.ledger.pack;

import org.chainmap.model.ChainMap;
import org.chainmap.text.Cell;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/**
 * A column of a list that is handed in.
 *
 * @param key its stable name, which is also that of its heading
 * @param personal whether it says whom to ask, and so stands in a list only if asked for
 */
public record PackColumn<R>(String key, boolean personal, Reader<R> reader) {

  /** Reads the cell of a row. */
  @FunctionalInterface
  public interface Reader<R> {
    Cell read(ChainMap map, Lang lang, R row);
  }

  /** Returns its heading as practice writes it, with its unit in brackets. */
  public Message heading() {
    return Message.of("pack.column." + key);
  }
}
