package org.chainmap.analysis.score;

import org.chainmap.model.kind.InitiativeKind;
import org.chainmap.text.Keyed;
import org.chainmap.text.Message;

/** The kinds of measure against a bottleneck (强基补短), with the initiative each becomes. */
public enum MeasureKind implements Keyed {
  /** Another supplier within the country. */
  SECOND_SOURCE("secondSource", InitiativeKind.PROJECT),
  /** The first supplier within the country. */
  DOMESTIC_SUBSTITUTE("domesticSubstitute", InitiativeKind.FIRST_OF_KIND),
  /** Enough in store to last until supply is back. */
  STOCK("stock", InitiativeKind.PROJECT),
  /** A second way to make what depends on it. */
  ALTERNATIVE_ROUTE("alternativeRoute", InitiativeKind.CONSORTIUM),
  /** A second way between two segments. */
  ALTERNATIVE_LINK("alternativeLink", InitiativeKind.PROJECT),
  /** Research that brings a segment one step further. */
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

  /** The kind of initiative it becomes. */
  public InitiativeKind initiative() {
    return initiative;
  }
}
