package org.chainmap.overlay;

import java.util.Optional;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Places;
import org.chainmap.model.value.Region;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * The location of an enterprise, as coarse as a map shows it: the province at home, the country
 * abroad.
 *
 * @param country ISO 3166 two-letter code
 * @param province as written in the document, or null
 */
record Area(String country, @Nullable String province) {

  static Optional<Area> of(Enterprise enterprise) {
    Region region = enterprise.region();
    return region == null
        ? Optional.empty()
        : Optional.of(new Area(region.country(), region.domestic() ? region.province() : null));
  }

  /** Returns the area's name: in English for provinces in their usual spelling, else as written. */
  Message name() {
    return Places.of(province == null ? country : province);
  }
}
