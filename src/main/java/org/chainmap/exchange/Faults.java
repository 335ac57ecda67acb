package org.chainmap.exchange;

import org.chainmap.format.Fault;
import org.chainmap.format.FormatException;
import org.chainmap.format.TextPosition;
import org.chainmap.text.Message;

/** Makes the exceptions of readers. */
final class Faults {

  private Faults() {}

  /** Returns the exception for what is wrong with a whole file. */
  static FormatException of(String file, Message what) {
    return new FormatException(Fault.error(what, file, null));
  }

  /** Returns the exception for what is wrong in a line of a text, from 1. */
  static FormatException atLine(String file, int line, Message what) {
    return new FormatException(Fault.error(what, file, TextPosition.row(line)));
  }
}
