package org.chainmap.compare;

import org.chainmap.text.Keyed;

/** How an element differs between two maps. */
public enum ChangeKind implements Keyed {
  ADDED("added"),
  REMOVED("removed"),
  CHANGED("changed"),
  /** Only where it lies differs: its place, its stage, the order of the stages. */
  MOVED("moved");

  private final String key;

  ChangeKind(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "changeKind";
  }
}
