package org.chainmap.model;

import org.chainmap.geom.Id;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * An error or warning about a map.
 *
 * @param element the element it concerns
 * @param field the element's field as named in files, or null where it concerns the whole element
 */
public record Problem(Severity severity, Id element, @Nullable String field, Message message) {

  /**
   * The severity of a problem: an error makes a map unreadable, a warning is for users to judge.
   */
  public enum Severity {
    ERROR,
    WARNING
  }
}
