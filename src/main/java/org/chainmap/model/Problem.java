package org.chainmap.model;

import org.chainmap.geom.Id;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong or doubtful in a map.
 *
 * @param element the element it concerns
 * @param field the element's field as named in files, or null where it concerns the whole element
 */
public record Problem(Severity severity, Id element, @Nullable String field, Message message) {

  /** An error makes a map unreadable; a warning is for people to judge. */
  public enum Severity {
    ERROR,
    WARNING
  }
}
