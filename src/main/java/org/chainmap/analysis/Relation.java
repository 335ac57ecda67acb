package org.chainmap.analysis;

import java.util.Set;

/** A relation from element to element, at most one for each. */
public record Relation(String key, Set<Datum> needs) implements Result {

  public Relation {
    needs = Set.copyOf(needs);
  }

  static Relation of(String key, Datum... needs) {
    return new Relation(key, Set.of(needs));
  }
}
