package org.chainmap.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.LinkedSheet;
import org.chainmap.model.SeenRows;
import org.chainmap.model.SheetHeader;
import org.chainmap.model.Source;
import org.chainmap.model.kind.Sensitivity;
import org.chainmap.model.value.Extras;
import org.chainmap.model.value.Remarks;
import org.chainmap.model.value.Verification;

/** Linked sheets of random maps, which remember random rows about random elements. */
final class RandomLinkedSheets {

  private RandomLinkedSheets() {}

  /** Returns a map with linked sheets added, the same for the same seed. */
  static ChainMap added(ChainMap map, long seed) {
    Random random = new Random(seed * 41 + 11);
    List<Element> elements = new ArrayList<>(map.elements().values());
    List<Id> ids = List.copyOf(map.elements().keySet());
    List<Id> sources = map.all(Source.class).stream().map(Source::id).limit(1).toList();
    int count = random.nextInt(3);
    for (int i = 1; i <= count; i++) {
      elements.add(
          new LinkedSheet(
              Id.of("sheet-" + i),
              "../" + RandomTexts.name(random).text() + ".xlsx",
              random.nextInt(5) == 0 ? "" : RandomTexts.name(random).text(),
              new SheetHeader(
                  "enterprises",
                  1 + random.nextInt(3),
                  3,
                  List.of(
                      new SheetHeader.LinkedColumn(RandomTexts.name(random).text(), "enterprise"),
                      new SheetHeader.LinkedColumn("", "")),
                  random.nextBoolean() ? "zh" : "en",
                  random.nextInt(3) == 0 ? "addUp" : ""),
              rows(random, ids),
              random.nextInt(4) == 0
                  ? null
                  : Instant.ofEpochSecond(1_700_000_000L + random.nextInt(100_000_000)),
              random.nextInt(4) == 0
                  ? new Remarks("注", sources, Verification.OPEN, Sensitivity.INTERNAL, Extras.NONE)
                  : Remarks.NONE));
    }
    return ChainMap.of(elements);
  }

  private static SeenRows rows(Random random, List<Id> ids) {
    List<String> keys = new ArrayList<>();
    List<String> elements = new ArrayList<>();
    List<String> said = new ArrayList<>();
    int count = random.nextInt(6);
    for (int i = 0; i < count; i++) {
      keys.add("|" + RandomTexts.text(random) + i);
      elements.add(random.nextInt(5) == 0 ? "" : ids.get(random.nextInt(ids.size())).value());
      said.add(random.nextInt(4) == 0 ? "" : RandomTexts.text(random));
    }
    return count == 0
        ? SeenRows.NONE
        : new SeenRows(
            keys,
            elements,
            new TreeMap<>(Map.of("mainProducts", said)),
            new TreeMap<>(Map.of("segments", new TreeMap<>(Map.of("锂", ids.getFirst().value())))));
  }
}
