package org.chainmap.analysis;

import java.util.Set;

/** A list of sets or paths of elements, in the order its analysis states. */
public record Grouping(String key, Set<Datum> needs) implements Result {

  public Grouping {
    needs = Set.copyOf(needs);
  }

  static Grouping of(String key, Datum... needs) {
    return new Grouping(key, Set.of(needs));
  }
}
