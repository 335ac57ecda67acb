package org.chainmap.overlay;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.chainmap.analysis.Findings;
import org.chainmap.model.ChainMap;
import org.chainmap.paint.Overlay;
import org.chainmap.text.Message;

/** Every way of looking at a map that needs nothing else, in the order of the menus. */
public final class Lenses {

  /** The bare map. */
  public static final Lens PLAIN = of("plain", (map, findings) -> Overlay.NONE);

  /** Every bottleneck at once. */
  public static final Lens BOTTLENECKS = of("bottlenecks", Overlays::bottlenecks);

  public static final List<Lens> ALL = List.of(PLAIN, BOTTLENECKS);

  private Lenses() {}

  public static Optional<Lens> named(String key) {
    return ALL.stream().filter(lens -> lens.key().equals(key)).findFirst();
  }

  private record Listed(String key, BiFunction<ChainMap, Findings, Overlay> look) implements Lens {

    @Override
    public Message name() {
      return Message.of("lens." + key + ".name");
    }

    @Override
    public Overlay over(ChainMap map, Findings findings) {
      return look.apply(map, findings);
    }
  }

  private static Lens of(String key, BiFunction<ChainMap, Findings, Overlay> look) {
    return new Listed(key, look);
  }
}
