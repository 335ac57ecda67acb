package org.chainmap.paint;

/**
 * One drawn character of a text.
 *
 * @param face the face that draws it
 * @param character the code point drawn, which the face has
 * @param typed the characters of the text that it stands for, to be found and copied as they were
 *     typed: mostly the same character; with invisible ones that follow it; a letter and its accent
 *     typed apart; or what no face can draw
 * @param advance its width in em
 */
public record Glyph(Fonts face, int character, String typed, double advance) {

  /** Returns the typed characters without invisible ones. */
  public int[] visible() {
    return typed.codePoints().filter(c -> !DrawnText.ignorable(c)).toArray();
  }
}
