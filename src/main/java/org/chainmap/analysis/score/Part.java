package org.chainmap.analysis.score;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainmap.analysis.Concentration;
import org.chainmap.analysis.Metric;
import org.chainmap.analysis.Result;
import org.chainmap.analysis.RiskExposure;
import org.chainmap.analysis.SupplyLoss;
import org.chainmap.model.value.Weights;
import org.chainmap.text.Keyed;
import org.chainmap.text.Message;

/**
 * The parts of a bottleneck score. Each part is a value from 0 (no concern) to 1 (worst) with a
 * weight; which parts an element has depends on its kind, see {@link SegmentParts}, {@link
 * EnterpriseParts} and {@link LinkParts}. The usual weights are a convention of this program: a
 * segment's add up to 100, 75 for how easily it fails and is hard to replace and 25 for what
 * follows.
 */
public enum Part implements Keyed {
  /** The scarcity of its listed suppliers, above all of domestic ones. */
  SOURCING("sourcing", 15),
  /** The concentration of its supply on few suppliers, by their shares. */
  CONCENTRATION("concentration", 5, Concentration.HHI, Concentration.HHI_MOST),
  /** The imported part, by rates, trade or shares. */
  IMPORTS("imports", 20),
  /** The difficulty of replacing it. */
  SUBSTITUTION("substitution", 10),
  /** Its state: gap, weak, potential or strong. */
  STATE("state", 15),
  /** The part of its time to recover that is not survived. */
  RECOVERY("recovery", 10, RiskExposure.WEEKS_TO_SURVIVE),
  /** The part of the end products that is lost with it. */
  CONSEQUENCE("consequence", 25, SupplyLoss.LEAST, SupplyLoss.MOST),
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

  /** Tells whether it says what follows from a loss, and not how easily the loss comes about. */
  public boolean consequence() {
    return this == CONSEQUENCE || this == EXPOSURE;
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
