package org.chainmap.exchange.chain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;

/**
 * The text beside a link in formats that know no kinds of links: the label, before it the kind in
 * square brackets unless it is supply: {@code [技术] 授权}. A label that is nothing but the name of a
 * kind is that kind.
 *
 * @param kind the kind, or null where none is stated
 * @param text the label, or null
 */
public record LinkLabel(@Nullable LinkKind kind, @Nullable String text) {

  public static final LinkLabel NONE = new LinkLabel(null, null);

  private static final Pattern MARKED =
      Pattern.compile("\\s*[\\[【]([^\\[\\]【】]{1,20})[\\]】]\\s?(.*)", Pattern.DOTALL);

  /** Reads the text beside a link. O(characters). */
  public static LinkLabel of(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return NONE;
    }
    Optional<LinkKind> whole = kindOf(text);
    if (whole.isPresent()) {
      return new LinkLabel(whole.get(), null);
    }
    Matcher marked = MARKED.matcher(text);
    Optional<LinkKind> kind = marked.matches() ? kindOf(marked.group(1)) : Optional.empty();
    String label = kind.isPresent() ? marked.group(2) : text;
    return new LinkLabel(kind.orElse(null), label.isBlank() ? null : label);
  }

  /** Writes a kind and a label such that {@link #of} reads the same. */
  public static String written(LinkKind kind, String label, Lang lang) {
    String mark = kind == LinkKind.SUPPLY ? "" : "[" + kind.label().in(lang) + "]";
    if (label.isBlank()) {
      return mark;
    }
    boolean mistaken = !label.equals(of(label).text());
    String shown = mark.isEmpty() && mistaken ? "[" + kind.label().in(lang) + "]" : mark;
    return shown.isEmpty() ? label : shown + " " + label;
  }

  /** Returns the kind with a key or a name in any language. */
  public static Optional<LinkKind> kindOf(String word) {
    return Stream.of(LinkKind.values())
        .filter(
            kind ->
                Stream.of(kind.key(), kind.label().in(Lang.ZH), kind.label().in(Lang.EN))
                    .anyMatch(word.strip()::equalsIgnoreCase))
        .findFirst();
  }
}
