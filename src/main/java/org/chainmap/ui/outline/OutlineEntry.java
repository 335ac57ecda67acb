package org.chainmap.ui.outline;

import org.chainmap.geom.Id;

/**
 * A line of the outline.
 *
 * @param id the id of the line's element: a stage, a segment, a participation or a free note
 * @param subject the element selected with the line: the same, or the participating enterprise
 */
record OutlineEntry(Kind kind, Id id, Id subject, String name) {

  /** The kinds of lines. */
  enum Kind {
    ROOT,
    STAGE,
    SEGMENT,
    ENTERPRISE,
    NOTE
  }
}
