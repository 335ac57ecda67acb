package org.chainmap.cli;

import org.chainmap.format.exchange.ExcelFile;
import org.jspecify.annotations.Nullable;

/** The forms in which findings are given away. */
enum FindingsFormat {
  TEXT,
  JSON,
  XLSX;

  /** The form that a file's name asks for; text where there is none. */
  static FindingsFormat of(@Nullable String output) {
    if (output != null && output.endsWith(ExcelFile.EXTENSION)) {
      return XLSX;
    }
    return output != null && output.endsWith(".json") ? JSON : TEXT;
  }
}
