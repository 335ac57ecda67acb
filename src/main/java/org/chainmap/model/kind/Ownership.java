package org.chainmap.model.kind;

import org.chainmap.text.Keyed;

/** The ownership of an enterprise (所有制). */
public enum Ownership implements Keyed {
  /** A state-owned enterprise of the central government (央企). */
  CENTRAL_SOE("centralSoe"),
  LOCAL_SOE("localSoe"),
  PRIVATE("private"),
  FOREIGN("foreign"),
  JOINT_VENTURE("jointVenture"),
  /** A research institute or university. */
  INSTITUTE("institute");

  private final String key;

  Ownership(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "ownership";
  }
}
