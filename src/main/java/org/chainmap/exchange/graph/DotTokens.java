package org.chainmap.exchange.graph;

import java.util.Map;
import org.chainmap.exchange.chain.ChainCollector;
import org.chainmap.exchange.chain.TextSearch;
import org.chainmap.format.FormatException;

/** The words and signs of a DOT text, one after the other. O(characters). */
final class DotTokens {

  private static final Map<String, String> ENTITIES =
      Map.of("&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&nbsp;", " ");

  private final String text;
  private final ChainCollector out;
  private int at;
  private int counted;
  private int line = 1;
  private String token = "";
  private boolean word;

  DotTokens(String text, ChainCollector out) throws FormatException {
    this.text = text;
    this.out = out;
    next();
  }

  /** Returns the token at hand; empty at the end of the text. */
  String token() {
    return token;
  }

  /** Tells whether the token is a name or a text and no sign. */
  boolean word() {
    return word;
  }

  /** Tells whether the token is a sign. */
  boolean is(String sign) {
    return !word && token.equals(sign);
  }

  /** Tells whether the token is a keyword, in whatever case. */
  boolean keyword(String keyword) {
    return word && token.equalsIgnoreCase(keyword);
  }

  boolean ended() {
    return !word && token.isEmpty();
  }

  int line() {
    for (; counted < Math.min(at, text.length()); counted++) {
      line += text.charAt(counted) == '\n' ? 1 : 0;
    }
    return line;
  }

  /** Moves on if the token is this sign. */
  boolean take(String sign) throws FormatException {
    if (!is(sign)) {
      return false;
    }
    next();
    return true;
  }

  /** Returns the word at hand and moves on. */
  String takeWord() throws FormatException {
    if (!word) {
      throw wrong();
    }
    String taken = token;
    next();
    while (is("+")) {
      next();
      taken += token;
      next();
    }
    return taken;
  }

  FormatException wrong() {
    return token.isEmpty()
        ? out.fault(line(), "foreign.dot.end")
        : out.fault(line(), "foreign.dot.syntax", token);
  }

  void next() throws FormatException {
    at = behindComments(text, at);
    word = false;
    if (at >= text.length()) {
      token = "";
      return;
    }
    char c = text.charAt(at);
    if (c == '"') {
      quoted();
    } else if (c == '<') {
      markup();
    } else if (text.startsWith("->", at) || text.startsWith("--", at)) {
      token = text.substring(at, at + 2);
      at += 2;
    } else if (part(c)) {
      int from = at;
      at++;
      while (at < text.length() && part(text.charAt(at)) && !edge()) {
        at++;
      }
      token = text.substring(from, at);
      word = true;
    } else {
      token = String.valueOf(c);
      at++;
    }
  }

  private boolean edge() {
    return text.startsWith("->", at) || text.startsWith("--", at);
  }

  private static boolean part(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-' || c > 0x7f;
  }

  private void quoted() throws FormatException {
    StringBuilder read = new StringBuilder();
    int start = at;
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        token = read.toString();
        word = true;
        return;
      }
      if (c == '\\' && at + 1 < text.length()) {
        at++;
        switch (text.charAt(at)) {
          case 'n', 'l', 'r' -> read.append('\n');
          case '\n' -> {}
          case '\r' -> at += text.startsWith("\r\n", at) ? 1 : 0;
          default -> read.append(text.charAt(at));
        }
      } else {
        read.append(c);
      }
    }
    at = start;
    throw out.fault(line(), "foreign.dot.quote");
  }

  /** Reads a label in angle brackets without its tags. */
  private void markup() throws FormatException {
    StringBuilder read = new StringBuilder();
    int start = at;
    int depth = 0;
    int tag = 0;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '<') {
        depth++;
        tag = at;
      } else if (c == '>') {
        depth--;
        if (depth == 1 && text.regionMatches(true, tag + 1, "br", 0, 2)) {
          read.append('\n');
        }
        if (depth == 0) {
          at++;
          token = decoded(read.toString());
          word = true;
          return;
        }
      } else if (depth == 1) {
        read.append(c);
      }
    }
    at = start;
    throw out.fault(line(), "foreign.dot.quote");
  }

  private static String decoded(String read) {
    String plain = read;
    for (Map.Entry<String, String> entity : ENTITIES.entrySet()) {
      plain = plain.replace(entity.getKey(), entity.getValue());
    }
    return plain;
  }

  /** Returns the first place from here that is neither white space nor in a comment. */
  static int behindComments(String text, int from) {
    int at = from;
    while (at < text.length()) {
      boolean lineStart = at == 0 || text.charAt(at - 1) == '\n';
      if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\ufeff') {
        at++;
      } else if (text.startsWith("//", at) || text.charAt(at) == '#' && lineStart) {
        at = TextSearch.behind(text, "\n", at);
      } else if (text.startsWith("/*", at)) {
        at = TextSearch.behind(text, "*/", at + 2);
      } else {
        break;
      }
    }
    return at;
  }
}
