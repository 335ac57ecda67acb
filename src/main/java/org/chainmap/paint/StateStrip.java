package org.chainmap.paint;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.Box;
import org.chainmap.geom.Outline;
import org.chainmap.model.kind.SegmentState;

/** The strip that shows a segment's state by its pattern, where colours cannot. */
final class StateStrip {

  private StateStrip() {}

  /**
   * Returns the pieces of the strip inside a box, {@code gap} px apart; none for a gap in the
   * chain.
   */
  static List<Mark> marks(SegmentState state, Box box, double gap, Ink ink) {
    long pieces =
        switch (state) {
          case STRONG -> 1;
          case POTENTIAL -> 2;
          case WEAK -> Math.max(3, Math.round(box.h() / 9));
          case GAP -> 0;
        };
    double piece = (box.h() - (pieces - 1) * gap) / Math.max(1, pieces);
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < pieces; i++) {
      Box part = new Box(box.x(), box.y() + i * (piece + gap), box.w(), piece);
      marks.add(Marks.filled(Outline.rect(part), ink));
    }
    return marks;
  }
}
