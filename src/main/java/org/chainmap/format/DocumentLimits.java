package org.chainmap.format;

import org.chainmap.model.Figures;

/**
 * The limits for chain map documents, whether from a file or from the clipboard.
 *
 * <p>A document beyond a limit of memory is refused, and so is a longer id. A value beyond a limit
 * of its field is held at the limit: the map is read and used with the limit in its place, a
 * warning names it, and the value in the file stays until somebody changes it ({@link HeldValues}).
 */
final class DocumentLimits {

  /** The largest file, in bytes; a map of 1,000 segments takes about 1 MB. */
  static final int BYTES = 64 * 1024 * 1024;

  /** The largest nesting depth of objects and arrays. A chain map needs five levels. */
  static final int DEPTH = 100;

  /** The largest number of values, names and brackets: about 150,000 elements. */
  static final int TOKENS = 3_000_000;

  /** The longest number, in characters. */
  static final int NUMBER_LENGTH = 1_000;

  /** The longest text of any field, in characters. */
  static final int TEXT_LENGTH = 2_000_000;

  /** The longest id, in characters; a longer one is refused, for others refer to it. */
  static final int ID = 1_000;

  /** The longest name, title, label or other text that is drawn; a longer one is held. */
  static final int NAME = 1_000;

  /** The longest code, unit, address or other text that is only listed; a longer one is held. */
  static final int TEXT = 10_000;

  /** The longest remark of an element; a longer one is held. */
  static final int REMARK = 100_000;

  /** The largest amount of any number, in the unit of its field; a larger one is held. */
  static final double LARGEST = Figures.LARGEST;

  /** The smallest amount of a number that is not 0; a smaller one is held. */
  static final double SMALLEST = Figures.SMALLEST;

  /** The largest distance of a card or note from the origin along each axis, in px. */
  static final double FARTHEST = 1_000_000;

  /** The largest width and height of a card, in px. */
  static final double CARD = 10_000;

  /** The largest width and height of a note, in px: a frame may be around the whole map. */
  static final double NOTE = 2 * FARTHEST;

  private DocumentLimits() {}

  /** Returns a number held within the limits. */
  static double held(double number) {
    double amount = Math.abs(number);
    return amount == 0 || Double.isNaN(number)
        ? number
        : Math.copySign(Math.clamp(amount, SMALLEST, LARGEST), number);
  }

  /** Returns a text held at a length: the longer one is cut and ends with an ellipsis. */
  static String held(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = longest - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
