package org.chainmap.analysis.matching;

/** The outcome of a filter for a pair. */
public enum Outcome {
  PASSED("passed"),
  /** The offer is smaller than the need, which it can meet in part. */
  PARTIAL("partial"),
  /** One side states nothing about it, which is no reason to refuse. */
  NOT_STATED("notStated"),
  /**
   * Both state it in units that cannot be compared, such as 吨 and 套, which is no reason to refuse
   * either.
   */
  NOT_COMPARABLE("notComparable"),
  FAILED("failed");

  private final String key;

  Outcome(String key) {
    this.key = key;
  }

  /** Returns its stable name in JSON output. */
  public String key() {
    return key;
  }
}
