package org.chainmap.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Comment;
import org.chainmap.model.Element;
import org.chainmap.model.Source;
import org.chainmap.model.value.Remarks;

/** Comments on random elements of random maps, some of them answered and some resolved. */
final class RandomComments {

  private RandomComments() {}

  /** Returns a map with comments added, the same for the same seed. */
  static ChainMap added(ChainMap map, long seed) {
    Random random = new Random(seed * 37 + 5);
    List<Element> elements = new ArrayList<>(map.elements().values());
    List<Id> sources = map.all(Source.class).stream().map(Source::id).limit(1).toList();
    int count = random.nextInt(4);
    for (int i = 1; i <= count; i++) {
      Id about = elements.get(random.nextInt(elements.size())).id();
      elements.add(
          new Comment(
              Id.of("comment-" + i),
              about,
              random.nextInt(3) == 0 ? "" : RandomTexts.name(random).text(),
              random.nextInt(4) == 0
                  ? null
                  : Instant.ofEpochSecond(1_700_000_000L + random.nextInt(100_000_000)),
              RandomTexts.name(random).text() + "\n第二行",
              random.nextBoolean(),
              random.nextInt(4) == 0
                  ? Remarks.NONE.withNotes("注").withSources(sources)
                  : Remarks.NONE));
    }
    return ChainMap.of(elements);
  }
}
