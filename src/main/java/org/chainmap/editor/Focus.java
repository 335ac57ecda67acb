package org.chainmap.editor;

import org.chainmap.analysis.Finding;
import org.chainmap.analysis.Findings;
import org.jspecify.annotations.Nullable;

/** Tracks the finding shown alone through edits. */
final class Focus {

  private Focus() {}

  /**
   * Returns the current finding of the same kind about the same element, null if it no longer
   * holds, or the old one while the findings are not current.
   */
  static @Nullable Finding in(Findings findings, @Nullable Finding focus, boolean current) {
    if (focus == null || !current) {
      return focus;
    }
    return findings.ranked().stream()
        .filter(
            f -> f.findingKind().equals(focus.findingKind()) && f.subject().equals(focus.subject()))
        .findFirst()
        .orElse(null);
  }
}
