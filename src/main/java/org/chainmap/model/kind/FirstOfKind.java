package org.chainmap.model.kind;

import org.chainmap.text.Keyed;

/** The class of a first-of-kind product, as policies tell them apart. */
public enum FirstOfKind implements Keyed {
  /** First sets of major technical equipment (首台套). */
  FIRST_SET("firstSet"),
  /** First batches of new materials (首批次). */
  FIRST_BATCH("firstBatch"),
  /** First releases of software (首版次). */
  FIRST_RELEASE("firstRelease");

  private final String key;

  FirstOfKind(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "firstOfKind";
  }
}
