package org.chainmap.analysis.score;

import org.chainmap.model.kind.InitiativeKind;
import org.chainmap.text.Keyed;
import org.chainmap.text.Message;

/** The kinds of measure against a bottleneck (强基补短), with the initiative each becomes. */
public enum MeasureKind implements Keyed {
  /** Another domestic supplier. */
  SECOND_SOURCE("secondSource", InitiativeKind.PROJECT),
  /** The first domestic supplier. */
  DOMESTIC_SUBSTITUTE("domesticSubstitute", InitiativeKind.FIRST_OF_KIND),
  /** A stock large enough to last until supply recovers. */
  STOCK("stock", InitiativeKind.PROJECT),
  /** An alternative segment for its customers. */
  ALTERNATIVE_ROUTE("alternativeRoute", InitiativeKind.CONSORTIUM),
  /** A second link between two segments. */
  ALTERNATIVE_LINK("alternativeLink", InitiativeKind.PROJECT),
  /** Research that improves a segment by one step. */
  BREAKTHROUGH("breakthrough", InitiativeKind.CONSORTIUM);

  private final String key;
  private final InitiativeKind initiative;

  MeasureKind(String key, InitiativeKind initiative) {
    this.key = key;
    this.initiative = initiative;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "measure";
  }

  @Override
  public Message label() {
    return Message.of("score.measure." + key);
  }

  /** Returns the kind of initiative it becomes. */
  public InitiativeKind initiative() {
    return initiative;
  }
}
