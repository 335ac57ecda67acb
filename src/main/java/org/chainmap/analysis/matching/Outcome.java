package org.chainmap.analysis.matching;

/** How a pair fares at a filter. */
public enum Outcome {
  PASSED("passed"),
  /** A side says nothing of it: no reason to refuse. */
  NOT_STATED("notStated"),
  /** Both state it in ways that cannot be compared, as 吨 and 套: no reason to refuse either. */
  NOT_COMPARABLE("notComparable"),
  FAILED("failed");

  private final String key;

  Outcome(String key) {
    this.key = key;
  }

  /** Its stable name in JSON output. */
  public String key() {
    return key;
  }
}
