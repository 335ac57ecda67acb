package org.chainmap.ledger.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
    StringBuilder name = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += "(（[【".indexOf(c) >= 0 ? 1 : ")）]】".indexOf(c) >= 0 && depth > 0 ? -1 : 0;
      boolean listNumber = c == '、' && DIGITS.matcher(name.toString().strip()).matches();
      boolean between =
          c == '\n'
              || depth == 0
                  && ("、；;，|".indexOf(c) >= 0 && !listNumber
                      || c == ',' && !LEGAL.matcher(text.substring(i + 1)).matches());
      if (between) {
        add(names, name);
        depth = 0;
      } else {
        name.append(c);
      }
    }
    add(names, name);
    return new ArrayList<>(names);
  }

  private static void add(Set<String> names, StringBuilder name) {
    String plain = NUMBERED.matcher(CellText.line(name.toString())).replaceFirst("").strip();
    if (!plain.isEmpty()) {
      names.add(plain);
    }
    name.setLength(0);
  }
}
