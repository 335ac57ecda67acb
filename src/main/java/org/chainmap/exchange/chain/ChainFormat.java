package org.chainmap.exchange.chain;

import org.chainmap.format.FormatException;
import org.chainmap.model.ChainMap;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** A text in which other programs keep chains: recognised by its content, read and written. */
public interface ChainFormat {

  /** Returns the extension of file names without its dot, which also names it to commands. */
  String extension();

  /** Returns its name for people. */
  default Message label() {
    return Message.of("foreign.kind." + extension());
  }

  /** Tells whether a text is of this format, from its content alone. O(characters). */
  boolean recognises(String text);

  /**
   * Reads a text that is recognised. O(characters).
   *
   * @param file the file's name in faults
   * @throws FormatException if the text is wrong, with the line of the first fault
   */
  StatedChain read(String text, String file) throws FormatException;

  /** Writes the stages, segments, enterprises and links of a map. O(elements · log elements). */
  String written(ChainMap map, Lang lang);
}
