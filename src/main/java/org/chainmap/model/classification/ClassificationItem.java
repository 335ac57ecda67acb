package org.chainmap.model.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a classification: a code and what it stands for.
 *
 * @param code the code as documents have it: {@code C}, {@code C39}, {@code C3973}; {@code 1.2};
 *     {@code 未来制造}
 * @param name the Chinese name
 * @param english the English name, or null where the sources have none
 * @param parent the entry one level above, or null for a topmost one
 */
public record ClassificationItem(
    ClassificationScheme scheme,
    String code,
    String name,
    @Nullable String english,
    @Nullable ClassificationItem parent) {

  /** Returns the name in a language; the Chinese one where there is no English one. */
  public String in(Lang lang) {
    return lang == Lang.EN ? Objects.requireNonNullElse(english, name) : name;
  }

  /** Returns the code without the letter of its section, where it has one before digits. */
  String withoutLetter() {
    return scheme == ClassificationScheme.INDUSTRIES && parent != null ? code.substring(1) : code;
  }

  /** Returns the entries from the topmost one down to this one. */
  public List<ClassificationItem> path() {
    List<ClassificationItem> path = new ArrayList<>();
    for (ClassificationItem item = this; item != null; item = item.parent) {
      path.addFirst(item);
    }
    return path;
  }

  /** Returns the names of the entries above this one, topmost first, or "" for a topmost one. */
  public String above(Lang lang) {
    List<ClassificationItem> path = path();
    return String.join(
        " › ", path.subList(0, path.size() - 1).stream().map(item -> item.in(lang)).toList());
  }
}
