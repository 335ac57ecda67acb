package org.chainmap.exchange.mermaid;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of nodes, edges and subgraphs: quotes, entity codes and line breaks. */
final class MermaidText {

  private static final Pattern CODE = Pattern.compile("[#&](#?\\d{1,7}|[a-zA-Z]{2,8});");
  private static final Map<String, String> NAMED =
      Map.of(
          "quot", "\"", "amp", "&", "lt", "<", "gt", ">", "nbsp", " ", "apos", "'", "semi", ";",
          "num", "#");
  private static final Pattern BREAK = Pattern.compile("<br\\s{0,9}/?>", Pattern.CASE_INSENSITIVE);
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,200}>");

  /** Between these stand the enterprises below the name of a segment. */
  private static final String SMALL = "<small>";

  private static final String SMALL_END = "</small>";

  private MermaidText() {}

  /** Returns what a text says. O(characters). */
  static String plain(String written) {
    return decoded(TAG.matcher(BREAK.matcher(bare(written)).replaceAll("\n")).replaceAll(""));
  }

  /** Returns the name of a segment, without the enterprises below it. */
  static String name(String written) {
    String bare = bare(written);
    int small = small(bare);
    return plain(small < 0 ? bare : bare.substring(0, small));
  }

  /** Returns the enterprises below the name of a segment. */
  static List<String> enterprises(String written) {
    String bare = bare(written).strip();
    int small = small(bare);
    List<String> names = new ArrayList<>();
    if (small >= 0) {
      int end = bare.length() - SMALL_END.length();
      for (String name : BREAK.split(bare.substring(small + SMALL.length(), end))) {
        names.add(plain(name));
      }
    }
    return names;
  }

  /** Writes the enterprises below the name of a segment. */
  static String small(List<String> enterprises) {
    return enterprises.isEmpty()
        ? ""
        : "<br>"
            + SMALL
            + String.join("<br>", enterprises.stream().map(MermaidText::escaped).toList())
            + SMALL_END;
  }

  private static int small(String bare) {
    return bare.strip().endsWith(SMALL_END) ? bare.lastIndexOf(SMALL) : -1;
  }

  /** Takes off quotes and the back quotes of a Markdown string. */
  private static String bare(String written) {
    String text = written.strip();
    if (text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")) {
      text = text.substring(1, text.length() - 1);
    }
    if (text.length() >= 2 && text.startsWith("`") && text.endsWith("`")) {
      text = text.substring(1, text.length() - 1).replace("**", "");
    }
    return text;
  }

  private static String decoded(String text) {
    return CODE.matcher(text)
        .replaceAll(code -> Matcher.quoteReplacement(character(code.group(1), code.group())));
  }

  private static String character(String code, String otherwise) {
    String number = code.startsWith("#") ? code.substring(1) : code;
    if (Character.isDigit(number.charAt(0))) {
      int point = Integer.parseInt(number);
      return Character.isValidCodePoint(point) && point > 0 ? Character.toString(point) : otherwise;
    }
    return NAMED.getOrDefault(code, otherwise);
  }

  /** Writes a text in quotes such that it is read as itself, line breaks included. */
  static String quoted(String text) {
    return '"' + escaped(text) + '"';
  }

  /** Writes a text such that it is read as itself within quotes. */
  static String escaped(String text) {
    StringBuilder written = new StringBuilder(text.length() + 2);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> written.append("#quot;");
        case '#' -> written.append("#35;");
        case '&' -> written.append("#amp;");
        case '<' -> written.append("#lt;");
        case '>' -> written.append("#gt;");
        case '`' -> written.append("#96;");
        case '*' -> written.append("#42;");
        case '\\' -> written.append("#92;");
        case '\n' -> written.append("<br>");
        default -> written.append(c);
      }
    }
    return written.toString();
  }
}
