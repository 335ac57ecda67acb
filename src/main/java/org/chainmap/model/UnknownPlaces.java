package org.chainmap.model;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.chainmap.model.Problem.Severity;
import org.chainmap.model.value.Region;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Finds places that do not exist: a country without an ISO 3166 code, and a province of China that
 * GB/T 2260 does not have, also where it was taken for a city because of that (火星省). Cities are not
 * looked up.
 */
final class UnknownPlaces {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Pattern PROVINCE = Pattern.compile(".*(省|自治区|特别行政区)");

  private UnknownPlaces() {}

  /** Returns a warning where an element lies in a place that does not exist. */
  static Optional<Problem> problem(ChainMap map, Element element) {
    if (element instanceof Segment segment) {
      return segment.trade().importShares().byCountry().keySet().stream()
          .filter(country -> !COUNTRIES.contains(country))
          .findFirst()
          .map(
              country ->
                  new Problem(
                      Severity.WARNING,
                      segment.id(),
                      "importShares",
                      Message.of(
                          "model.unknownCountry", Names.message(map, segment.id()), country)));
    }
    Region region = region(element);
    return region == null
        ? Optional.empty()
        : Optional.ofNullable(unknown(region))
            .map(
                place ->
                    new Problem(
                        Severity.WARNING,
                        element.id(),
                        "region",
                        Message.of("model.unknownPlace", Names.message(map, element.id()), place)));
  }

  private static @Nullable Region region(Element element) {
    return switch (element) {
      case Enterprise enterprise -> enterprise.region();
      case InvestmentTarget target -> target.region();
      case Resource resource -> resource.region();
      case Listing listing -> listing.region();
      case Initiative initiative -> initiative.facts().region();
      default -> null;
    };
  }

  private static @Nullable String unknown(Region region) {
    if (!COUNTRIES.contains(region.country())) {
      return region.country();
    }
    if (!region.domestic()) {
      return null;
    }
    String province = region.province();
    if (province != null) {
      return known(province) ? null : province;
    }
    String city = Objects.requireNonNullElse(region.city(), "");
    return PROVINCE.matcher(city).matches() && !known(city) ? city : null;
  }

  private static boolean known(String province) {
    return Provinces.NAMES.contains(province)
        || RegionText.parse(province).filter(read -> read.province() != null).isPresent();
  }
}
