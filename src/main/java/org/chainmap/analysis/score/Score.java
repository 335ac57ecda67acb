package org.chainmap.analysis.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainmap.geom.Id;
import org.chainmap.model.value.Weights;

/**
 * The bottleneck score of an element: how exposed it is, and what its loss would cost.
 *
 * <p>With the weight w and value v of each part, exposure E = Σ w·v ÷ Σ w over the parts that say
 * how easily it fails, and score = 100 · (Σ w·v + E · Σ w·v of the parts that say what follows) ÷ Σ
 * w over all parts: what follows counts only as far as the element is exposed. Every part applies
 * to all elements of a kind, so a datum that is missing neither removes a part nor raises the
 * score: the low end takes every part at its least, the high end at its greatest value. Ranks go by
 * the low end. A worse datum lowers neither end. Confidence = 100 · Σ w·q ÷ Σ w with the trust q.
 *
 * @param low 0–100, what is known taken alone
 * @param high 0–100, if all that is unknown is at its worst
 * @param confidence percent 0–100
 * @param parts every part that applies to the element, the known ones first, the most points first
 */
public record Score(Id element, double low, double high, double confidence, List<Share> parts) {

  /**
   * A part's share of a score.
   *
   * @param weight its weight
   * @param points what it adds to the low end of the score
   */
  public record Share(PartScore partScore, double weight, double points) {}

  public Score {
    parts = List.copyOf(parts);
  }

  /** Returns the score of an element's parts; empty where no part has any weight. */
  static Optional<Score> of(Id element, List<PartScore> readings, Weights weights) {
    double all = 0;
    double trusted = 0;
    double causes = 0;
    double low = 0;
    double high = 0;
    for (PartScore reading : readings) {
      double weight = reading.part().weight(weights);
      all += weight;
      trusted += weight * reading.trust();
      if (!reading.part().consequence()) {
        causes += weight;
        low += weight * reading.low();
        high += weight * reading.high();
      }
    }
    if (all <= 0) {
      return Optional.empty();
    }
    double exposedLow = causes > 0 ? low / causes : 1;
    double exposedHigh = causes > 0 ? high / causes : 1;
    List<Share> shares = new ArrayList<>(readings.size());
    double least = 0;
    double most = 0;
    for (PartScore reading : readings) {
      double weight = reading.part().weight(weights);
      boolean follows = reading.part().consequence();
      double points = 100 * weight * reading.low() * (follows ? exposedLow : 1) / all;
      shares.add(new Share(reading, weight, points));
      least += points;
      most += 100 * weight * reading.high() * (follows ? exposedHigh : 1) / all;
    }
    shares.sort(Score::mostFirst);
    double from = Math.clamp(least, 0, 100);
    return Optional.of(
        new Score(element, from, Math.clamp(most, from, 100), 100 * trusted / all, shares));
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

  /** Returns one of its parts; empty where it does not apply to the element. */
  public Optional<PartScore> part(Part part) {
    return parts.stream().map(Share::partScore).filter(each -> each.part() == part).findFirst();
  }

  /** Returns the parts that add to the score, the most points first. */
  public List<Share> leading() {
    return parts.stream()
        .filter(share -> share.points() > 0)
        .sorted((a, b) -> Double.compare(b.points(), a.points()))
        .toList();
  }

  /** Returns the parts with a weight above 0 that are not exactly known. */
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
