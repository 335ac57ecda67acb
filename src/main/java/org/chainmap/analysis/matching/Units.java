package org.chainmap.analysis.matching;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Normal forms of quantities and names, so that equal meanings have equal spellings. */
final class Units {

  private static final Map<String, Double> NUMERALS =
      Map.of("十", 1e1, "百", 1e2, "千", 1e3, "万", 1e4, "亿", 1e8);

  private static final Map<String, Amount> MASSES =
      Map.of(
          "吨", new Amount(1e3, "kg"),
          "t", new Amount(1e3, "kg"),
          "公斤", new Amount(1, "kg"),
          "千克", new Amount(1, "kg"),
          "克", new Amount(1e-3, "kg"),
          "g", new Amount(1e-3, "kg"));

  private static final Pattern PROVINCE_ENDING =
      Pattern.compile("(?<=..)(?:(?:壮族|回族|维吾尔)?自治区|特别行政区|省|市)$");

  private Units() {}

  /** A quantity in a unit. */
  record Amount(double value, String unit) {}

  /** Returns text in half-width characters and lower case, without surrounding space. */
  static String plain(String text) {
    return halfWidth(text).toLowerCase(Locale.ROOT).strip();
  }

  static String halfWidth(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  /** Returns a quantity in its base unit: 2 万只 are 20 000 只, 3 吨 are 3 000 kg. */
  static Amount amount(double quantity, String unit) {
    String rest = plain(unit);
    double value = quantity;
    while (!MASSES.containsKey(rest)
        && rest.length() > 1
        && NUMERALS.containsKey(rest.substring(0, 1))) {
      value *= NUMERALS.get(rest.substring(0, 1));
      rest = rest.substring(1);
    }
    Amount mass = MASSES.get(rest);
    return mass == null ? new Amount(value, rest) : new Amount(value * mass.value(), mass.unit());
  }

  /** Returns the name of a province or city without its administrative suffix: 广东 for 广东省. */
  static String place(String name) {
    return PROVINCE_ENDING.matcher(plain(name)).replaceFirst("");
  }

  static List<String> plain(List<String> texts) {
    return texts.stream().map(Units::plain).toList();
  }
}
