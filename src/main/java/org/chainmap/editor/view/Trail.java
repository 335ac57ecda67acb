package org.chainmap.editor.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainmap.geom.Id;

/**
 * The cards walked over from one to the next, so that a step back returns where it came from.
 *
 * @param steps the latest last; none of them was walked back
 */
public record Trail(List<Step> steps) {

  /**
   * A step from card to card.
   *
   * @param dx −1 to the left, 1 to the right
   * @param dy −1 up, 1 down
   */
  public record Step(Id from, Id to, int dx, int dy) {}

  public static final Trail NONE = new Trail(List.of());

  /** How many steps are remembered. */
  private static final int MOST = 100;

  public Trail {
    steps = List.copyOf(steps.subList(Math.max(0, steps.size() - MOST), steps.size()));
  }

  /** Returns the card that a step from {@code at} came from, if this direction leads back. */
  public Optional<Id> back(Id at, int dx, int dy) {
    return Optional.of(steps)
        .filter(all -> !all.isEmpty())
        .map(List::getLast)
        .filter(last -> last.to().equals(at) && last.dx() == -dx && last.dy() == -dy)
        .map(Step::from);
  }

  /** Returns the trail without its last step, after it was walked back. */
  public Trail shorter() {
    return new Trail(steps.subList(0, steps.size() - 1));
  }

  /** Returns the trail after one more step; it begins anew where the walk was interrupted. */
  public Trail longer(Step step) {
    boolean goesOn = !steps.isEmpty() && steps.getLast().to().equals(step.from());
    return new Trail(
        Stream.concat(goesOn ? steps.stream() : Stream.of(), Stream.of(step)).toList());
  }
}
