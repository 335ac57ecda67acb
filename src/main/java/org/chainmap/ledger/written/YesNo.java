package org.chainmap.ledger.written;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** Yes or no as people write it in cells. */
public final class YesNo {

  private static final Set<String> YES = labels("label.yes");
  private static final Set<String> NO = labels("label.no");

  private YesNo() {}

  private static Set<String> labels(String key) {
    return Arrays.stream(Lang.values())
        .map(lang -> ChoiceWords.folded(Message.of(key).in(lang)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns what a text says; null where it says neither. A dash means no. */
  public static @Nullable Boolean parse(String text) {
    String word = ChoiceWords.folded(text);
    if (YES.contains(word)) {
      return true;
    }
    if (NO.contains(word)) {
      return false;
    }
    return switch (word) {
      case "true", "y", "√", "✓", "✔", "有", "已列入", "1" -> true;
      case "false", "n", "×", "✗", "无", "未列入", "0", "/", "" -> false;
      default -> null;
    };
  }
}
