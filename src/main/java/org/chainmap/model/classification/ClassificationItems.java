package org.chainmap.model.classification;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds entries of the public classifications by code or by words. The tables are read when they
 * are first needed, and once.
 */
public final class ClassificationItems {

  private static final Pattern SEPARATORS = Pattern.compile("[\\s,，、;；]+");

  /** A code of the third level of strategic emerging industries, which the table lacks. */
  private static final Pattern THIRD_LEVEL = Pattern.compile("(\\d\\.\\d{1,2})\\.\\d{1,2}");

  /** The tables, read with this class. */
  private static final class Tables {
    private static final List<ClassificationItem> ITEMS =
        Arrays.stream(ClassificationScheme.values())
            .flatMap(scheme -> ClassificationTable.read(scheme).stream())
            .toList();

    /** Entries by code, those of the industries also by code without the letter. */
    private static final Map<String, ClassificationItem> BY_CODE = byCode();

    private static Map<String, ClassificationItem> byCode() {
      Map<String, ClassificationItem> found = new HashMap<>();
      for (ClassificationItem item : ITEMS) {
        found.put(item.code(), item);
        found.put(item.withoutLetter(), item);
      }
      return found;
    }
  }

  /** The texts that are searched, made with this class: finding a code does without them. */
  private static final class Texts {
    private static final List<SearchedItem> SEARCHED =
        Tables.ITEMS.stream().map(SearchedItem::new).toList();
  }

  private ClassificationItems() {}

  /** Returns the entries of a classification in the order of the standard. */
  public static List<ClassificationItem> of(ClassificationScheme scheme) {
    return Tables.ITEMS.stream().filter(item -> item.scheme() == scheme).toList();
  }

  /**
   * Returns the entry of a code. Case and width do not matter, and the letter of the section may be
   * left out: {@code C3973}, {@code c3973} and {@code 3973} are one. O(1).
   */
  public static Optional<ClassificationItem> find(String code) {
    return Optional.ofNullable(Tables.BY_CODE.get(folded(code).toUpperCase(Locale.ROOT)));
  }

  /**
   * Returns the entry above a code that is of a level no table holds: of {@code 3.5.1} that of
   * {@code 3.5}. Empty for every other code.
   */
  public static Optional<ClassificationItem> above(String code) {
    var third = THIRD_LEVEL.matcher(folded(code));
    return third.matches()
        ? Optional.ofNullable(Tables.BY_CODE.get(third.group(1)))
        : Optional.empty();
  }

  /**
   * Returns the entries that all words are about, best first: those with this code, then those
   * whose code begins so, then those so named. A word may also stand in the name of an entry above,
   * if another word is about the entry itself. O(entries × words).
   *
   * @param text words or the beginning of a code; none finds nothing
   * @param most the greatest number of entries returned
   */
  public static List<ClassificationItem> search(String text, int most) {
    List<String> words =
        SEPARATORS.splitAsStream(folded(text)).filter(word -> !word.isEmpty()).toList();
    if (words.isEmpty()) {
      return List.of();
    }
    record Found(ClassificationItem item, int distance) {}
    return Texts.SEARCHED.stream()
        .flatMap(
            searched -> {
              @Nullable Integer distance = searched.distance(words);
              return distance == null
                  ? Stream.empty()
                  : Stream.of(new Found(searched.item(), distance));
            })
        .sorted(Comparator.comparingInt(Found::distance))
        .limit(most)
        .map(Found::item)
        .toList();
  }

  /** Returns a text as it is compared: width and case do not matter. */
  static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }
}
