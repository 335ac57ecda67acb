package org.chainmap.compare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chainmap.model.value.Extras;
import org.chainmap.model.value.Group;
import org.chainmap.model.value.ImportShares;
import org.chainmap.model.value.Weights;
import org.jspecify.annotations.Nullable;

/** Fields that hold values by name: unknown fields, weights, shares of countries, groups. */
final class NamedValues {

  private NamedValues() {}

  /** Tells whether a record holds values by name. */
  static boolean are(Class<?> type) {
    return type == Extras.class || type == Weights.class || type == ImportShares.class;
  }

  /** Returns the values of a field by name, in its order; none for null. */
  static Map<String, Object> of(@Nullable Object field) {
    return switch (field) {
      case null -> Map.of();
      case Extras extras -> Collections.unmodifiableMap(extras.fields());
      case Weights weights -> Collections.unmodifiableMap(weights.byPart());
      case ImportShares shares -> Collections.unmodifiableMap(shares.byCountry());
      case List<?> list -> groups(list);
      default -> throw new IllegalArgumentException("holds no values by name: " + field);
    };
  }

  private static Map<String, Object> groups(List<?> list) {
    Map<String, Object> byName = new LinkedHashMap<>();
    for (Object each : list) {
      if (each instanceof Group group) {
        byName.put(group.name().text(), group);
      }
    }
    return byName;
  }

  /** Returns a field like another, with these values. */
  static Object like(Object field, Map<String, Object> values) {
    return switch (field) {
      case Extras extras -> new Extras(sorted(values, String.class));
      case Weights weights -> new Weights(sorted(values, Double.class));
      case ImportShares shares -> new ImportShares(sorted(values, Double.class));
      default -> List.copyOf(values.values());
    };
  }

  private static <V> SortedMap<String, V> sorted(Map<String, Object> values, Class<V> type) {
    SortedMap<String, V> sorted = new TreeMap<>();
    values.forEach((name, value) -> sorted.put(name, type.cast(value)));
    return sorted;
  }
}
