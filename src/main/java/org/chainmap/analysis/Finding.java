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
 * @param sentence the finding in one short sentence
 * @param details what else is known of it, in words
 * @param rule the rule it follows, with its source
 */
public record Finding(
    FindingKind findingKind,
    Severity severity,
    double weight,
    Id subject,
    List<Id> affected,
    Message sentence,
    List<Message> details,
    Message rule) {

  public Finding {
    affected = List.copyOf(affected);
    details = List.copyOf(details);
  }

  /** Returns the same finding with another severity. */
  public Finding graded(Severity changed) {
    return new Finding(findingKind, changed, weight, subject, affected, sentence, details, rule);
  }

  /** Returns the name of this kind of finding. */
  public Message kindName() {
    return findingKind.label();
  }
}
