package org.chainmap.model.kind;

import org.chainmap.text.Keyed;

/** The kind of a resource that a place offers the chain. */
public enum ResourceKind implements Keyed {
  /** A policy (政策). */
  POLICY("policy"),
  /** An industrial park (园区). */
  PARK("park"),
  /** A platform for research, testing or services (平台). */
  PLATFORM("platform"),
  /** An industrial cluster (集群). */
  CLUSTER("cluster");

  private final String key;

  ResourceKind(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "resourceKind";
  }
}
