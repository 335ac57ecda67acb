package org.chainmap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.chainmap.analysis.Report;
import org.chainmap.analysis.score.Assessment;
import org.chainmap.analysis.score.Score;
import org.chainmap.analysis.score.Sensitivity;
import org.chainmap.analysis.score.Sentences;
import org.chainmap.model.ChainMap;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/**
 * Findings to read on a terminal: the report, below it the first of the ranking, and how it hangs
 * on the weights.
 */
final class FindingsText {

  private static final int FIRST = 10;

  private FindingsText() {}

  /** The text, ending with a line break. */
  static String of(ChainMap map, Assessment assessment, Lang lang) {
    String report = Report.text(assessment.findings(), map, lang);
    List<Score> first = assessment.scores().first(FIRST);
    if (first.isEmpty()) {
      return report;
    }
    List<String> lines = new ArrayList<>(List.of(report));
    lines.add(Message.of("analyze.first", first.size()).in(lang));
    for (int i = 0; i < first.size(); i++) {
      lines.add(
          Sentences.of(map, first.get(i), i + 1).stream()
              .map(sentence -> sentence.in(lang))
              .collect(Collectors.joining(lang == Lang.ZH ? "" : " ")));
    }
    lines.add(Sentences.rule().in(lang));
    Sensitivity sensitivity = Sensitivity.of(assessment.scores());
    lines.add("");
    lines.add(Message.of("score.report.sensitivity").in(lang));
    lines.add(sensitivity.summary().in(lang));
    sensitivity.changes(map).forEach(change -> lines.add("- " + change.in(lang)));
    return String.join("\n", lines) + "\n";
  }
}
