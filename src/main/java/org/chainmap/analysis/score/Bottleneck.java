package org.chainmap.analysis.score;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chainmap.analysis.Finding;
import org.chainmap.analysis.FindingKind;
import org.chainmap.analysis.Severity;
import org.chainmap.geom.Id;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * One problem of a chain, with all that was found about it: a segment with its links and suppliers,
 * or a stage, or the map itself with what is to be checked in it.
 *
 * @param subject what it is about: a segment wherever one explains it
 * @param severity its severity for the chain
 * @param low its score by what is known, 0–100; null where it has none
 * @param high its score if all that is unknown is at its worst; null where it has none
 * @param sentence the problem in one sentence
 * @param findings what was found, at least one: about the segment, then its links, then its
 *     suppliers, each the worst first
 */
public record Bottleneck(
    Id subject,
    Severity severity,
    @Nullable Double low,
    @Nullable Double high,
    Message sentence,
    List<Finding> findings) {

  public Bottleneck {
    findings = List.copyOf(findings);
  }

  /** Returns the finding that stands for it: the worst about the subject itself, else the first. */
  public Finding leading() {
    return findings.stream()
        .filter(finding -> finding.subject().equals(subject))
        .findFirst()
        .orElseGet(findings::getFirst);
  }

  /** Returns the names of the kinds of its findings, each once. */
  public List<Message> kinds() {
    return findings.stream().map(Finding::findingKind).distinct().map(FindingKind::label).toList();
  }

  /** Returns everything its findings affect, without the subject. */
  public List<Id> affected() {
    Set<Id> all = new LinkedHashSet<>();
    findings.forEach(
        finding -> {
          all.add(finding.subject());
          all.addAll(finding.affected());
        });
    all.remove(subject);
    return List.copyOf(all);
  }
}
