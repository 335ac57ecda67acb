package org.chainmap.model.kind;

import org.chainmap.text.Keyed;

/** The kinds of joint action of the chain (五共). */
public enum InitiativeKind implements Keyed {
  ALLIANCE("alliance"),
  CONSORTIUM("consortium"),
  PROJECT("project"),
  /** First-of-kind equipment, material or software (首台套/首批次/首版次). */
  FIRST_OF_KIND("firstOfKind"),
  /** An application scenario opened to the chain (应用场景). */
  SCENARIO("scenario"),
  /** A supply-demand matching meeting. */
  MATCHING("matching"),
  FOLLOW_UP("followUp");

  private final String key;

  InitiativeKind(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "initiativeKind";
  }
}
