package org.chainmap.format;

import java.util.List;
import java.util.stream.Collectors;
import org.chainmap.text.Lang;

/** What reading a bad text says, short enough to compare. */
final class Faulty {

  private Faulty() {}

  /** The faults' keys and places, or "fine". */
  static String reading(String json) {
    try {
      ChainMapFile.read(json, "图.chainmap.json");
      return "fine";
    } catch (FormatException e) {
      return told(e.faults());
    }
  }

  static String told(List<Fault> faults) {
    for (Fault fault : faults) {
      for (Lang lang : Lang.values()) {
        if (fault.message().in(lang).isBlank()) {
          throw new AssertionError("nothing said for " + fault);
        }
      }
    }
    return faults.stream().map(Faulty::told).collect(Collectors.joining("; "));
  }

  private static String told(Fault fault) {
    TextPosition textPosition = fault.textPosition();
    return fault.what().key()
        + (textPosition == null
            ? ""
            : (" "
                    + textPosition.line()
                    + ":"
                    + textPosition.column()
                    + " "
                    + textPosition.pointer())
                .stripTrailing());
  }
}
