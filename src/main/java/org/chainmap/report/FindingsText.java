package org.chainmap.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.chainmap.analysis.Finding;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.MissingData;
import org.chainmap.analysis.Severity;
import org.chainmap.analysis.score.Assessment;
import org.chainmap.analysis.score.Bottleneck;
import org.chainmap.analysis.score.Bottlenecks;
import org.chainmap.analysis.score.Robustness;
import org.chainmap.analysis.score.Score;
import org.chainmap.analysis.score.Scores;
import org.chainmap.analysis.score.Sentences;
import org.chainmap.analysis.score.WeightSensitivity;
import org.chainmap.graph.SupplyView;
import org.chainmap.model.ChainMap;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/**
 * Findings to read on a terminal: the report, below it the first of the ranking, and how it hangs
 * on the weights.
 */
public final class FindingsText {

  private static final int FIRST = 10;

  private FindingsText() {}

  /** The text, ending with a line break. */
  public static String of(ChainMap map, Assessment assessment, Lang lang) {
    List<String> lines = found(assessment.findings(), map, lang);
    List<Score> first = assessment.scores().first(FIRST);
    if (!first.isEmpty()) {
      lines.add("");
      ranking(lines, map, assessment.scores(), first, lang);
    }
    return String.join("\n", lines) + "\n";
  }

  private static void ranking(
      List<String> lines, ChainMap map, Scores scores, List<Score> first, Lang lang) {
    lines.add(Message.of("analyze.first", first.size()).in(lang));
    for (int i = 0; i < first.size(); i++) {
      lines.add(
          Sentences.of(map, first.get(i), i + 1).stream()
              .map(sentence -> sentence.in(lang))
              .collect(Collectors.joining(lang == Lang.ZH ? "" : " ")));
    }
    lines.add(Sentences.rule().in(lang));
    WeightSensitivity sensitivity = WeightSensitivity.of(scores);
    lines.add("");
    lines.add(Message.of("score.report.sensitivity").in(lang));
    lines.add(sensitivity.summary().in(lang));
    sensitivity.changes(map).forEach(change -> lines.add("- " + change.in(lang)));
    lines.add("");
    lines.add(Message.of("score.report.robustness").in(lang));
    lines.add(Robustness.of(SupplyView.of(map), scores).sentence().in(lang));
  }

  /**
   * Returns a heading with the size of the map, the first problems by severity, the rule of each
   * kind that occurs, the explanations all rules share, and what to fill in for what was not
   * judged.
   */
  private static List<String> found(Findings findings, ChainMap map, Lang lang) {
    List<Bottleneck> bottlenecks = Bottlenecks.of(map, findings);
    List<String> lines = new ArrayList<>();
    lines.add(map.info().title().in(lang).replace('\n', ' '));
    lines.add(
        Message.of(
                "analysis.report.size",
                map.segments().size(),
                map.enterprises().size(),
                (map.links().stream().filter(l -> l.kind() == LinkKind.SUPPLY).count()),
                bottlenecks.size())
            .in(lang));
    List<Bottleneck> first =
        bottlenecks.subList(0, Math.min(Bottlenecks.FIRST, bottlenecks.size()));
    Severity severity = null;
    int number = 0;
    for (Bottleneck bottleneck : first) {
      if (bottleneck.severity() != severity) {
        severity = bottleneck.severity();
        heading(lines, "analysis.report.severity", lang, severity.label());
      }
      number++;
      lines.add(Message.of("analysis.report.finding", number, bottleneck.sentence()).in(lang));
    }
    if (bottlenecks.size() > first.size()) {
      lines.add("");
      lines.add(Message.of("analysis.report.more", bottlenecks.size() - first.size()).in(lang));
    }
    List<Message> rules =
        findings.ranked().stream().map(FindingsText::namedRule).distinct().toList();
    if (!rules.isEmpty()) {
      heading(lines, "analysis.report.rules", lang);
      rules.forEach(rule -> lines.add(rule.in(lang).strip()));
      lines.add("- " + Message.of("analysis.readings").in(lang).strip());
      lines.add("- " + Message.of("analysis.points").in(lang));
    }
    List<Message> missing = MissingData.of(map);
    if (!missing.isEmpty()) {
      heading(lines, "analysis.report.unjudged", lang);
      missing.forEach(message -> lines.add("- " + message.in(lang)));
    }
    return lines;
  }

  /**
   * Returns a finding's rule without the explanations that many rules share; these are given once.
   */
  public static Message bareRule(Finding finding) {
    return Message.of(finding.rule().key(), "", "");
  }

  private static Message namedRule(Finding finding) {
    return Message.of("analysis.report.rule", finding.kindName(), bareRule(finding));
  }

  private static void heading(List<String> lines, String key, Lang lang, Object... arguments) {
    lines.add("");
    lines.add(Message.of(key, arguments).in(lang));
  }
}
