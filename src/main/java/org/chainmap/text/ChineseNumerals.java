package org.chainmap.text;

/** Numbers in Chinese numerals, as headings count: 九, 十, 十一, 二十. */
public final class ChineseNumerals {

  private static final String DIGITS = "〇一二三四五六七八九";

  private ChineseNumerals() {}

  /** Returns a number from 0 in Chinese numerals; from 100 on in Arabic ones. */
  public static String of(int number) {
    if (number >= 100) {
      return String.valueOf(number);
    }
    int tens = number / 10;
    int ones = number % 10;
    if (tens == 0) {
      return String.valueOf(DIGITS.charAt(ones));
    }
    String before = tens == 1 ? "" : String.valueOf(DIGITS.charAt(tens));
    return before + "十" + (ones == 0 ? "" : String.valueOf(DIGITS.charAt(ones)));
  }
}
