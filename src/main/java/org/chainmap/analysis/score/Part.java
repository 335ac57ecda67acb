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
 * The parts of a bottleneck score. Each part is a value from 0 (no concern) to 1 (worst) with a
 * weight; which parts an element has depends on its kind, see {@link SegmentParts}, {@link
 * EnterpriseParts} and {@link LinkParts}. The usual weights are a convention of this program: a
 * segment's add up to 100, 70 for how hard it is to replace and 30 for what depends on it.
 */
public enum Part implements Keyed {
  /** The scarcity of its suppliers, above all of domestic ones. */
  SOURCING("sourcing", 20),
  /** The concentration of its supply on few suppliers. */
  CONCENTRATION("concentration", 5, Concentration.HHI),
  /** The imported part. */
  IMPORTS("imports", 15),
  /** The difficulty of replacing it. */
  SUBSTITUTION("substitution", 10),
  /** Its state: gap, weak, potential or strong. */
  STATE("state", 10),
  /** The part of its time to recover that is not survived. */
  RECOVERY("recovery", 10, RiskExposure.WEEKS_TO_SURVIVE),
  /** The part of the chain that its loss leaves without any supply path. */
  CUT_OFF("cutOff", 10),
  /** The part of the chain that misses an input when it is lost. */
  DOWNSTREAM("downstream", 10),
  /** The part of the network that is disconnected when it is lost, ignoring directions. */
  SEPARATED("separated", 3),
  /**
   * The inverse size of the smallest set of enterprises that contains it and cuts an end product
   * off.
   */
  CUT_SET("cutSet", 5, MinimumCuts.SIZE, MinimumCuts.ENTERPRISE_CUTS),
  /** The number of shortest supply paths through it. */
  BETWEENNESS("betweenness", 3, Betweenness.BETWEENNESS),
  /** The part of all sales that is lost with it (ESRI). */
  SYSTEMIC_RISK("systemicRisk", 4, SystemicRisk.ESRI),
  /** The loss until it recovers, as a fraction of the largest such loss (risk exposure index). */
  EXPOSURE("exposure", 5, RiskExposure.INDEX);

  private final String key;
  private final double usual;
  private final Set<Result> reads;
  private final Metric metric;

  /** Every analysis result that some part reads. */
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

  /** Returns how it is measured, in one sentence for each kind of element that has it. */
  public Message rule() {
    return Message.of("score.rule." + key);
  }

  /** Returns the analysis results that it reads; it reads everything else from the map. */
  public Set<Result> reads() {
    return reads;
  }

  /** Returns the metric of its values by element. */
  public Metric metric() {
    return metric;
  }

  /** Returns its weight where a map sets none. */
  public double usual() {
    return usual;
  }

  /** Returns its weight in a map; the usual one where the map's is negative or infinite. */
  public double weight(Weights weights) {
    Double set = weights.of(key);
    return set == null || !(set >= 0) || set.isInfinite() ? usual : set;
  }

  public static Optional<Part> of(String key) {
    return Arrays.stream(values()).filter(part -> part.key.equals(key)).findFirst();
  }
}
