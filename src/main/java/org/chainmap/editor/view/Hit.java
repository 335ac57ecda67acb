package org.chainmap.editor.view;

import org.chainmap.geom.Id;

/** Something that lies at a place. */
public record Hit(Kind kind, Id id) {

  /** What can be hit, what lies on top first. */
  public enum Kind {
    /** A segment's card. */
    CARD,
    /** A link's label; the id is the link's. */
    LABEL,
    LINK,
    /** The header of a stage's band. */
    HEADER,
    /** A stage's band, below everything. */
    BAND
  }
}
