package org.chainmap.overlay;

import java.util.Set;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.Result;
import org.chainmap.model.ChainMap;
import org.chainmap.paint.Overlay;
import org.chainmap.text.Message;

/**
 * A view of a map that computes an overlay from the map and its findings. {@link Lenses} lists the
 * lenses without parameters; others, e.g. about one segment, are created where they are needed.
 * They are records, so that equal lenses compare equal.
 */
public interface Lens {

  /** Returns its stable name on the command line and in menus. */
  String key();

  /** Returns its label. */
  default Message name() {
    return Message.of("lens." + key() + ".name");
  }

  /** Returns the results of analyses and scores that it reads; it reads no others. */
  default Set<Result> reads() {
    return Set.of();
  }

  /**
   * Computes the overlay of a map. Pure, and fast enough to run after every edit: slow computations
   * belong in an analysis, whose results come with the findings.
   *
   * @param findings of this map or of an earlier state of it: ids may no longer exist
   */
  Overlay over(ChainMap map, Findings findings);

  /** Returns the subtitle of a picture with this overlay. */
  default Message title() {
    return Message.of("lens.look", name());
  }

  /** Computes the overlay of a map, with the lens's title. */
  default Overlay titled(ChainMap map, Findings findings) {
    return over(map, findings).titled(title());
  }
}
