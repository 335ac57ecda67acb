package org.chainmap.format;

import org.chainmap.model.Problem.Severity;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong or doubtful in a file, and where.
 *
 * @param what what is wrong and what to do about it
 * @param file the file's name as shown to people
 * @param textPosition where in the file, or null where it concerns the whole file
 */
public record Fault(
    Severity severity, Message what, String file, @Nullable TextPosition textPosition) {

  /** Something that makes the file unusable. */
  public static Fault error(Message what, String file, @Nullable TextPosition textPosition) {
    return new Fault(Severity.ERROR, what, file, textPosition);
  }

  /** Everything in one sentence: the file, the place in it, what is wrong. */
  public Message message() {
    if (textPosition == null) {
      return Message.of("format.inFile", file, what);
    }
    String line = String.valueOf(textPosition.line());
    if (textPosition.column() == 0) {
      return Message.of("format.atRow", file, line, what);
    }
    String column = String.valueOf(textPosition.column());
    String pointer = textPosition.pointer();
    return pointer.isEmpty()
        ? Message.of("format.atLine", file, line, column, what)
        : Message.of("format.atPointer", file, line, column, pointer, what);
  }
}
