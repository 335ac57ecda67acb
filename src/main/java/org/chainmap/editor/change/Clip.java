package org.chainmap.editor.change;

import org.chainmap.model.ChainMap;

/**
 * What was copied: a small map of its own, every card placed, so that it can be pasted into any
 * document, and written to and read from a file or the system's clipboard like one.
 *
 * <p>It holds the chosen segments with their stages, the links between them, who takes part in
 * them, and the sources all of these rest on; where no segment was chosen, the chosen enterprises.
 */
public record Clip(ChainMap part) {

  public boolean hasSegments() {
    return !part.segments().isEmpty();
  }
}
