package org.chainmap.model.value;

import org.jspecify.annotations.Nullable;

/**
 * The location of an enterprise.
 *
 * @param country ISO 3166 two-letter code, {@code CN} for China
 * @param province province-level name as written in the document, or null
 * @param city city name, or null
 * @param extras fields this version does not know
 */
public record Region(
    String country, @Nullable String province, @Nullable String city, Extras extras) {

  public Region {
    province = Texts.orNull(province);
    city = Texts.orNull(city);
  }

  public Region(String country, @Nullable String province, @Nullable String city) {
    this(country, province, city, Extras.NONE);
  }

  public Region withExtras(Extras changed) {
    return new Region(country, province, city, changed);
  }

  public static final String CHINA = "CN";

  public boolean domestic() {
    return country.equals(CHINA);
  }
}
