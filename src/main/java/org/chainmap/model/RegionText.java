package org.chainmap.model;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chainmap.model.value.Region;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;

/**
 * Reads a region from a text as people write it in lists: 广东省深圳市, 广东 深圳, 深圳市, 北京市海淀区, 日本, Shenzhen,
 * Guangdong.
 */
public final class RegionText {

  private static final Pattern ENDING =
      Pattern.compile("^(省|市|(壮族|回族|维吾尔)?自治区|特别行政区)(?=\\P{IsAlphabetic}|\\p{IsHan}|$)");

  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}·・,，、/\\-—>]+");
  private static final Pattern CITY = Pattern.compile("\\p{IsHan}{2,20}");
  private static final Pattern CITY_ENDING = Pattern.compile("(?<=\\p{IsHan}{2})市$");
  private static final Pattern HOME =
      Pattern.compile("^(中华人民共和国|中国)(?!台湾|香港|澳门$)|^(china|cn)\\b", Pattern.CASE_INSENSITIVE);

  /** Countries by their codes and their names in both languages, folded. */
  private static final Map<String, String> COUNTRIES = countries();

  private RegionText() {}

  private static Map<String, String> countries() {
    Map<String, String> byName = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      byName.put(folded(code), code);
      for (Lang lang : Lang.values()) {
        byName.put(folded(Locale.of("", code).getDisplayCountry(lang.locale())), code);
      }
    }
    return Map.copyOf(byName);
  }

  /** Reads a region; empty where the text names no place that is known or looks like one. */
  public static Optional<Region> parse(String text) {
    String written = BETWEEN.matcher(text).replaceAll(" ").strip();
    String country = COUNTRIES.get(folded(written));
    if (country != null && !province(written)) {
      return Optional.of(new Region(country, null, null));
    }
    String inner = HOME.matcher(written).replaceFirst("").strip();
    for (String province : Provinces.NAMES) {
      if (inner.startsWith(province)) {
        String rest = ENDING.matcher(inner.substring(province.length())).replaceFirst("").strip();
        return Optional.of(new Region(Region.CHINA, province, city(rest)));
      }
    }
    return english(inner)
        .or(
            () ->
                CITY.matcher(inner).matches()
                    ? Optional.of(new Region(Region.CHINA, null, city(inner)))
                    : Optional.empty());
  }

  /** Tells whether a text is a province's name, also where a list of countries has it. */
  private static boolean province(String text) {
    for (String name : Provinces.NAMES) {
      String english = Places.of(name).in(Lang.EN);
      if (name.equals(text)
          || english.replace(",", "").equalsIgnoreCase(text)
          || english.replaceFirst(",.*", "").equalsIgnoreCase(text)) {
        return true;
      }
    }
    return false;
  }

  /** Reads 'City, Province' and 'Province'. */
  private static Optional<Region> english(String text) {
    for (String province : Provinces.NAMES) {
      String english = Places.of(province).in(Lang.EN);
      String name = english.replace(",", "");
      if (text.equalsIgnoreCase(name) || text.equalsIgnoreCase(english.replaceFirst(",.*", ""))) {
        return Optional.of(new Region(Region.CHINA, province, null));
      }
      if (text.toLowerCase(Locale.ROOT).endsWith(" " + name.toLowerCase(Locale.ROOT))) {
        String city = text.substring(0, text.length() - name.length()).strip();
        return Optional.of(new Region(Region.CHINA, province, Places.written(city)));
      }
    }
    return Optional.empty();
  }

  private static @Nullable String city(String text) {
    String city = CITY_ENDING.matcher(text.replace(" ", "")).replaceFirst("");
    return city.isEmpty() ? null : city;
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
