package org.chainmap.report;

import java.util.List;
import java.util.Optional;
import org.chainmap.analysis.cascade.Band;
import org.chainmap.analysis.cascade.DirectLoss;
import org.chainmap.analysis.knockout.ElementImpact;
import org.chainmap.analysis.knockout.ExpectedLoss;
import org.chainmap.analysis.knockout.Impact;
import org.chainmap.analysis.knockout.JointLosses;
import org.chainmap.analysis.knockout.ReverseStressTest;
import org.chainmap.analysis.knockout.WeeklyImpact;
import org.chainmap.analysis.knockout.WeeklySegment;
import org.chainmap.analysis.knockout.WorstSet;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Names;
import org.chainmap.model.Scenario;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What follows from a scenario as JSON, as {@code samples/knockout.schema.json} says: every number
 * by id, parts from 0 to 1, what cannot be judged as null.
 */
public final class KnockoutJson {

  private final ChainMap map;
  private final Lang lang;

  private KnockoutJson(ChainMap map, Lang lang) {
    this.map = map;
    this.lang = lang;
  }

  /** The text, ending with a line break. O(what is lost or hit). */
  public static String of(ChainMap map, Impact impact, Answers answers, Lang lang) {
    return new KnockoutJson(map, lang).of(impact, answers);
  }

