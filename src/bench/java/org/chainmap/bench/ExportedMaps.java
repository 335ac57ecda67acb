package org.chainmap.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chainmap.format.ChainMapFile;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.testing.SyntheticChains;

/** Maps that the benchmarks of whole documents export. */
final class ExportedMaps {

  private ExportedMaps() {}

  /**
   * Returns the largest sample for {@code sample}, else a synthetic chain that is laid out, with as
   * many segments as the number says and three enterprises to two of them.
   */
  static ChainMap of(String segments) throws Exception {
    return segments.equals("sample")
        ? ChainMapFile.load(Path.of("samples/biomedicine.chainmap.json"))
        : supplied(
            EditedMap.placed(SyntheticChains.chain(Integer.parseInt(segments), 6, 1.5, 1)).map());
  }

  private static ChainMap supplied(ChainMap chain) {
    List<Element> all = new ArrayList<>(chain.elements().values());
    List<Segment> segments = chain.segments();
    for (int i = 0; i < segments.size() * 3 / 2; i++) {
      Id enterprise = Id.of("e-" + i);
      all.add(Enterprise.of(enterprise, "第" + i + "家供应商有限公司"));
      Id segment = segments.get(i % segments.size()).id();
      all.add(Participation.of(Id.of("p-" + i), enterprise, segment));
    }
    return ChainMap.of(all);
  }
}
