package org.chainmap.ledger.written;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.chainmap.ledger.sheet.CellText;

/** Splits a cell that names several things. */
public final class NameLists {

  private static final Pattern LEGAL =
      Pattern.compile(
          "^ ?(?:ltd|inc|llc|co|corp|plc|gmbh|s\\.a|limited)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern NUMBERED =
      Pattern.compile("^(?:[(（]?\\d{1,3}[)）]|\\d{1,3}[.．、](?!\\d)|[①-⑳])\\s*");

  private static final Pattern DIGITS = Pattern.compile("\\d{1,3}");

  private NameLists() {}

  /**
   * Returns the names between enumeration marks, semicolons, commas or line ends, without the
   * numbers of a list, each once. What stands in brackets stays together, and a comma before a
   * legal form is part of the name. O(length).
   */
  public static List<String> split(String text) {
    Set<String> names = new LinkedHashSet<>();
    int from = 0;
    for (int end : ends(text)) {
      add(names, text.substring(from, end));
      from = end + 1;
    }
    add(names, text.substring(from));
    return new ArrayList<>(names);
  }

  /**
   * Returns the names of a text as {@link #split(String)}, where a known name that has a mark in it
   * stays one: the longest that begins at a place. O(length · names²).
   */
  public static List<String> split(String text, Predicate<String> known) {
    String all = text.strip();
    List<String> parts = split(all);
    if (parts.size() < 2) {
      return parts;
    }
    int[] starts = new int[parts.size()];
    int from = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = all.indexOf(parts.get(i), from);
      if (starts[i] < 0) {
        return parts; // written in several lines, or twice
      }
      from = starts[i] + parts.get(i).length();
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < starts.length; i++) {
      int last = starts.length - 1;
      while (last > i && !known.test(all.substring(starts[i], end(starts, parts, last)))) {
        last--;
      }
      names.add(all.substring(starts[i], end(starts, parts, last)));
      i = last;
    }
    return names;
  }

  private static int end(int[] starts, List<String> parts, int last) {
    return starts[last] + parts.get(last).length();
  }

  /** Returns where the last name of a text begins, behind the mark before it. O(length). */
  public static int lastStart(String text) {
    List<Integer> ends = ends(text);
    return ends.isEmpty() ? 0 : ends.getLast() + 1;
  }

  /** Returns the places of the marks between names. */
  private static List<Integer> ends(String text) {
    List<Integer> ends = new ArrayList<>();
    int from = 0;
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += "(（[【".indexOf(c) >= 0 ? 1 : ")）]】".indexOf(c) >= 0 && depth > 0 ? -1 : 0;
      boolean between =
          c == '\n'
              || depth == 0
                  && ("、；;，|".indexOf(c) >= 0 && !listNumber(text, from, i)
                      || c == ',' && !LEGAL.matcher(text.substring(i + 1)).matches());
      if (between) {
        ends.add(i);
        from = i + 1;
        depth = 0;
      }
    }
    return ends;
  }

  /** Tells whether a mark belongs to the number of a list (1、), and not between two codes. */
  private static boolean listNumber(String text, int from, int at) {
    boolean digitNext = at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    return text.charAt(at) == '、'
        && !digitNext
        && DIGITS.matcher(text.substring(from, at).strip()).matches();
  }

  private static void add(Set<String> names, String name) {
    String plain = NUMBERED.matcher(CellText.line(name)).replaceFirst("").strip();
    if (!plain.isEmpty()) {
      names.add(plain);
    }
  }
}
