package org.chainmap.ui.findings;

import org.chainmap.analysis.Finding;

/** A row of the list: a finding, or the heading of a group of them. */
sealed interface FindingRow {

  record One(Finding finding) implements FindingRow {

    /** Tells whether it concerns the same as another, possibly in other words. */
    boolean same(Finding other) {
      return finding.findingKind() == other.findingKind()
          && finding.subject().equals(other.subject());
    }
  }

  record Heading(FindingGroup group) implements FindingRow {}
}
