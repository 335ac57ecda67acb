package org.chainmap.export.briefing;

import java.util.Arrays;
import java.util.Optional;
import org.chainmap.text.Keyed;
import org.chainmap.text.Message;

/** The parts of a briefing, in their order. */
public enum BriefingPart implements Keyed {
  /** What the map holds and what was found, on a page. */
  OVERVIEW("overview"),
  /** The whole map with its legend. */
  MAP("map"),
  /** Its views. */
  VIEWS("views"),
  /** What was found, with cut-outs of the map. */
  FINDINGS("findings"),
  /** Scenarios with their consequences. */
  SCENARIOS("scenarios"),
  /** The lists that are handed in. */
  LISTS("lists"),
  SOURCES("sources"),
  /** What is still to be checked (待核表). */
  UNCHECKED("unchecked"),
  /** Every segment and enterprise with its pages. */
  INDEX("index");

  private final String key;

  BriefingPart(String key) {
    this.key = key;
  }

  /** Returns the part of a key. */
  public static Optional<BriefingPart> named(String key) {
    return Arrays.stream(values()).filter(part -> part.key.equals(key)).findFirst();
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "briefingPart";
  }

  @Override
  public Message label() {
    return Message.of("briefing.part." + key);
  }
}
