package org.chainmap.model.value;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Fields of a document that this version does not know, kept as their JSON text so that saving
 * loses nothing that a newer version or another program wrote.
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
