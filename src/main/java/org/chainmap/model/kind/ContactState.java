package org.chainmap.model.kind;

import org.chainmap.text.Keyed;

/** How far talks with an investment target have come (联系状态). */
public enum ContactState implements Keyed {
  /** Nobody has spoken to it (未联系). */
  NOT_CONTACTED("notContacted"),
  /** Spoken to (已联系). */
  CONTACTED("contacted"),
  /** In talks (洽谈中). */
  NEGOTIATING("negotiating"),
  /** Signed (已签约). */
  SIGNED("signed"),
  /** It does not come (未达成). */
  DECLINED("declined");

  private final String key;

  ContactState(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "contactState";
  }
}
