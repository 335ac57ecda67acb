package org.chainmap.analysis.knockout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.chainmap.analysis.Phrases;
import org.chainmap.analysis.cascade.Band;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Scenario;
import org.chainmap.model.value.Figure;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/**
 * What the saved scenarios of a map cost on average in a year, and in bad years: the expected loss
 * Σ p·L and the conditional value at risk, the mean of the worst 5 % of years. With p the
 * likelihood of a scenario and L the part of the end products that it is expected to cost, at most
 * one happens in a year, and in all other years nothing is lost; with VaR the least loss that at
 * least 95 % of years do not exceed,
 *
 * <pre>CVaR = ((P(L ≤ VaR) − 0.95) · VaR + Σ over L > VaR of p·L) / 0.05</pre>
 *
 * <p>R. Rockafellar and S. Uryasev, <i>Conditional value-at-risk for general loss
 * distributions</i>, Journal of Banking and Finance 26:1443, 2002, proposition 8.
 *
 * @param outcomes the scenarios with a likelihood, the largest contribution first
 * @param expected the expected loss, a part of the end products, 0–1
 * @param atRisk VaR, 0–1
 * @param conditional CVaR, 0–1
 * @param left the scenarios without a likelihood, or of which the loss cannot be told
 */
public record ExpectedLoss(
    List<Outcome> outcomes,
    double expected,
    double atRisk,
    double conditional,
    List<Scenario> left) {

  /** The part of years that are not bad ones. */
  public static final double CONFIDENCE = 0.95;

  private static final double SAME = 1e-12;

  /**
   * A scenario that may happen.
   *
   * @param probability its likelihood within a year, 0–1
   * @param loss the part of the end products that it is expected to cost, 0–1
   */
  public record Outcome(Scenario scenario, double probability, double loss) {

    /** Returns its part of the expected loss. */
    public double contribution() {
      return probability * loss;
    }
  }

  public ExpectedLoss {
    outcomes = List.copyOf(outcomes);
    left = List.copyOf(left);
  }

  /**
   * Computes it from the saved scenarios. O(scenarios · what a knock-out takes).
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static ExpectedLoss of(ChainMap map, Progress progress) {
    List<Impact> impacts = new ArrayList<>();
    List<Scenario> all = map.all(Scenario.class);
    for (Scenario scenario : all) {
      progress.check();
      progress.report(impacts.size() / (double) all.size());
      impacts.add(Knockout.of(map, scenario));
    }
    return of(impacts);
  }

  /** Computes it from scenarios whose impact is known. */
  public static ExpectedLoss of(List<Impact> impacts) {
    List<Outcome> outcomes = new ArrayList<>();
    List<Scenario> left = new ArrayList<>();
    for (Impact impact : impacts) {
      Double likelihood = Figure.usable(impact.scenario().likelihood());
      Band ends = impact.totals().ends();
      if (likelihood == null || ends == null) {
        left.add(impact.scenario());
      } else {
        outcomes.add(new Outcome(impact.scenario(), likelihood / 100, ends.expected()));
      }
    }
    outcomes.sort(
        Comparator.comparingDouble((Outcome each) -> -each.contribution())
            .thenComparing(each -> each.scenario().id()));
    return of(outcomes, left);
  }

  /** Computes it from outcomes whose probabilities add up to 1 at most; more are scaled down. */
  static ExpectedLoss of(List<Outcome> outcomes, List<Scenario> left) {
    double sum = outcomes.stream().mapToDouble(Outcome::probability).sum();
    double scale = Math.max(1, sum);
    double expected = outcomes.stream().mapToDouble(Outcome::contribution).sum() / scale;
    List<Outcome> rising =
        outcomes.stream().sorted(Comparator.comparingDouble(Outcome::loss)).toList();
    double reached = 1 - Math.min(1, sum);
    double atRisk = 0;
    int next = 0;
    while (next < rising.size() && reached < CONFIDENCE - SAME) {
      atRisk = rising.get(next).loss();
      reached += rising.get(next++).probability() / scale;
    }
    double beyond = 0;
    for (Outcome worse : rising.subList(next, rising.size())) {
      beyond += worse.contribution() / scale;
    }
    double bad = 1 - CONFIDENCE;
    double conditional = (Math.max(0, reached - CONFIDENCE) * atRisk + beyond) / bad;
    return new ExpectedLoss(outcomes, expected, atRisk, Math.min(1, conditional), left);
  }

  private static Message name(Scenario scenario) {
    return Message.of("label.name", scenario.name().in(Lang.ZH), scenario.name().in(Lang.EN));
  }

  /** Tells whether the likelihoods add up to more than one event a year. */
  public boolean overfull() {
    return outcomes.stream().mapToDouble(Outcome::probability).sum() > 1 + SAME;
  }

  /** Returns the result in sentences, the summary first. */
  public List<Message> sentences() {
    List<Message> said = new ArrayList<>();
    if (outcomes.isEmpty()) {
      said.add(Message.of("scenario.expected.none"));
      return said;
    }
    said.add(
        Message.of(
            "scenario.expected.summary",
            Impact.percent(expected),
            Impact.percent(conditional),
            outcomes.size()));
    for (Outcome each : outcomes) {
      said.add(
          Message.of(
              "scenario.expected.outcome",
              name(each.scenario()),
              Phrases.percent(Objects.requireNonNull(each.scenario().likelihood())),
              Impact.percent(each.loss())));
    }
    if (!left.isEmpty()) {
      said.add(
          Message.of("scenario.expected.left", left.stream().map(ExpectedLoss::name).toList()));
    }
    if (overfull()) {
      said.add(Message.of("scenario.expected.overfull"));
    }
    return said;
  }
}
