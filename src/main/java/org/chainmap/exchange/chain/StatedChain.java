package org.chainmap.exchange.chain;

import java.util.List;
import org.chainmap.geom.Orientation;
import org.jspecify.annotations.Nullable;

/**
 * A chain as a foreign text states it, in the order of the text.
 *
 * @param title its title, or null where none is stated
 * @param orientation the direction of its flow, or null where none is stated
 * @param leftOut what the text states and a map has no counterpart for, as shown to people
 */
public record StatedChain(
    @Nullable String title,
    @Nullable Orientation orientation,
    List<StatedStage> stages,
    List<StatedSegment> segments,
    List<StatedEnterprise> enterprises,
    List<StatedLink> links,
    List<String> leftOut) {

  public StatedChain {
    stages = List.copyOf(stages);
    segments = List.copyOf(segments);
    enterprises = List.copyOf(enterprises);
    links = List.copyOf(links);
    leftOut = List.copyOf(leftOut);
  }
}
