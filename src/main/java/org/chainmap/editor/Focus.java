package org.chainmap.editor;

import org.chainmap.analysis.Finding;
import org.chainmap.analysis.Findings;
import org.jspecify.annotations.Nullable;

/** The finding shown alone, followed through edits. */
final class Focus {

  private Focus() {}

  /**
   * The same finding as it is now: of the same kind about the same element. Null where it no longer
   * holds; the old one while it is not known whether it does.
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
