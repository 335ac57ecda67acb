package org.chainmap.analysis;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.model.ChainMap;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** Findings as plain text to read on a terminal or to paste into a mail. */
public final class Report {

  private Report() {}

  /**
   * A heading with the size of the map, the findings by severity with their numbers, the rule of
   * each kind that occurs and what all rules share, and what was not judged. Lines end with {@code
   * \n}.
   */
  public static String text(Findings findings, ChainMap map, Lang lang) {
    List<String> lines = new ArrayList<>();
    lines.add(map.info().title().in(lang).replace('\n', ' '));
    lines.add(
        Message.of(
                "analysis.report.size",
                String.valueOf(map.segments().size()),
                String.valueOf(map.enterprises().size()),
                String.valueOf(
                    map.links().stream().filter(l -> l.kind() == LinkKind.SUPPLY).count()),
                String.valueOf(findings.ranked().size()))
            .in(lang));
    int number = 0;
    for (Severity severity : Severity.values()) {
      List<Finding> those =
          findings.ranked().stream().filter(f -> f.severity() == severity).toList();
      if (those.isEmpty()) {
        continue;
      }
      heading(lines, "analysis.report.severity", lang, severity.label(), those.size());
      for (Finding finding : those) {
        number++;
        lines.add(
            Message.of(
                    "analysis.report.finding",
                    String.valueOf(number),
                    finding.kindName(),
                    finding.sentence())
                .in(lang));
      }
    }
    List<Message> rules = findings.ranked().stream().map(Report::namedRule).distinct().toList();
    if (!rules.isEmpty()) {
      heading(lines, "analysis.report.rules", lang);
      rules.forEach(rule -> lines.add(rule.in(lang).strip()));
      lines.add("- " + Message.of("analysis.readings").in(lang).strip());
      lines.add("- " + Message.of("analysis.points").in(lang));
    }
    if (!findings.unjudged().isEmpty()) {
      heading(lines, "analysis.report.unjudged", lang);
      findings.unjudged().forEach(message -> lines.add("- " + message.in(lang)));
    }
    return String.join("\n", lines) + "\n";
  }

  /** A finding's rule without the explanations that many rules share; these are given once. */
  private static Message namedRule(Finding finding) {
    Message bare = Message.of(finding.rule().key(), "", "");
    return Message.of("analysis.report.rule", finding.kindName(), bare);
  }

  private static void heading(List<String> lines, String key, Lang lang, Object... arguments) {
    lines.add("");
    lines.add(Message.of(key, arguments).in(lang));
  }
}
