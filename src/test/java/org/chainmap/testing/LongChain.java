package org.chainmap.testing;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Link;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;

/** A map large enough that the editor routes its links in the background. */
public final class LongChain {

  private LongChain() {}

  /**
   * Creates two stages of 210 placed cards, each linked with the one across and the next one down.
   */
  public static ChainMap ladder() {
    List<Element> all = new ArrayList<>();
    all.add(MapInfo.titled("长链"));
    all.add(new Stage(Id.of("st-1"), Name.of("上游"), 0, null, Remarks.NONE));
    all.add(new Stage(Id.of("st-2"), Name.of("下游"), 1, null, Remarks.NONE));
    for (int i = 1; i <= 210; i++) {
      Id a = Id.of("a-" + i);
      Id b = Id.of("b-" + i);
      all.add(Segment.of(a, "甲" + i, Id.of("st-1")).at(new Point(0, i * 100)));
      all.add(Segment.of(b, "乙" + i, Id.of("st-2")).at(new Point(400, i * 100)));
      all.add(Link.of(Id.of("l-" + i), a, b));
      if (i > 1) {
        all.add(Link.of(Id.of("m-" + i), Id.of("a-" + (i - 1)), b));
      }
    }
    return ChainMap.of(all);
  }
}
