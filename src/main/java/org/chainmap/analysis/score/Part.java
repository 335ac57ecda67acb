package org.chainmap.analysis.score;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainmap.analysis.Betweenness;
import org.chainmap.analysis.Concentration;
import org.chainmap.analysis.Metric;
import org.chainmap.analysis.MinimumCuts;
import org.chainmap.analysis.Result;
import org.chainmap.analysis.RiskExposure;
import org.chainmap.analysis.SystemicRisk;
import org.chainmap.model.value.Weights;
import org.chainmap.text.Keyed;
import org.chainmap.text.Message;

/**
 * What a bottleneck score is made of. Each part is a value from 0 (no concern) to 1 (worst) with a
 * weight; which parts an element has depends on its kind, see {@link SegmentParts}, {@link
 * EnterpriseParts} and {@link LinkParts}. The usual weights are a convention of this program: a
 * segment's add up to 100, 70 for how hard it is to replace and 30 for what hangs on it.
 */
public enum Part implements Keyed {
  /** How few supply it, those within the country above all. */
  SOURCING("sourcing", 20),
  /** How unevenly its supply is shared out. */
  CONCENTRATION("concentration", 5, Concentration.HHI),
  /** How much of it comes from abroad. */
  IMPORTS("imports", 15),
  /** How hard it is to do without. */
  SUBSTITUTION("substitution", 10),
  /** How well it is held: gap, weak, potential, strong. */
  STATE("state", 10),
  /** How much of the time until it is back is not survived. */
  RECOVERY("recovery", 10, RiskExposure.WEEKS_TO_SURVIVE),
  /** What part of the chain its loss leaves without any supply path. */
  CUT_OFF("cutOff", 10),
  /** What part of the chain misses an input when it is lost. */
  DOWNSTREAM("downstream", 10),
  /** What part of the network falls off when it is lost, directions left aside. */
  SEPARATED("separated", 3),
  /** Whether few enterprises, it among them, cut an end product off. */
  CUT_SET("cutSet", 5, MinimumCuts.SIZE, MinimumCuts.ENTERPRISE_CUTS),
  /** Through how many of the shortest supply paths it is passed. */
  BETWEENNESS("betweenness", 3, Betweenness.BETWEENNESS),
  /** What part of all sales fails with it (ESRI). */
  SYSTEMIC_RISK("systemicRisk", 4, SystemicRisk.ESRI),
  /** Its loss until it recovers as a part of the largest (risk exposure index). */
  EXPOSURE("exposure", 5, RiskExposure.INDEX);

  private final String key;
  private final double usual;
  private final Set<Result> reads;
  private final Metric metric;

  /** Every result of an analysis that some part is read from. */
  static final Set<Result> READ =
      Arrays.stream(values())
          .flatMap(part -> part.reads.stream())
          .collect(Collectors.toUnmodifiableSet());

  Part(String key, double usual, Result... reads) {
    this.key = key;
    this.usual = usual;
    this.reads = Set.of(reads);
    this.metric = Metric.of("score." + key, Metric.Unit.FRACTION);
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "scorePart";
  }

  @Override
  public Message label() {
    return Message.of("score.part." + key);
  }

  /** What it measures and how, in one sentence for each kind of element that has it. */
  public Message rule() {
    return Message.of("score.rule." + key);
  }

  /** The results of analyses that it is read from; all else it reads from the map itself. */
  public Set<Result> reads() {
    return reads;
  }

  /** Its values by element. */
  public Metric metric() {
    return metric;
  }

  /** Its weight where a map sets none. */
  public double usual() {
    return usual;
  }

  /** Its weight in a map; a negative or infinite one counts as usual. */
  public double weight(Weights weights) {
    Double set = weights.of(key);
    return set == null || !(set >= 0) || set.isInfinite() ? usual : set;
  }

  public static Optional<Part> of(String key) {
    return Arrays.stream(values()).filter(part -> part.key.equals(key)).findFirst();
  }
}
