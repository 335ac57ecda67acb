package org.chainmap.editor.change;

import java.util.function.Predicate;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;

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
  public static final String SCENARIO = "sc";
  public static final String SOURCE = "src";
  public static final String NOTE = "note";

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
}
