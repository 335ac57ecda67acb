package org.chainmap.format;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.text.Message;

/** One file being read: its name and the faults found so far. */
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

  /** Notes a fault and goes on reading. */
  void fault(TextPosition textPosition, String key, Object... arguments) {
    faults.add(Fault.error(Message.of(key, arguments), file, textPosition));
  }

  /** A fault of the whole file. */
  FormatException stop(String key, Object... arguments) {
    return new FormatException(Fault.error(Message.of(key, arguments), file, null));
  }

  /** The end of reading: nothing sensible can follow. */
  FormatException stopAt(TextPosition textPosition, String key, Object... arguments) {
    return new FormatException(Fault.error(Message.of(key, arguments), file, textPosition));
  }
}
