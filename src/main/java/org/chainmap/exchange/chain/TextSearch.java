package org.chainmap.exchange.chain;

/** Looks for places in a text. */
public final class TextSearch {

  private TextSearch() {}

  /** Returns the place behind the next mark from a place on; the end of the text without one. */
  public static int behind(String text, String mark, int from) {
    int found = text.indexOf(mark, from);
    return found < 0 ? text.length() : found + mark.length();
  }
}
