package org.chainmap.text;

import java.text.ListFormat;
import java.util.ArrayList;
import java.util.List;

/** Joins the items of an enumeration with the language's enumeration mark: A、B or A, B. */
public final class Lists {

  /**
   * The number of items joined at a time: {@link ListFormat} takes quadratic time and refuses more
   * than 10,000.
   */
  private static final int CHUNK = 50;

  private Lists() {}

  /** Returns the items in one line; empty if there are none. O(items · log items). */
  public static String joined(Lang lang, List<String> items) {
    if (items.size() < 2) {
      return items.isEmpty() ? "" : items.getFirst();
    }
    ListFormat format =
        ListFormat.getInstance(lang.locale(), ListFormat.Type.STANDARD, ListFormat.Style.NARROW);
    List<String> parts = items;
    while (parts.size() > 1) {
      List<String> longer = new ArrayList<>();
      for (int from = 0; from < parts.size(); from += CHUNK) {
        longer.add(format.format(parts.subList(from, Math.min(parts.size(), from + CHUNK))));
      }
      parts = longer;
    }
    return parts.getFirst();
  }
}
