package org.chainmap.editor.change;

import org.chainmap.model.ChainMap;

/**
 * Copied elements as a small map with every card placed: it can be pasted into any document, and
 * written to and read from a file or the system's clipboard like any map.
 *
 * <p>It holds the selected segments with their stages, the links between them, their participations
 * and enterprises, the selected notes, and the sources of all of these; if neither a segment nor a
 * note was selected, the selected enterprises.
 */
public record Clip(ChainMap part) {

  /** Tells whether it holds something that has a place on the map. */
  public boolean hasPlaces() {
    return !part.segments().isEmpty() || !part.notes().isEmpty();
  }
}
