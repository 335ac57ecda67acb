package org.chainmap.editor.view;

import org.chainmap.geom.Id;

/** An element found at a place. */
public record Hit(Kind kind, Id id) {

  /** The parts that can be hit, topmost first. */
  public enum Kind {
    /** A segment's card. */
    CARD,
    /** A link's label; the id is the link's. */
    LABEL,
    /** A text or a picture; the id is the note's. */
    NOTE,
    LINK,
    /** The header of a stage's band. */
    HEADER,
    /** The edge or the title of a frame; the id is the note's. */
    FRAME,
    /** A stage's band, below everything. */
    BAND
  }
}
