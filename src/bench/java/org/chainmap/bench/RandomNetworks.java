package org.chainmap.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Link;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;

/** Generates maps of one stage with links between random segments, unlike any real chain. */
final class RandomNetworks {

  private RandomNetworks() {}

  static ChainMap map(int segments, int links, Random random) {
    List<Element> elements = new ArrayList<>();
    elements.add(MapInfo.titled("random"));
    Id stage = Id.of("st-1");
    elements.add(new Stage(stage, Name.of("all"), 0, null, Remarks.NONE));
    for (int i = 0; i < segments; i++) {
      elements.add(Segment.of(Id.of("s-" + i), "s" + i, stage));
    }
    for (int i = 0; i < links; i++) {
      elements.add(
          Link.of(
              Id.of("l-" + i),
              Id.of("s-" + random.nextInt(segments)),
              Id.of("s-" + random.nextInt(segments))));
    }
    return ChainMap.of(elements);
  }
}
