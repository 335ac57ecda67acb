package org.chainmap.exchange.mermaid;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What joins two nodes: {@code -->}, {@code -.->}, {@code ==>}, {@code ---}, {@code <-->}, {@code
 * ~~~}, with a text in bars behind it or in the middle of it.
 *
 * @param both whether it points both ways
 * @param shown false for what only places nodes
 * @param text its text as written, or null
 */
record MermaidArrow(boolean both, boolean shown, @Nullable String text) {

  private static final Pattern WHOLE =
      Pattern.compile(
          "([<xo]?)(?:--++>|(?:--++|==++|-\\.++-)[xo](?=[\\s|])|==++>|-\\.++->|-\\.++-|---++|===++|~~~++)");

  private static final Pattern START = Pattern.compile("([<xo]?)(?:--|==|-\\.)(?![->.=])");

  /** The rest of an arrow with its text in the middle. */
  private static final Pattern MIDDLE =
      Pattern.compile(
          "[ \t]*+(\"[^\"]*+\"|(?:(?!--|==|\\.-)[^\\n\"]){1,1000}+)[ \t]*+"
              + "(?:--++[>xo]?|==++[>xo]?|\\.++-[>xo]?)");

  private static final Pattern BAR =
      Pattern.compile("[ \t]*+\\|[ \t]*+(\"[^\"]*+\"|[^|\\n]*+)[ \t]*+\\|");

  /** Reads an arrow at the place of a scanner; null where there is none, which then stays. */
  static @Nullable MermaidArrow take(MermaidScanner in) {
    int from = in.at();
    Optional<Matcher> whole = in.take(WHOLE);
    if (whole.isPresent()) {
      String arrow = whole.get().group();
      boolean both = arrow.startsWith("<") && arrow.endsWith(">");
      String text = in.take(BAR).map(bar -> bar.group(1)).orElse(null);
      return new MermaidArrow(both, !arrow.startsWith("~"), text);
    }
    Optional<Matcher> start = in.take(START);
    Optional<Matcher> middle = start.isPresent() ? in.take(MIDDLE) : Optional.empty();
    if (middle.isEmpty()) {
      in.move(from);
      return null;
    }
    boolean both = start.get().group().startsWith("<") && middle.get().group().endsWith(">");
    return new MermaidArrow(both, true, middle.get().group(1).strip());
  }
}
