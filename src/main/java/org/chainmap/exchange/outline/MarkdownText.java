package org.chainmap.exchange.outline;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text within a line of Markdown, without its marks. */
final class MarkdownText {

  private static final String MARKS = "\\`*_[]<>&#|~";
  private static final Pattern TASK = Pattern.compile("\\[[ xX]]\\s+");
  private static final Pattern LINK =
      Pattern.compile("!?\\[([^\\[\\]]{0,300})]\\([^()\\s]{0,2000}\\)");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,200}>");
  private static final Pattern ENTITY = Pattern.compile("&(#?\\w{1,8});");
  private static final Map<String, String> ENTITIES =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "nbsp", " ", "#39", "'");

  private MarkdownText() {}

  /** Returns what a line says. O(characters). */
  static String plain(String markdown) {
    Matcher task = TASK.matcher(markdown);
    String text = task.lookingAt() ? markdown.substring(task.end()) : markdown;
    StringBuilder plain = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      Matcher link = LINK.matcher(text).region(at, text.length());
      Matcher tag = TAG.matcher(text).region(at, text.length());
      Matcher entity = ENTITY.matcher(text).region(at, text.length());
      if (c == '\\' && at + 1 < text.length() && punctuation(text.charAt(at + 1))) {
        plain.append(text.charAt(at + 1));
        at += 2;
      } else if (c == '`') {
        at++;
      } else if (text.startsWith("**", at) || text.startsWith("__", at)) {
        at += 2;
      } else if ((c == '[' || c == '!') && link.lookingAt()) {
        plain.append(link.group(1));
        at = link.end();
      } else if (c == '<' && tag.lookingAt()) {
        plain.append(tag.group().startsWith("<br") ? "\n" : "");
        at = tag.end();
      } else if (c == '&' && entity.lookingAt() && ENTITIES.containsKey(entity.group(1))) {
        plain.append(ENTITIES.get(entity.group(1)));
        at = entity.end();
      } else {
        plain.append(c);
        at++;
      }
    }
    return plain.toString();
  }

  private static boolean punctuation(char c) {
    return c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c);
  }

  /** Writes a text such that no mark is read in it. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (MARKS.indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }
}
