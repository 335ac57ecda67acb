package org.chainmap.ui.inspector;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.chainmap.model.Element;
import org.chainmap.model.value.Region;
import org.jspecify.annotations.Nullable;

/** The fields for country, province and city of a region that may be unknown. */
final class RegionRows {

  private RegionRows() {}

  static <E extends Element> void add(
      Form<E> form, Function<E, @Nullable Region> get, BiFunction<E, @Nullable Region, E> set) {
    form.written(
            "country",
            Countries.FORM,
            e -> {
              Region r = get.apply(e);
              return r == null ? null : r.country();
            },
            (e, code) -> set.apply(e, code == null ? null : in(get.apply(e), code)))
        .beside(
            () ->
                form.text(
                        "province",
                        e -> {
                          Region r = get.apply(e);
                          return r == null ? null : r.province();
                        },
                        (e, text) -> {
                          Region r = in(get.apply(e), null);
                          return set.apply(e, new Region(r.country(), text, r.city(), r.extras()));
                        })
                    .text(
                        "city",
                        e -> {
                          Region r = get.apply(e);
                          return r == null ? null : r.city();
                        },
                        (e, text) -> {
                          Region r = in(get.apply(e), null);
                          return set.apply(
                              e, new Region(r.country(), r.province(), text, r.extras()));
                        }));
  }

  /**
   * Returns the region with the given country; an unknown region without a given country is in
   * China.
   */
  private static Region in(@Nullable Region r, @Nullable String country) {
    if (r == null) {
      return new Region(country == null ? Region.CHINA : country, null, null);
    }
    return country == null ? r : new Region(country, r.province(), r.city(), r.extras());
  }
}
