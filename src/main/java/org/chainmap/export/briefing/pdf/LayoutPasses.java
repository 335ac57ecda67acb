package org.chainmap.export.briefing.pdf;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chainmap.export.briefing.Briefing;
import org.chainmap.export.briefing.pdf.BriefingLayout.Known;
import org.chainmap.export.briefing.pdf.BriefingLayout.Laid;
import org.chainmap.geom.Size;
import org.chainmap.task.Progress;

/**
 * Sets a briefing as often as it needs: until the numbers of pages that it says are right, and once
 * more where filling pages a little more saves pages of a few lines.
 */
final class LayoutPasses {

  /** The most passes: after these, numbers of pages that still change are one off at the most. */
  private static final int PASSES = 4;

  private LayoutPasses() {}

  /**
   * Sets a briefing.
   *
   * @param upright the size of pages that stand, points
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  static Laid of(Briefing briefing, Size upright, Progress progress) {
    Laid plain = settled(briefing, upright, new Known(Map.of(), Set.of()), progress);
    Set<Integer> tight = tight(plain.sheets());
    if (tight.isEmpty()) {
      return plain;
    }
    Laid tighter = settled(briefing, upright, new Known(plain.pages(), tight), progress);
    return tighter.sheets().size() < plain.sheets().size() ? tighter : plain;
  }

  private static Laid settled(Briefing briefing, Size upright, Known first, Progress progress) {
    Known known = first;
    for (int pass = 1; ; pass++) {
      Laid laid = BriefingLayout.of(briefing, upright, known, progress);
      if (laid.pages().equals(known.pages()) || pass == PASSES) {
        return laid;
      }
      known = new Known(laid.pages(), known.tight());
    }
  }

  /** Returns the pages that, filled a little more, take in all of the page after them. */
  private static Set<Integer> tight(List<Sheet> sheets) {
    Set<Integer> tight = new TreeSet<>();
    int saved = 0;
    for (int i = 1; i < sheets.size(); i++) {
      Sheet sheet = sheets.get(i);
      boolean goesOn = i + 1 < sheets.size() && sheets.get(i + 1).spilled();
      double missing = sheet.height() - Styles.GAP - sheets.get(i - 1).left();
      if (sheet.spilled() && !goesOn && missing <= Flow.MORE) {
        tight.add(i - 1 - saved);
        saved++;
      }
    }
    return tight;
  }
}
