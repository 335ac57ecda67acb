package org.chainmap.ui.findings;

import java.util.Optional;
import org.chainmap.analysis.Finding;
import org.chainmap.analysis.score.Bottleneck;

/** A row of the list. */
sealed interface FindingRow {

  /** A problem, with its findings folded below it. */
  record Whole(Bottleneck bottleneck) implements FindingRow {

    @Override
    public Optional<Finding> finding() {
      return Optional.of(bottleneck.leading());
    }

    @Override
    public boolean same(FindingRow other) {
      return other instanceof Whole(Bottleneck b) && b.subject().equals(bottleneck.subject());
    }
  }

  /** A finding. */
  record One(Finding one) implements FindingRow {

    @Override
    public Optional<Finding> finding() {
      return Optional.of(one);
    }

    @Override
    public boolean same(FindingRow other) {
      return other instanceof One(Finding f)
          && f.findingKind() == one.findingKind()
          && f.subject().equals(one.subject());
    }
  }

  /** The heading of a group. */
  record Heading(FindingGroup group) implements FindingRow {}

  /** Stands for problems that are not listed yet; choosing it lists them. */
  record More(int count) implements FindingRow {}

  /** Returns the finding that the map shows while the row is chosen; empty where it is none. */
  default Optional<Finding> finding() {
    return Optional.empty();
  }

  /** Tells whether it concerns the same as another, possibly in other words. */
  default boolean same(FindingRow other) {
    return false;
  }
}
