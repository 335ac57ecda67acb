package org.chainmap.model;

import org.jspecify.annotations.Nullable;

/**
 * Where an enterprise sits.
 *
 * @param country ISO 3166 two-letter code, {@code CN} for China
 * @param province province-level name as written in the document, or null
 * @param city city name, or null
 */
public record Region(String country, @Nullable String province, @Nullable String city) {

  public static final String CHINA = "CN";

  public boolean domestic() {
    return country.equals(CHINA);
  }
}