  /** What was asked for besides the scenario's own impact; empty for what was not. */
  public record Answers(
      Optional<WorstSet> worst,
      Optional<JointLosses> pairs,
      Optional<ExpectedLoss> expected,
      Optional<ReverseStressTest> breaks,
      Optional<WeeklyImpact> weekly) {

    public static final Answers NONE =
        new Answers(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public Answers withWeekly(WeeklyImpact changed) {
      return new Answers(worst, pairs, expected, breaks, Optional.of(changed));
    }
  }

  private String of(Impact impact, Answers answers) {
    ObjectNode root = Json.object();
    root.put("map", map.info().title().in(lang));
    ObjectNode scenario = root.putObject("scenario");
    scenario.put("name", impact.scenario().name().in(lang));
    Json.ids(scenario.putArray("removed"), impact.scenario().removed());
    impact.scenario().regions().forEach(scenario.putArray("regions")::add);
    ArrayNode ownerships = scenario.putArray("ownerships");
    impact.scenario().ownerships().forEach(o -> ownerships.add(o.key()));
    answers.worst.ifPresent(answer -> worst(root.putObject("worst"), answer));
    answers.pairs.ifPresent(table -> pairs(root.putObject("pairs"), table));
    answers.expected.ifPresent(loss -> expected(root.putObject("expected"), loss));
    answers.breaks.ifPresent(test -> breaks(root.putObject("breaks"), test));
    ObjectNode totals = root.putObject("totals");
    band(totals, "endProductsLost", impact.totals().ends());
    band(totals, "segments", impact.totals().segments());
    totals.put("customers", impact.totals().customers());
    band(totals, "enterprises", impact.totals().enterprises());
    totals.put("enterpriseCustomers", impact.totals().enterpriseCustomers());
    totals.put("endProducts", impact.totals().products());
    totals.put("linkedEnterprises", impact.totals().linked());
    totals.put("levels", impact.levels());
    ObjectNode lost = root.putObject("lost");
    Json.ids(lost.putArray("segments"), impact.loss().segments());
    Json.ids(lost.putArray("enterprises"), impact.loss().enterprises());
    Json.ids(lost.putArray("links"), impact.loss().links());
    ObjectNode direct = root.putObject("direct");
    impact.direct().forEach(loss -> direct(direct.putObject(loss.segment().value()), loss));
    hits(root.putObject("segments"), impact.segments());
    hits(root.putObject("enterprises"), impact.enterprises());
    Json.ids(
        root.putArray("endProducts"),
        impact.endProducts().stream().map(ElementImpact::id).toList());
    Json.ids(root.putArray("spared"), impact.spared());
    Json.ids(root.putArray("possible"), impact.possible());
    Json.said(root.putArray("sentences"), impact.sentences(), lang);
    Json.said(root.putArray("unjudged"), impact.unjudged(), lang);
    root.put("rule", Impact.RULE.in(lang));
    answers.weekly.ifPresent(weeks -> weeks(root.putObject("weeks"), weeks));
    return Json.text(root);
  }

  private void worst(ObjectNode node, WorstSet worstSet) {
    node.put("of", worstSet.among().key());
    Json.ids(node.putArray("ids"), worstSet.ids());
    node.put("side", worstSet.side().key());
    band(node, "lost", worstSet.lost());
    node.put("bound", worstSet.bound());
    node.put("exact", worstSet.exact());
    node.put("candidates", worstSet.candidates());
    node.put("sentence", worstSet.sentence(map).in(lang));
  }

  private void expected(ObjectNode node, ExpectedLoss loss) {
    node.put("confidence", ExpectedLoss.CONFIDENCE);
    node.put("expected", loss.expected());
    node.put("valueAtRisk", loss.atRisk());
    node.put("conditionalValueAtRisk", loss.conditional());
    ArrayNode scenarios = node.putArray("scenarios");
    for (ExpectedLoss.Outcome outcome : loss.outcomes()) {
      ObjectNode each = scenarios.addObject();
      each.put("id", outcome.scenario().id().value());
      each.put("probability", outcome.probability());
      each.put("lost", outcome.loss());
    }
    Json.ids(node.putArray("left"), loss.left().stream().map(Scenario::id).toList());
    Json.said(node.putArray("sentences"), loss.sentences(), lang);
  }

  private void breaks(ObjectNode node, ReverseStressTest test) {
    node.put("target", test.target());
    node.put("exact", test.exact());
    Json.ids(node.putArray("ids"), test.found().map(WorstSet::ids).orElse(List.of()));
    node.put("sentence", test.sentence(map).in(lang));
  }

  private void pairs(ObjectNode node, JointLosses table) {
    node.put("of", table.among().key());
    node.put("candidates", table.candidates());
    node.put("below", table.below());
    node.put("sentence", table.summary().in(lang));
    ArrayNode singles = node.putArray("singles");
    for (JointLosses.Single single : table.singles()) {
      ObjectNode each = singles.addObject();
      each.put("id", single.id().value());
      band(each, "lost", single.lost());
    }
    ArrayNode worst = node.putArray("worst");
    for (JointLosses.Pair pair : table.pairs()) {
      ObjectNode each = worst.addObject();
      Json.ids(each.putArray("ids"), List.of(pair.first(), pair.second()));
      each.put("firstAlone", pair.firstAlone());
      each.put("secondAlone", pair.secondAlone());
      band(each, "lost", pair.together());
      each.put("synergy", pair.synergy());
      Json.ids(each.putArray("cutOffTogether"), pair.cutOffTogether());
      each.put("sentence", pair.sentence(map).in(lang));
    }
  }

  private static void band(ObjectNode node, String field, @Nullable Band band) {
    if (band == null) {
      node.putNull(field);
      return;
    }
    ObjectNode each = node.putObject(field);
    each.put("least", band.least());
    each.put("expected", band.expected());
    each.put("most", band.most());
  }

  private void weeks(ObjectNode node, WeeklyImpact weekly) {
    node.put("weeks", weekly.weeks());
    numbers(node, "endProductsLost", weekly.ends());
    band(node, "endProductWeeksLost", weekly.total());
    Json.ids(
        node.putArray("endProducts"),
        weekly.endProducts().stream().map(WeeklySegment::id).toList());
    ObjectNode segments = node.putObject("segments");
    for (WeeklySegment segment : weekly.segments()) {
      ObjectNode each = segments.putObject(segment.id().value());
      each.put("name", Names.of(map, segment.id(), lang));
      each.put("stockWeeks", segment.cover());
      each.put("reduced", segment.reduced());
      each.put("reducedWeek", WeeklySegment.week(segment.reduced()));
      each.put("stopped", segment.stopped());
      each.put("stoppedWeek", WeeklySegment.week(segment.stopped()));
      each.put("recovered", segment.recovered());
      each.put("recoveredWeek", WeeklySegment.week(segment.recovered()));
      band(each, "weeksLost", segment.total());
      numbers(each, "lost", segment.lost());
    }
    Json.said(node.putArray("sentences"), weekly.sentences(), lang);
    Json.said(node.putArray("assumed"), weekly.assumed(), lang);
    node.put("rule", WeeklyImpact.RULE.in(lang));
  }

  private static void numbers(ObjectNode node, String field, @Nullable List<Double> numbers) {
    if (numbers == null) {
      node.putNull(field);
    } else {
      numbers.forEach(node.putArray(field)::add);
    }
  }

  private static void direct(ObjectNode node, DirectLoss loss) {
    node.put("part", loss.part());
    node.put("least", loss.least());
    node.put("most", loss.most());
    node.put("statedShares", loss.statedSum());
    node.put("unstatedShares", loss.unstated());
    Json.ids(node.putArray("lost"), loss.lost());
    Json.ids(node.putArray("kept"), loss.kept());
  }

  private void hits(ObjectNode node, List<ElementImpact> hits) {
    for (ElementImpact elementImpact : hits) {
      ObjectNode each = node.putObject(elementImpact.id().value());
      each.put("name", Names.of(map, elementImpact.id(), lang));
      each.put("fate", elementImpact.fate().key());
      each.put("level", elementImpact.level());
      each.put("cutOff", elementImpact.cutOff());
      each.put("left", elementImpact.left());
      band(each, "lost", elementImpact.lost());
      each.put("customersLeft", elementImpact.customers());
    }
  }
}
