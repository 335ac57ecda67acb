package org.chainmap.ledger.written;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as people write them in tables: full-width digits, separators of thousands, decimal
 * points or commas, percent, 万 and 亿, units, signs of approximation.
 */
public final class NumberText {

  /** What a text says of the decimal mark that its writer uses. */
  public enum Mark {
    POINT,
    COMMA,
    EITHER
  }

  /**
   * A number that was read.
   *
   * @param value the digits, without percent, multiplier and unit
   * @param multiplier what 万, 亿 and the like multiply it with
   * @param percent whether a percent sign follows
   * @param unit what follows otherwise, or empty
   * @param approximate whether the text says that it is about, more or less than that
   */
  public record Parsed(
      BigDecimal value, BigDecimal multiplier, boolean percent, String unit, boolean approximate) {

    /** Returns the number with its multiplier, without percent and unit. */
    public double times() {
      return value.multiply(multiplier).doubleValue();
    }

    /** Returns the multiplier as written, with the unit. */
    public String wholeUnit() {
      return (multiplier.compareTo(BigDecimal.ONE) == 0
              ? ""
              : WORDS_OF.getOrDefault(multiplier, ""))
          + unit;
    }
  }

  private static final Map<String, BigDecimal> MULTIPLIERS =
      Map.of(
          "", BigDecimal.ONE,
          "百", new BigDecimal(100),
          "千", new BigDecimal(1000),
          "万", new BigDecimal(10_000),
          "百万", new BigDecimal(1_000_000),
          "千万", new BigDecimal(10_000_000),
          "亿", new BigDecimal(100_000_000),
          "百亿", new BigDecimal(10_000_000_000L),
          "千亿", new BigDecimal(100_000_000_000L),
          "万亿", new BigDecimal(1_000_000_000_000L));

  private static final Map<BigDecimal, String> WORDS_OF =
      Map.of(
          MULTIPLIERS.get("百"), "百",
          MULTIPLIERS.get("千"), "千",
          MULTIPLIERS.get("万"), "万",
          MULTIPLIERS.get("百万"), "百万",
          MULTIPLIERS.get("千万"), "千万",
          MULTIPLIERS.get("亿"), "亿",
          MULTIPLIERS.get("百亿"), "百亿",
          MULTIPLIERS.get("千亿"), "千亿",
          MULTIPLIERS.get("万亿"), "万亿");

