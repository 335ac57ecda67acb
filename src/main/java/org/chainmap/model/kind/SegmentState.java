package org.chainmap.model.kind;

import org.chainmap.text.Keyed;

/** The strength of the chain in a segment (空白/薄弱/潜力/优势). */
public enum SegmentState implements Keyed {
  /** Nobody in the chain can supply it. */
  GAP("gap"),
  WEAK("weak"),
  POTENTIAL("potential"),
  STRONG("strong");

  private final String key;

  SegmentState(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "segmentState";
  }
}
