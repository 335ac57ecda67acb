package org.chainmap.analysis.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainmap.geom.Id;
import org.chainmap.model.value.Weights;

/**
 * The bottleneck score of an element.
 *
 * <p>With the weight w, value v and trust q of each part: score = 100 · Σ w·v ÷ Σ w over the known
 * parts, so a part that is unknown neither raises nor lowers it; confidence = 100 · Σ w·q ÷ Σ w
 * over all parts that apply to the element, so every unknown or doubtful part lowers it.
 *
 * @param value 0–100
 * @param confidence percent 0–100
 * @param parts every part that applies to the element, the known ones first, the most points first
 */
public record Score(Id element, double value, double confidence, List<Share> parts) {

  /**
   * A part's share of a score.
   *
   * @param weight its weight
   * @param points what it adds to the score; 0 where it is unknown
   */
  public record Share(PartScore partScore, double weight, double points) {}

  public Score {
    parts = List.copyOf(parts);
  }

  /** Returns the score of an element's parts; empty where no known part has any weight. */
  static Optional<Score> of(Id element, List<PartScore> readings, Weights weights) {
    double all = 0;
    double known = 0;
    double trusted = 0;
    for (PartScore partScore : readings) {
      double weight = partScore.part().weight(weights);
      all += weight;
      trusted += weight * partScore.trust();
      known += partScore.known() ? weight : 0;
    }
    if (known <= 0) {
      return Optional.empty();
    }
    List<Share> shares = new ArrayList<>(readings.size());
    double sum = 0;
    for (PartScore partScore : readings) {
      double weight = partScore.part().weight(weights);
      Double value = partScore.value();
      double points = value == null ? 0 : 100 * weight * value / known;
      shares.add(new Share(partScore, weight, points));
      sum += points;
    }
    shares.sort(Score::mostFirst);
    return Optional.of(new Score(element, Math.clamp(sum, 0, 100), 100 * trusted / all, shares));
  }

  private static int mostFirst(Share a, Share b) {
    if (a.partScore().known() != b.partScore().known()) {
      return a.partScore().known() ? -1 : 1;
    }
    int byPoints = Double.compare(b.points(), a.points());
    return byPoints != 0 ? byPoints : a.partScore().part().compareTo(b.partScore().part());
  }

  /** Returns the score of the same parts under other weights. */
  Optional<Score> with(Weights weights) {
    return of(element, parts.stream().map(Share::partScore).toList(), weights);
  }

  /** Returns the known parts that add to the score, the most points first. */
  public List<Share> leading() {
    return parts.stream().filter(share -> share.points() > 0).toList();
  }

  /** Returns the unknown parts with a weight above 0. */
  public List<Share> missing() {
    return parts.stream().filter(s -> !s.partScore().known() && s.weight() > 0).toList();
  }

  /** Returns the known parts whose data are old, unchecked or made up. */
  public List<Share> doubtful() {
    return parts.stream()
        .filter(s -> s.partScore().known() && s.weight() > 0 && s.partScore().trust() < 1)
        .toList();
  }
}
