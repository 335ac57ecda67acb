package org.chainmap.model.value;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Unknown fields of a document, kept as JSON text so that saving does not lose fields of a newer
 * version or another program.
 *
 * @param fields each unknown field's compact JSON value by name
 */
public record Extras(SortedMap<String, String> fields) {

  public static final Extras NONE = new Extras(Collections.emptySortedMap());

  public Extras {
    fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
  }

  public boolean isEmpty() {
    return fields.isEmpty();
  }
}
