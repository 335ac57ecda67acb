package org.chainmap.report;

import java.util.List;
import java.util.Set;
import org.chainmap.analysis.Finding;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.MissingData;
import org.chainmap.analysis.Result;
import org.chainmap.analysis.score.Assessment;
import org.chainmap.analysis.score.Bottleneck;
import org.chainmap.analysis.score.Bottlenecks;
import org.chainmap.analysis.score.Robustness;
import org.chainmap.analysis.score.Score;
import org.chainmap.analysis.score.Scores;
import org.chainmap.analysis.score.Sentences;
import org.chainmap.geom.Id;
import org.chainmap.graph.SupplyView;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Names;
import org.chainmap.text.Lang;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes findings as JSON by {@code samples/findings.schema.json}: every finding and the top of the
 * ranking in words, and every number, relation and set by id.
 */
public final class FindingsJson {

  /** The number of ranked elements put into words; every score is among the numbers. */
  static final int LISTED = 100;

  private FindingsJson() {}

  /** The text, ending with a line break. O(findings and numbers). */
  public static String of(ChainMap map, Assessment assessment, Lang lang) {
    Findings findings = assessment.findings();
    ObjectNode root = Json.object();
    root.put("format", "chain-map-findings");
    root.put("formatVersion", 1);
    root.put("map", map.info().title().in(lang));
    List<Bottleneck> bottlenecks = Bottlenecks.of(map, findings);
    ArrayNode list = root.putArray("findings");
    ArrayNode problems = root.putArray("bottlenecks");
    for (Bottleneck bottleneck : bottlenecks) {
      bottleneck(problems.addObject(), bottleneck, list.size(), map, lang);
      for (Finding finding : bottleneck.findings()) {
        finding(list.addObject(), finding, map, lang);
      }
    }
    Scores scores = assessment.scores();
    ranking(root.putArray("ranking"), scores.ranked(), map, lang);
    ranking(root.putArray("suppliers"), scores.suppliers(), map, lang);
    ranking(root.putArray("supplyLinks"), scores.links(), map, lang);
    SensitivityJson.put(root.putObject("sensitivity"), map, assessment.scores(), lang);
    if (!scores.ranked().isEmpty()) {
      Robustness robustness = Robustness.of(SupplyView.of(map), scores);
      RobustnessJson.put(root.putObject("robustness"), robustness, lang);
    }
    ObjectNode numbers = root.putObject("numbers");
    findings
        .numbers()
        .forEach(
            (key, byId) -> {
              ObjectNode values = numbers.putObject(key.key());
              byId.forEach((id, value) -> values.put(id.value(), value));
            });
    ObjectNode relations = root.putObject("relations");
    findings
        .relations()
        .forEach(
            (key, byId) -> {
              ObjectNode values = relations.putObject(key.key());
              byId.forEach((Id id, Id other) -> values.put(id.value(), other.value()));
            });
    ObjectNode sets = root.putObject("sets");
    findings
        .sets()
        .forEach(
            (key, lists) -> {
              ArrayNode values = sets.putArray(key.key());
              lists.forEach(members -> Json.ids(values.addArray(), members));
            });
    labels(root.putObject("labels"), findings, lang);
    Json.said(root.putArray("unjudged"), findings.unjudged(), lang);
    Json.said(root.putArray("missing"), MissingData.of(map), lang);
    return Json.text(root);
  }

  /** Writes a problem; {@code from} is the place of its first finding in the list of findings. */
  private static void bottleneck(
      ObjectNode out, Bottleneck bottleneck, int from, ChainMap map, Lang lang) {
    out.put("subject", bottleneck.subject().value());
    out.put("subjectName", Names.of(map, bottleneck.subject(), lang));
    out.put("severity", bottleneck.severity().key());
    Double low = bottleneck.low();
    Double high = bottleneck.high();
    if (low != null && high != null) {
      out.put("score", low);
      out.put("scoreMost", high);
    }
    out.put("sentence", bottleneck.sentence().in(lang));
    ArrayNode places = out.putArray("findings");
    for (int i = 0; i < bottleneck.findings().size(); i++) {
      places.add(from + i);
    }
  }

  private static void finding(ObjectNode out, Finding finding, ChainMap map, Lang lang) {
    out.put("kind", finding.findingKind().key());
    out.put("name", finding.kindName().in(lang));
    out.put("severity", finding.severity().key());
    out.put("subject", finding.subject().value());
    out.put("subjectName", Names.of(map, finding.subject(), lang));
    Json.ids(out.putArray("affected"), finding.affected());
    out.put("sentence", finding.sentence().in(lang));
    Json.said(out.putArray("details"), finding.details(), lang);
    out.put("rule", finding.rule().in(lang));
  }

  private static void ranking(ArrayNode out, List<Score> ranked, ChainMap map, Lang lang) {
    for (Score score : ranked.subList(0, Math.min(LISTED, ranked.size()))) {
      score(out.addObject(), score, out.size(), map, lang);
    }
  }

  private static void score(ObjectNode out, Score score, int rank, ChainMap map, Lang lang) {
    out.put("element", score.element().value());
    out.put("name", Names.of(map, score.element(), lang));
    out.put("score", score.low());
    out.put("scoreMost", score.high());
    out.put("confidence", score.confidence());
    ObjectNode points = out.putObject("points");
    for (Score.Share share : score.parts()) {
      if (share.partScore().known() || share.points() > 0) {
        points.put(share.partScore().part().key(), share.points());
      }
    }
    Json.said(out.putArray("sentences"), Sentences.of(map, score, rank), lang);
  }

  /** Adds the meaning of each key of numbers, relations and sets in words. */
  private static void labels(ObjectNode out, Findings findings, Lang lang) {
    for (Set<? extends Result> results :
        List.of(
            findings.numbers().keySet(), findings.relations().keySet(), findings.sets().keySet())) {
      results.forEach(result -> out.put(result.key(), result.label().in(lang)));
    }
  }
}
