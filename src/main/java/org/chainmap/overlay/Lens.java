package org.chainmap.overlay;

import java.util.Set;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.Result;
import org.chainmap.model.ChainMap;
import org.chainmap.paint.Overlay;
import org.chainmap.text.Message;

/**
 * One way of looking at a map: what is laid over it. Those that need nothing but the map and its
 * findings are listed in {@link Lenses}; others, e.g. about one segment, are made where they are
 * needed, as records, so that the same look is told to be the same.
 */
public interface Lens {

  /** Its stable name on the command line and in menus. */
  String key();

  /** What it is called. */
  default Message name() {
    return Message.of("lens." + key() + ".name");
  }

  /** The results of analyses and scores that it reads; it reads no others. */
  default Set<Result> reads() {
    return Set.of();
  }

  /**
   * What it lays over a map. Pure, and fast enough to follow every edit: what takes long is an
   * analysis and comes with the findings.
   *
   * @param findings of this map, or of the map as it was a moment ago: ids may be gone
   */
  Overlay over(ChainMap map, Findings findings);

  /** What a picture seen in this way is called below its map's title. */
  default Message title() {
    return Message.of("lens.look", name());
  }

  /** What it lays over a map, under its title. */
  default Overlay titled(ChainMap map, Findings findings) {
    return over(map, findings).titled(title());
  }
}
