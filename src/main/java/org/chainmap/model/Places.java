package org.chainmap.model;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chainmap.model.value.Region;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.text.Messages;

/** The names of places in both languages. */
public final class Places {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Pattern ENDING = Pattern.compile("(省|市|(壮族|回族|维吾尔)?自治区|特别行政区)$");

  private Places() {}

  /**
   * Returns a place's name: of a country in each language, of a province or city in English where
   * its name is known, else as written.
   *
   * @param place an ISO 3166 two-letter code, or the name of a province or city
   */
  public static Message of(String place) {
    String key = "region." + folded(place);
    if (Messages.file("region", Lang.ZH).containsKey(key)) {
      return Message.of(key);
    }
    return COUNTRIES.contains(place)
        ? Message.of("region.country", Locale.of("", place))
        : Message.verbatim(place);
  }

  /** Returns a place by its English name as documents write it (深圳 for Shenzhen), if known. */
  static String written(String english) {
    for (String key : Messages.file("region", Lang.EN).stringPropertyNames()) {
      if (Message.of(key, "").in(Lang.EN).equalsIgnoreCase(english)) {
        return key.substring("region.".length());
      }
    }
    return english;
  }

  /** Returns a place's name without what it is: 江西省 and 江西 are one. */
  public static String folded(String place) {
    return ENDING.matcher(place).replaceFirst("");
  }

  /**
   * Returns the name of a region with the places around it; a city that is a province is said once.
   */
  public static Message of(Region region) {
    boolean home = region.domestic() && (region.province() != null || region.city() != null);
    return Stream.of(home ? null : region.country(), region.province(), region.city())
        .filter(Objects::nonNull)
        .distinct()
        .map(Places::of)
        .reduce((around, inner) -> Message.of("region.within", around, inner))
        .orElseThrow();
  }
}
