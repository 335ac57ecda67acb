package org.chainmap.overlay;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.paint.Overlay.Hue;
import org.chainmap.paint.Overlay.LegendEntry;
import org.chainmap.text.Message;

/** The hues of groups, the same in overlays and in charts. */
public final class Groups {

  /** The hues of groups without an order, for the most frequent ones. */
  private static final List<Hue> FREQUENT =
      List.of(Hue.BLUE, Hue.VERMILION, Hue.TEAL, Hue.VIOLET, Hue.OLIVE, Hue.RED);

  private Groups() {}

  /** Returns the hue of an ownership, which is that of its mark on cards. */
  public static Hue hue(Ownership ownership) {
    return switch (ownership) {
      case CENTRAL_SOE -> Hue.RED;
      case LOCAL_SOE -> Hue.VERMILION;
      case PRIVATE -> Hue.BLUE;
      case FOREIGN -> Hue.VIOLET;
      case JOINT_VENTURE -> Hue.TEAL;
      case INSTITUTE -> Hue.SLATE;
    };
  }

  /** Returns the hue of a state, which is that of its edge on cards. */
  static Hue hue(SegmentState state) {
    return switch (state) {
      case GAP -> Hue.RED;
      case WEAK -> Hue.VERMILION;
      case POTENTIAL -> Hue.BLUE;
      case STRONG -> Hue.TEAL;
    };
  }

  /** Returns the hue of the n-th of several groups without an order; empty from the seventh on. */
  public static Optional<Hue> hue(int n) {
    return n < FREQUENT.size() ? Optional.of(FREQUENT.get(n)) : Optional.empty();
  }

  static Map<Ownership, LegendEntry> ownerships() {
    Map<Ownership, LegendEntry> looks = new EnumMap<>(Ownership.class);
    for (Ownership ownership : Ownership.values()) {
      looks.put(ownership, new LegendEntry(hue(ownership), 1, ownership.label()));
    }
    return looks;
  }

  /** Returns a separate look for each of the first areas and a common one for all others. */
  static Map<Area, LegendEntry> areas(List<Area> byFrequency) {
    LegendEntry others = new LegendEntry(Hue.MAGENTA, 1, Message.of("lens.region.others"));
    Map<Area, LegendEntry> looks = new LinkedHashMap<>();
    for (int i = 0; i < byFrequency.size(); i++) {
      Area area = byFrequency.get(i);
      looks.put(area, hue(i).map(hue -> new LegendEntry(hue, 1, area.name())).orElse(others));
    }
    return looks;
  }
}
