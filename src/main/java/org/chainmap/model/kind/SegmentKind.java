package org.chainmap.model.kind;

import org.chainmap.text.Keyed;

/** The kind of a segment, which determines the outline and icon of its card. */
public enum SegmentKind implements Keyed {
  MATERIAL("material"),
  PART("part"),
  EQUIPMENT("equipment"),
  SYSTEM("system"),
  SOFTWARE("software"),
  SERVICE("service"),
  USE("use");

  private final String key;

  SegmentKind(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "segmentKind";
  }
}
