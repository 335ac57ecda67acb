package org.chainmap.analysis;

import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.text.Message;

/**
 * One thing found: a sentence a director can read out, with the rule and the data behind it.
 *
 * @param findingKind what was found
 * @param severity how badly it can hurt
 * @param weight the order among findings of one severity, larger first
 * @param subject the element it is about: where a click leads
 * @param affected the segments, enterprises and links that suffer, the subject not among them
 * @param sentence the finding in words, names and numbers included
 * @param rule the rule it follows, with its source
 */
public record Finding(
    FindingKind findingKind,
    Severity severity,
    double weight,
    Id subject,
    List<Id> affected,
    Message sentence,
    Message rule) {

  public Finding {
    affected = List.copyOf(affected);
  }

  /** The name of this kind of finding. */
  public Message kindName() {
    return findingKind.label();
  }
}
