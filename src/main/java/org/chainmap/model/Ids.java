package org.chainmap.model;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chainmap.geom.Id;
import org.jspecify.annotations.Nullable;

/** Generates ids for new elements. */
public final class Ids {

  public static final String STAGE = "st";
  public static final String SEGMENT = "s";
  public static final String ENTERPRISE = "e";
  public static final String PARTICIPATION = "p";
  public static final String LINK = "l";
  public static final String LISTING = "n";
  public static final String MATCH = "m";
  public static final String INITIATIVE = "i";
  public static final String INVESTMENT_TARGET = "t";
  public static final String RESOURCE = "r";
  public static final String SCENARIO = "sc";
  public static final String VIEW = "v";
  public static final String SOURCE = "src";
  public static final String NOTE = "note";
  public static final String COMMENT = "c";
  public static final String LINKED_SHEET = "sheet";

  private Ids() {}

  /** Returns the first of {@code prefix-1}, {@code prefix-2}, … that the map does not hold. */
  public static Id fresh(ChainMap map, String prefix) {
    return fresh(prefix, map.elements()::containsKey);
  }

  /**
   * Returns the first of {@code prefix-1}, {@code prefix-2}, … that is not taken. O(number of taken
   * ids).
   */
  public static Id fresh(String prefix, Predicate<Id> taken) {
    int number = 1;
    while (taken.test(Id.of(prefix + "-" + number))) {
      number++;
    }
    return Id.of(prefix + "-" + number);
  }

  /** How many ids between two are tried; each is two characters longer than the last. */
  private static final int DEPTH = 40;

  /**
   * Returns an id that is not taken and comes after one id and before another, so that its element
   * stands between theirs in lists; one that merely is not taken if none is found between them.
   *
   * @param next the id it comes before, or null if nothing follows
   */
  public static Id between(Id before, @Nullable Id next, String prefix, Predicate<Id> taken) {
    String value = before.value();
    Stream<String> counting = Stream.of(value.replaceFirst("-[0-9]+$", ""));
    Stream<String> below = Stream.iterate(value, stem -> stem + "-0").limit(DEPTH);
    return Stream.concat(counting, below)
        .map(stem -> fresh(stem, id -> taken.test(id) || id.compareTo(before) < 0))
        .filter(id -> next == null || id.compareTo(next) < 0)
        .findFirst()
        .orElseGet(() -> fresh(prefix, taken));
  }
}