  private static final String DIGITS = "[0-9][0-9,.'’ ]*";
  private static final Pattern FORM =
      Pattern.compile(
          "(?<about>约为?|大约|近|超过?|逾|不低于|不少于|不超过|至少|最多|[<>≤≥≈~〜∼])?"
              + "(?<sign>[+\\-−])?(?:¥|rmb|cny|人民币)?(?<digits>"
              + DIGITS
              + ")(?<power>e[+-]?[0-9]{1,3})?"
              + "(?<times>百亿|千亿|万亿|百万|千万|百|千|万|亿)?(?<percent>%)?"
              + "(?<unit>[^0-9%]{0,20})(?<more>以上|以下|左右|\\+)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern RANGE =
      Pattern.compile(".*[0-9][^0-9]{0,6}(?:[-−–—~〜∼至到]|\\.{2,})[^0-9]{0,3}[0-9].*");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}]");
  private static final Pattern SPACE = Pattern.compile("\\p{Z}");
  private static final Pattern GROUPED = Pattern.compile("[1-9][0-9]{0,2}(?:,[0-9]{3})+");
  private static final Pattern GROUPED_BY_POINTS =
      Pattern.compile("[1-9][0-9]{0,2}(?:\\.[0-9]{3})+");
  private static final Pattern PLAIN = Pattern.compile("[0-9]+\\.?[0-9]*|\\.[0-9]+");

  private static final Set<String> NONE =
      Set.of("-", "--", "—", "——", "/", "\\", "n/a", "N/A", "暂无", "不详", "未知", "无数据");

  private NumberText() {}

  /**
   * Tells whether a text says that there is no number: people write a dash where they know none.
   */
  public static boolean none(String text) {
    return NONE.contains(normal(text));
  }

  /** Returns a text without invisible characters and in half width. */
  public static String normal(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return SPACE.matcher(UNSEEN.matcher(folded).replaceAll("")).replaceAll(" ").strip();
  }

  /** Tells whether a text gives two numbers, from the one to the other. */
  public static boolean range(String text) {
    String plain = normal(text).toLowerCase(java.util.Locale.ROOT);
    return RANGE.matcher(plain).matches() && !plain.matches("[^e]*[0-9.]e[+-]?[0-9]+[^0-9]*");
  }

  /** Returns the number of a text; null where it is none. */
  public static @Nullable Parsed parse(String text, Mark mark) {
    String plain = normal(text).replace(" ", "");
    String lower = plain.toLowerCase(java.util.Locale.ROOT);
    if (lower.startsWith(".")) {
      lower = "0" + lower;
    }
    Matcher form = FORM.matcher(lower);
    if (!form.matches()) {
      return null;
    }
    String digits = decimal(form.group("digits"), mark);
    if (digits == null) {
      return null;
    }
    String power = form.group("power") == null ? "" : form.group("power");
    BigDecimal value = new BigDecimal(digits + power);
    if (value.precision() > 60 || Math.abs(value.scale()) > 400) {
      return null;
    }
    String sign = form.group("sign");
    String times = form.group("times") == null ? "" : form.group("times");
    String unit = form.group("unit") == null ? "" : form.group("unit");
    boolean about = form.group("about") != null || form.group("more") != null;
    for (String more : new String[] {"以上", "以下", "左右", "+", "多"}) {
      if (unit.endsWith(more)) {
        unit = unit.substring(0, unit.length() - more.length());
        about = true;
      }
    }
    if (times.isEmpty() && unit.startsWith("多")) {
      return null;
    }
    return new Parsed(
        "-".equals(sign) || "−".equals(sign) ? value.negate() : value,
        MULTIPLIERS.getOrDefault(times, BigDecimal.ONE),
        form.group("percent") != null,
        unit,
        about);
  }

  /** Returns what a text proves of its decimal mark. */
  public static Mark mark(String text) {
    Matcher form = FORM.matcher(normal(text).replace(" ", "").toLowerCase(java.util.Locale.ROOT));
    if (!form.matches()) {
      return Mark.EITHER;
    }
    String digits = form.group("digits");
    int comma = digits.lastIndexOf(',');
    int point = digits.lastIndexOf('.');
    if (comma >= 0 && point >= 0) {
      return comma > point ? Mark.COMMA : Mark.POINT;
    }
    if (comma >= 0) {
      return GROUPED.matcher(digits).matches()
          ? digits.indexOf(',') == comma ? Mark.EITHER : Mark.POINT
          : digits.indexOf(',') == comma ? Mark.COMMA : Mark.EITHER;
    }
    if (point >= 0 && !GROUPED_BY_POINTS.matcher(digits).matches()) {
      return Mark.POINT;
    }
    return Mark.EITHER;
  }

  /** Returns digits with a point for the decimal mark; null where the marks make no sense. */
  private static @Nullable String decimal(String written, Mark mark) {
    String digits = written.replaceAll("['’]", "");
    int comma = digits.lastIndexOf(',');
    boolean decimalComma =
        comma >= 0
            && (digits.indexOf('.') >= 0
                ? comma > digits.lastIndexOf('.')
                : mark == Mark.COMMA || !GROUPED.matcher(digits).matches());
    if (decimalComma) {
      String whole = digits.substring(0, comma);
      boolean sound =
          mark != Mark.POINT
              && (PLAIN.matcher(whole).matches() && !whole.contains(".")
                  || GROUPED_BY_POINTS.matcher(whole).matches());
      String after = digits.substring(comma + 1);
      return sound && after.matches("[0-9]+") ? whole.replace(".", "") + "." + after : null;
    }
    if (mark == Mark.COMMA && GROUPED_BY_POINTS.matcher(digits).matches()) {
      return digits.replace(".", "");
    }
    int point = digits.indexOf('.');
    String whole = point < 0 ? digits : digits.substring(0, point);
    if (whole.contains(",") && !GROUPED.matcher(whole).matches()) {
      return null;
    }
    String plain = digits.replace(",", "");
    return PLAIN.matcher(plain).matches() ? plain : null;
  }
}
