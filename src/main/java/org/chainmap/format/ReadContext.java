package org.chainmap.format;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.text.Message;

/** The state of reading a file: its name and the faults found so far. */
final class ReadContext {

  private final String file;
  private final List<Fault> faults = new ArrayList<>();

  ReadContext(String file) {
    this.file = file;
  }

  String file() {
    return file;
  }

  List<Fault> faults() {
    return faults;
  }

  /** Notes a fault and continues reading. */
  void fault(TextPosition textPosition, String key, Object... arguments) {
    faults.add(Fault.error(Message.of(key, arguments), file, textPosition));
  }

  /** Returns the exception for a fault after which reading cannot continue. */
  FormatException stopAt(TextPosition textPosition, String key, Object... arguments) {
    return new FormatException(Fault.error(Message.of(key, arguments), file, textPosition));
  }
}
