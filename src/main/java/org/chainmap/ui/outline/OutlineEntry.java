package org.chainmap.ui.outline;

import org.chainmap.geom.Id;

/**
 * A line of the outline.
 *
 * @param id what the line stands for: a stage, a segment or a participation
 * @param subject what choosing it chooses: the same, or the enterprise that takes part
 */
record OutlineEntry(Kind kind, Id id, Id subject, String name) {

  /** What a line may stand for. */
  enum Kind {
    ROOT,
    STAGE,
    SEGMENT,
    ENTERPRISE
  }
}
