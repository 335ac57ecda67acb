package org.chainmap.analysis.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chainmap.analysis.Customers;
import org.chainmap.analysis.Finding;
import org.chainmap.analysis.FindingKind;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.Severity;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Link;
import org.chainmap.model.Listing;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.text.Message;

/**
 * Groups findings into problems: what concerns one segment, its links and its suppliers is one
 * problem. Every list of findings that people see is read from here, so that all show the same.
 *
 * <p>Problems stand in the order of the scores, those without a score last, and the map itself at
 * the end. Findings about links belong to the segment that supplies over them; those about
 * enterprises, needs and loops to the worst segment that they concern. From 55 points a problem is
 * critical, from 40 high, from 25 medium, else low: a convention of this program.
 */
public final class Bottlenecks {

  /** The number of problems to show before any "more". */
  public static final int FIRST = 20;

  private static final double CRITICAL = 55;
  private static final double HIGH = 40;
  private static final double MEDIUM = 25;

  private static final Comparator<Bottleneck> WORST_FIRST =
      Comparator.comparing((Bottleneck each) -> each.subject().equals(MapInfo.ID))
          .thenComparing(each -> each.low() == null ? -1 : each.low(), Comparator.reverseOrder())
          .thenComparing(each -> each.high() == null ? -1 : each.high(), Comparator.reverseOrder())
          .thenComparing(Bottleneck::severity)
          .thenComparing(each -> each.leading().weight(), Comparator.<Double>reverseOrder())
          .thenComparing(Bottleneck::subject);

  private static final Comparator<Finding> HEAVIEST =
      Comparator.comparing(Finding::weight, Comparator.reverseOrder());

  private final ChainMap map;
  private final Findings findings;
  private final Map<Id, Double> scores;
  private final Set<Id> customers;

  private Bottlenecks(ChainMap map, Findings findings) {
    this.map = map;
    this.findings = findings;
    this.scores = findings.of(Scores.SCORE);
    this.customers = Customers.in(map);
  }

  /**
   * Returns the problems of a map, the worst first.
   *
   * @param findings what was found, with the numbers of the scores where all analyses ran
   */
  public static List<Bottleneck> of(ChainMap map, Findings findings) {
    return new Bottlenecks(map, findings).all();
  }

  /** Returns the severity of a score. */
  static Severity severity(double score) {
    if (score >= CRITICAL) {
      return Severity.CRITICAL;
    }
    if (score >= HIGH) {
      return Severity.HIGH;
    }
    return score >= MEDIUM ? Severity.MEDIUM : Severity.LOW;
  }

  /** Returns the findings, each with the severity of the problem it belongs to. */
  static Findings graded(ChainMap map, Findings findings) {
    Map<Finding, Severity> severities = new IdentityHashMap<>();
    for (Bottleneck bottleneck : of(map, findings)) {
      bottleneck.findings().forEach(each -> severities.put(each, bottleneck.severity()));
    }
    return new Findings(
        findings.ranked().stream()
            .map(finding -> finding.graded(severities.getOrDefault(finding, finding.severity())))
            .toList(),
        findings.numbers(),
        findings.relations(),
        findings.sets(),
        findings.unjudged());
  }

  private List<Bottleneck> all() {
    Map<Id, List<Finding>> bySubject = new LinkedHashMap<>();
    for (Finding finding : findings.ranked()) {
      bySubject.computeIfAbsent(home(finding), id -> new ArrayList<>()).add(finding);
    }
    BottleneckSentences sentences = new BottleneckSentences(map, findings);
    List<Bottleneck> out = new ArrayList<>();
    bySubject.forEach(
        (subject, found) -> {
          Double low = scores.get(subject);
          found.sort(HEAVIEST);
          Finding worst = found.getFirst();
          Message sentence = sentences.of(subject, found);
          found.sort(Comparator.comparing(this::part).thenComparing(HEAVIEST));
          out.add(
              new Bottleneck(
                  subject,
                  low == null ? worst.severity() : severity(low),
                  low,
                  findings.of(Scores.MOST).get(subject),
                  sentence,
                  found));
        });
    out.sort(WORST_FIRST);
    return out;
  }

  /**
   * Returns the part of a problem that a finding is about: the segment, its links, its suppliers.
   */
  private int part(Finding finding) {
    if (map.find(Link.class, finding.subject()).isPresent()) {
      return 1;
    }
    return map.find(Enterprise.class, finding.subject()).isPresent() ? 2 : 0;
  }

  /** Returns the subject of the problem that a finding belongs to. */
  private Id home(Finding finding) {
    FindingKind kind = finding.findingKind();
    Id subject = finding.subject();
    if (kind == FindingKind.CIRCLE || kind == FindingKind.SEPARATE_PARTS) {
      return MapInfo.ID;
    }
    Link link = map.find(Link.class, subject).orElse(null);
    if (link != null) {
      return customers.contains(link.from()) ? subject : link.from();
    }
    boolean about =
        kind == FindingKind.MUTUAL_SUPPLY
            || map.find(Enterprise.class, subject).isPresent()
            || map.find(Listing.class, subject).isPresent();
    return about ? worst(finding, subject) : subject;
  }

  /** Returns the segment with the highest score that a finding concerns first of all. */
  private Id worst(Finding finding, Id otherwise) {
    List<Id> concerned =
        finding.findingKind() == FindingKind.MUTUAL_SUPPLY
            ? Stream.concat(Stream.of(finding.subject()), finding.affected().stream()).toList()
            : supplied(finding);
    return concerned.stream()
        .filter(id -> map.find(Segment.class, id).isPresent() && !customers.contains(id))
        .max(
            Comparator.comparingDouble((Id id) -> scores.getOrDefault(id, -1.0))
                .thenComparing(Comparator.<Id>reverseOrder()))
        .orElse(otherwise);
  }

  /** Returns the affected segments that the enterprise of a finding supplies; all for a need. */
  private List<Id> supplied(Finding finding) {
    if (map.find(Enterprise.class, finding.subject()).isEmpty()) {
      return finding.affected();
    }
    return map.participationsOf(finding.subject()).stream()
        .map(Participation::segment)
        .filter(finding.affected()::contains)
        .toList();
  }
}
