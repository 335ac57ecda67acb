package org.chainmap.exchange.mermaid;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in a Mermaid text, moved on by what is read. All steps together are O(characters). */
final class MermaidScanner {

  /** The longest rest of a line that a fault quotes, in characters. */
  private static final int SHOWN = 40;

  private final String text;
  private final int end;
  private int at;
  private int counted;
  private int line = 1;

  MermaidScanner(String text, int from, int end) {
    this.text = text;
    this.at = from;
    this.end = end;
  }

  /** Returns the line of the place, from 1. */
  int line() {
    for (; counted < at; counted++) {
      line += text.charAt(counted) == '\n' ? 1 : 0;
    }
    return line;
  }

  int at() {
    return at;
  }

  void move(int to) {
    at = to;
  }

  boolean ended() {
    return at >= end;
  }

  char now() {
    return text.charAt(at);
  }

  boolean sees(String word) {
    return at + word.length() <= end && text.startsWith(word, at);
  }

  /** Moves behind white space within the line. */
  void skipBlanks() {
    while (!ended() && (now() == ' ' || now() == '\t' || now() == '\r' || now() == '\u00a0')) {
      at++;
    }
  }

  /** Moves behind white space. */
  void skipSpace() {
    while (!ended() && Character.isWhitespace(now())) {
      at++;
    }
  }

  /** Moves to the end of the line. */
  void skipLine() {
    while (!ended() && now() != '\n') {
      at++;
    }
  }

  /** Matches at the place and moves behind the match. */
  Optional<Matcher> take(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(at, end);
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    at = matcher.end();
    return Optional.of(matcher);
  }

  boolean matches(Pattern pattern) {
    return pattern.matcher(text).region(at, end).lookingAt();
  }

  /** Reads up to a closing word, which may stand within double quotes; null where it is missing. */
  @Nullable String until(String closing) {
    return until(closing, false);
  }

  /** Reads as {@link #until}, over line breaks too. */
  @Nullable String untilAcrossLines(String closing) {
    return until(closing, true);
  }

  private @Nullable String until(String closing, boolean across) {
    boolean quoted = false;
    for (int i = at; i < end; i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!across && !quoted && c == '\n') {
        return null;
      } else if (!quoted && text.startsWith(closing, i) && i + closing.length() <= end) {
        String read = text.substring(at, i);
        at = i + closing.length();
        return read;
      }
    }
    return null;
  }

  /** Returns what was read since a place. */
  String since(int from) {
    return text.substring(from, at);
  }

  /** Reads the rest of the line, up to a semicolon outside quotes. */
  String restOfLine() {
    int from = at;
    boolean quoted = false;
    while (!ended() && now() != '\n' && (quoted || now() != ';')) {
      quoted ^= now() == '"';
      at++;
    }
    return text.substring(from, at).strip();
  }

  /** Returns what stands at the place, for a fault. */
  String rest() {
    int stop = at;
    while (stop < end && text.charAt(stop) != '\n' && stop - at < SHOWN) {
      stop++;
    }
    return text.substring(at, stop).strip();
  }
}
