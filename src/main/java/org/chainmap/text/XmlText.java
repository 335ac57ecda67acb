package org.chainmap.text;

/**
 * Makes text fit for files of XML: without characters that XML 1.0 does not allow (section 2.2),
 * and without those that nobody sees but that reorder the text or control a terminal.
 */
public final class XmlText {

  private XmlText() {}

  /** Returns a text with its line feeds and tabs. O(characters). */
  public static String lines(String text) {
    return kept(text, true);
  }

  /** Returns a text without line breaks and tabs. O(characters). */
  public static String line(String text) {
    return kept(text, false);
  }

  private static String kept(String text, boolean breaks) {
    return text.codePoints()
        .filter(c -> c == '\t' || c == '\n' ? breaks : allowed(c) && !ShownText.hidden(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean allowed(int c) {
    return c >= 0x20 && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd || c >= 0x10000;
  }
}
