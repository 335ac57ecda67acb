package org.chainmap.ledger.table;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A heading taken apart: {@code 2023年营业收入（亿元）} is the name 营业收入, the unit 亿元 and the year 2023;
 * {@code 企业名称（英文）} is the name 企业名称英文.
 *
 * @param name the name, folded: compatibility characters, case, white space and invisible
 *     characters do not count
 * @param unit what stands in brackets or after the name as its unit, or null
 * @param year the year for which the column holds, or null
 */
record Heading(String name, @Nullable String unit, @Nullable Integer year) {

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Z}\\p{C}\\s_*-]+");
  private static final Pattern BRACKETS = Pattern.compile("[(\\[【〔{][^)\\]】〕}]*[)\\]】〕}]");
  private static final Pattern ENGLISH = Pattern.compile("英文名?|英语|英|english|en");
  private static final Pattern YEAR = Pattern.compile("(?:截至)?((?:19|20)\\d{2})年?(?:度|末|底)?");
  private static final Pattern NUMBERED = Pattern.compile("^(?:\\d{1,2}|[一二三四五六七八九十])[.、]");
  private static final Pattern UNIT =
      Pattern.compile(
          "%|‰|(?:百|千|万|百万|千万|亿|万亿)?(?:元|美元|欧元|人民币)(?:人民币)?|[百千万亿]*(?:吨|台|套|件|片|只|家|人|个|辆)"
              + "(?:/年)?|周|天|月|年|weeks?|days?|rmb|cny|usd|10kcny");

  /** Takes a heading apart. O(length). */
  static Heading of(String text) {
    String folded = folded(text);
    String unit = null;
    Matcher brackets = BRACKETS.matcher(folded);
    boolean english = false;
    while (brackets.find()) {
      String inner = brackets.group().substring(1, brackets.group().length() - 1);
      english |= ENGLISH.matcher(inner).matches();
      inner = inner.replaceFirst("^单位[:：]?", "");
      if (UNIT.matcher(inner).matches()) {
        unit = inner;
      }
    }
    String name = BRACKETS.matcher(folded).replaceAll("");
    name = name.replaceAll("[:：。]+$", "");
    if (unit == null && name.length() > 1 && (name.endsWith("%") || name.endsWith("‰"))) {
      unit = name.substring(name.length() - 1);
      name = name.substring(0, name.length() - 1);
    }
    Integer year = null;
    Matcher years = YEAR.matcher(name);
    if (years.find() && years.group().length() < name.length()) {
      year = Integer.valueOf(years.group(1));
      name = name.substring(0, years.start()) + name.substring(years.end());
    }
    name = NUMBERED.matcher(name).replaceFirst("");
    return new Heading(english ? name + "英文" : name, unit, year);
  }

  /** Tells whether a cell holds nothing but a unit, as below the names of two-line headers. */
  static boolean unitOnly(String text) {
    String folded = folded(text).replaceAll("[()\\[\\]]", "").replaceFirst("^单位[:：]?", "");
    return UNIT.matcher(folded).matches();
  }

  static String folded(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return UNSEEN.matcher(folded).replaceAll("");
  }
}
