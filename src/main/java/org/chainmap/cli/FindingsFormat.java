package org.chainmap.cli;

import org.chainmap.exchange.ExcelFile;
import org.jspecify.annotations.Nullable;

/** The output formats of findings. */
enum FindingsFormat {
  TEXT,
  JSON,
  XLSX;

  /**
   * Returns the format given by the file name's extension, or text for other names and for no file.
   */
  static FindingsFormat of(@Nullable String output) {
    if (output != null && output.endsWith(ExcelFile.EXTENSION)) {
      return XLSX;
    }
    return output != null && output.endsWith(".json") ? JSON : TEXT;
  }
}
