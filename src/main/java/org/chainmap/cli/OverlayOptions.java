package org.chainmap.cli;

import org.chainmap.analysis.score.Assessment;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Segment;
import org.chainmap.overlay.DependentsLens;
import org.chainmap.overlay.Lens;
import org.chainmap.overlay.Lenses;
import org.chainmap.paint.Overlay;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options that choose the overlay of a map; {@code --findings} is short for its bottlenecks.
 */
final class OverlayOptions {

  private static final String OF_SEGMENT = DependentsLens.KEY + ":";

  @Option(names = "--overlay", paramLabel = "KEY")
  private @Nullable String overlay;

  @Option(names = "--findings")
  private boolean findings;

  /** Tells whether an overlay is chosen. */
  boolean chosen() {
    return findings || overlay != null;
  }

  /**
   * Returns the chosen overlay of a map. Findings are computed only if the overlay needs them.
   *
   * @throws Refusal if there is no such overlay, or none for this map
   */
  Overlay over(ChainMap map) throws Refusal {
    Lens lens = lens(map);
    return lens.equals(Lenses.PLAIN)
        ? Overlay.NONE
        : lens.titled(map, Assessment.of(map, Progress.NONE).findings());
  }

  private Lens lens(ChainMap map) throws Refusal {
    String key = overlay;
    if (key == null) {
      return findings ? Lenses.BOTTLENECKS : Lenses.PLAIN;
    }
    if (findings) {
      throw new Refusal(Message.of("cli.eitherOr", "--overlay", "--findings"));
    }
    if (key.startsWith(OF_SEGMENT)) {
      String segment = key.substring(OF_SEGMENT.length());
      return map.segments().stream()
          .map(Segment::id)
          .filter(id -> id.value().equals(segment))
          .findFirst()
          .<Lens>map(DependentsLens::new)
          .orElseThrow(() -> new Refusal(Message.of("lens.noSegment", key, segment)));
    }
    return Lenses.named(key).orElseThrow(() -> new Refusal(unknown(key)));
  }

  private static Message unknown(String key) {
    return Message.of(
        "lens.unknown",
        key,
        Lenses.ALL.stream()
            .map(lens -> Message.of("lens.listed", lens.key(), lens.name()))
            .toList(),
        OF_SEGMENT + "ID");
  }
}
