package org.chainmap.overlay;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chainmap.model.Enterprise;
import org.chainmap.model.value.Region;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The location of an enterprise, as coarse as a map shows it: the province at home, the country
 * abroad.
 *
 * @param country ISO 3166 two-letter code
 * @param province as written in the document, or null
 */
record Area(String country, @Nullable String province) {

  private static final Pattern ENDING = Pattern.compile("(省|市|(壮族|回族|维吾尔)?自治区|特别行政区)$");

  static Optional<Area> of(Enterprise enterprise) {
    Region region = enterprise.region();
    return region == null
        ? Optional.empty()
        : Optional.of(new Area(region.country(), region.domestic() ? region.province() : null));
  }

  /** Returns the area's name: in English for provinces in their usual spelling, else as written. */
  Message name() {
    String key =
        "region." + (province == null ? country : ENDING.matcher(province).replaceFirst(""));
    if (Messages.file("region", Lang.ZH).containsKey(key)) {
      return Message.of(key);
    }
    return province == null
        ? Message.of("region.country", Locale.of("", country))
        : Message.verbatim(province);
  }
}
