package org.chainmap.model.kind;

import org.chainmap.text.Keyed;

/** The progress of an initiative. */
public enum InitiativeState implements Keyed {
  PLANNED("planned"),
  RUNNING("running"),
  DONE("done"),
  STOPPED("stopped");

  private final String key;

  InitiativeState(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "initiativeState";
  }
}
