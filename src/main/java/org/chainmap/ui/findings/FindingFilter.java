package org.chainmap.ui.findings;

import java.util.Locale;
import java.util.stream.Stream;
import org.chainmap.analysis.Finding;
import org.chainmap.analysis.FindingKind;
import org.chainmap.analysis.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A filter of findings.
 *
 * @param text words that must all occur, in any case and order; blank for no restriction
 * @param findingKind the one kind listed, or null for all
 * @param severity the one severity listed, or null for all
 */
record FindingFilter(String text, @Nullable FindingKind findingKind, @Nullable Severity severity) {

  static final FindingFilter NONE = new FindingFilter("", null, null);

  /** Tells whether it passes everything. */
  boolean none() {
    return text.isBlank() && findingKind == null && severity == null;
  }

  /**
   * @param words the text of the finding
   */
  boolean passes(Finding finding, String words) {
    return (findingKind == null || findingKind == finding.findingKind())
        && passes(finding.severity(), words);
  }

  /** Tells whether it passes a problem, whatever the kinds of its findings. */
  boolean passes(Severity found, String words) {
    String read = words.toLowerCase(Locale.ROOT);
    return (severity == null || severity == found)
        && Stream.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+")).allMatch(read::contains);
  }
}
