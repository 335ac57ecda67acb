package org.chainmap.export.slides;

import org.chainmap.text.ShownText;

/** Texts as files of XML may hold them. */
final class PlainText {

  private PlainText() {}

  /**
   * Returns a text on one line without characters that XML 1.0 does not allow, and without those
   * that nobody sees but that reorder it.
   */
  static String of(String text) {
    return text.codePoints()
        .filter(c -> c >= 0x20 && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd || c >= 0x10000)
        .filter(c -> !ShownText.hidden(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
