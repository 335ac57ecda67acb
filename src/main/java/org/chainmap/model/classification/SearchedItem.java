package org.chainmap.model.classification;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry with its texts as they are compared.
 *
 * @param code the code, folded
 * @param digits the code without the letter of its section, or the same
 * @param above the names of the entries above it, in both languages
 */
record SearchedItem(
    ClassificationItem item,
    String code,
    String digits,
    String name,
    String english,
    String above) {

  /** The distance of a word that stands only in the name of an entry above. */
  private static final int ONLY_ABOVE = 6;

  SearchedItem(ClassificationItem item) {
    this(
        item,
        ClassificationItems.folded(item.code()),
        ClassificationItems.folded(item.withoutLetter()),
        ClassificationItems.folded(item.name()),
        english(item),
        namesAbove(item));
  }

  private static String english(ClassificationItem item) {
    return ClassificationItems.folded(Objects.requireNonNullElse(item.english(), ""));
  }

  private static String namesAbove(ClassificationItem item) {
    StringBuilder names = new StringBuilder();
    for (ClassificationItem above : item.path()) {
      if (above != item) {
        names.append(ClassificationItems.folded(above.name())).append('\n');
        names.append(english(above)).append('\n');
      }
    }
    return names.toString();
  }

  /** Returns how far all words are from this entry, or null if one is not about it. */
  @Nullable Integer distance(List<String> words) {
    int sum = 0;
    boolean itself = false;
    for (String word : words) {
      int distance = distance(word);
      if (distance > ONLY_ABOVE) {
        return null;
      }
      itself |= distance < ONLY_ABOVE;
      sum += distance;
    }
    return itself ? sum : null;
  }

  private int distance(String word) {
    if (code.equals(word) || digits.equals(word)) {
      return 0;
    } else if (code.startsWith(word) || digits.startsWith(word)) {
      return 1;
    } else if (name.equals(word)) {
      return 2;
    } else if (name.startsWith(word)) {
      return 3;
    } else if (name.contains(word)) {
      return 4;
    } else if (english.contains(word)) {
      return 5;
    }
    return above.contains(word) ? ONLY_ABOVE : ONLY_ABOVE + 1;
  }
}
