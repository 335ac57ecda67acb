package org.chainmap.format;

import org.chainmap.model.Problem.Severity;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * An error or warning about a file, with its position.
 *
 * @param what the message, with what to do about it
 * @param file the file's name as shown to users
 * @param textPosition the position in the file, or null where it concerns the whole file
 */
public record Fault(
    Severity severity, Message what, String file, @Nullable TextPosition textPosition) {

  /** Returns a fault that makes the file unusable. */
  public static Fault error(Message what, String file, @Nullable TextPosition textPosition) {
    return new Fault(Severity.ERROR, what, file, textPosition);
  }

  /** Returns one sentence with the file, the position and the message. */
  public Message message() {
    if (textPosition == null) {
      return Message.of("format.inFile", file, what);
    }
    int line = textPosition.line();
    if (textPosition.column() == 0) {
      return Message.of("format.atRow", file, line, what);
    }
    int column = textPosition.column();
    String pointer = textPosition.pointer();
    return pointer.isEmpty()
        ? Message.of("format.atLine", file, line, column, what)
        : Message.of("format.atPointer", file, line, column, pointer, what);
  }
}
