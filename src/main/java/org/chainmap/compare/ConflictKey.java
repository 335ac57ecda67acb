package org.chainmap.compare;

import org.chainmap.geom.Id;

/**
 * What is decided at once in a merge.
 *
 * @param element the element in question
 * @param field the field, or the first of those that hang together; empty for the element itself
 */
public record ConflictKey(Id element, String field) {

  static ConflictKey of(Id element) {
    return new ConflictKey(element, "");
  }
}
