package org.chainmap.export.briefing.word;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How a whole document looks.
 *
 * @param upright the usual sheet
 * @param across the sheet of wide pictures and tables
 * @param cover whether the title stands on a page of its own
 * @param sides whether page numbers stand at the outer side of a sheet printed on both sides
 */
record Look(
    WordSheet upright,
    WordSheet across,
    boolean cover,
    boolean sides,
    Map<Role, TextStyle> styles) {

  Look {
    // The order of roles, so that the same document is the same file.
    styles = new EnumMap<>(styles);
  }

  TextStyle style(Role role) {
    return Objects.requireNonNull(styles.get(role));
  }
}
