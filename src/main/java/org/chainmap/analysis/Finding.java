package org.chainmap.analysis;

import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.text.Message;

/**
 * A finding: a sentence to read out to a decision maker, with the rule and the data behind it.
 *
 * @param findingKind what was found
 * @param severity its severity for the chain
 * @param weight the order among findings of one severity, larger first
 * @param subject the element it is about, which a click on the finding selects
 * @param affected the segments, enterprises and links that are affected, without the subject
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

  /** Returns the name of this kind of finding. */
  public Message kindName() {
    return findingKind.label();
  }
}
