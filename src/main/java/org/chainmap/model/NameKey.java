package org.chainmap.model;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A name as it is compared: compatibility characters folded (Unicode NFKC, so full and half width
 * are one), without case, white space and invisible characters.
 *
 * @param text the folded name
 * @param legalForm the legal form that ends it, e.g. 股份有限公司; empty for none
 */
public record NameKey(String text, String legalForm) {

  private static final Pattern IGNORED = Pattern.compile("[\\p{Z}\\p{C}\\s]+");

  /** Legal forms of companies, folded; the longest that fits is taken. */
  private static final List<String> LEGAL_FORMS =
      Stream.of(
              "股份有限公司",
              "有限责任公司",
              "有限公司",
              "co.,ltd.",
              "co.,ltd",
              "company limited",
              "ltd.",
              "ltd",
              "limited",
              "inc.",
              "inc",
              "corporation",
              "corp.",
              "gmbh",
              "plc",
              "llc")
          .map(NameKey::folded)
          .sorted(Comparator.comparingInt(String::length).reversed())
          .toList();

  /** Folds a name. O(length). */
  public static NameKey of(String name) {
    String text = folded(name);
    String form =
        LEGAL_FORMS.stream()
            .filter(each -> text.endsWith(each) && text.length() > each.length() + 1)
            .findFirst()
            .orElse("");
    return new NameKey(text, form);
  }

  private static String folded(String name) {
    return IGNORED
        .matcher(Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
        .replaceAll("");
  }

  /** Returns the folded name without its legal form. */
  public String core() {
    return text.substring(0, text.length() - legalForm.length());
  }

  /** Tells whether two names have two characters in a row in common. O(length²). */
  boolean resembles(NameKey other) {
    for (int i = 0; i + 2 <= text.length(); i++) {
      if (other.text.contains(text.substring(i, i + 2))) {
        return true;
      }
    }
    return false;
  }
}
