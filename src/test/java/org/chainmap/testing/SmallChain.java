package org.chainmap.testing;

import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Link;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.Source;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.Confidence;
import org.chainmap.model.kind.Standing;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Extras;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;

/**
 * A map of three stages and five segments, all placed.
 *
 * <pre>
 * st-1        st-2        st-3
 * s-1 24,96   s-3 300,96  s-5 576,96     l-1 s-1→s-3  l-2 s-2→s-3
 * s-2 24,200  s-4 300,200                l-3 s-3→s-5  l-4 s-4→s-5
 * </pre>
 */
public final class SmallChain {

  private SmallChain() {}

  public static ChainMap map() {
    Source source =
        new Source(
            Id.of("src-1"),
            Caption.of("年报"),
            Caption.NONE,
            null,
            Confidence.HIGH,
            null,
            Remarks.NONE);
    Figure share = new Figure(60, Standing.STATED, source.id(), null, null, Extras.NONE);
    return ChainMap.of(
        List.<Element>of(
            MapInfo.titled("电池链"),
            stage("st-1", "上游", 0),
            stage("st-2", "中游", 1),
            stage("st-3", "下游", 2),
            segment("s-1", "锂", "st-1", 24, 96),
            segment("s-2", "镍", "st-1", 24, 200),
            segment("s-3", "正极", "st-2", 300, 96),
            segment("s-4", "负极", "st-2", 300, 200),
            segment("s-5", "电芯", "st-3", 576, 96),
            link("l-1", "s-1", "s-3").withSupplier(Id.of("e-1")),
            link("l-2", "s-2", "s-3"),
            link("l-3", "s-3", "s-5"),
            link("l-4", "s-4", "s-5"),
            Enterprise.of(Id.of("e-1"), "甲公司"),
            Enterprise.of(Id.of("e-2"), "乙公司").withShortName(Caption.of("乙")),
            Participation.of(Id.of("p-1"), Id.of("e-1"), Id.of("s-1")).withShare(share),
            Participation.of(Id.of("p-2"), Id.of("e-2"), Id.of("s-1")),
            source));
  }

  private static Stage stage(String id, String name, int order) {
    return new Stage(Id.of(id), Name.of(name), order, null, Remarks.NONE);
  }

  private static Segment segment(String id, String name, String stage, double x, double y) {
    return Segment.of(Id.of(id), name, Id.of(stage)).at(new Point(x, y));
  }

  private static Link link(String id, String from, String to) {
    return Link.of(Id.of(id), Id.of(from), Id.of(to));
  }
}
