package org.chainmap.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Link;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.model.value.AsOf;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.paint.Ink;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Marks;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Pen;
import org.chainmap.paint.Picture;
import org.chainmap.paint.Theme;
import org.chainmap.text.Lang;

/** A small map, and drawings to export. */
final class Fixture {

  static final Id LITHIUM = Id.of("s-lithium");
  static final Id CATHODE = Id.of("s-cathode");
  static final String LONG_NAME = "江西赣锋锂业集团股份有限公司";

  private Fixture() {}

  static ChainMap map() {
    List<Element> all = new ArrayList<>();
    Stage up = new Stage(Id.of("st-1"), new Name("上游", "Upstream"), 0, null, Remarks.NONE);
    Stage mid = new Stage(Id.of("st-2"), new Name("中游", "Midstream"), 1, null, Remarks.NONE);
    all.add(
        MapInfo.titled("锂电池产业链")
            .withTitle(new Name("锂电池产业链", "Lithium batteries"))
            .withAuthor(Caption.of("规划部"))
            .withAsOf(new AsOf(2026, 6, null)));
    all.add(up);
    all.add(mid);
    all.add(
        Segment.of(LITHIUM, "锂资源", up.id())
            .withName(new Name("锂资源", "Lithium"))
            .withState(SegmentState.WEAK));
    all.add(Segment.of(CATHODE, "正极材料", mid.id()));
    List<String> names = List.of(LONG_NAME, "天齐锂业股份有限公司", "盐湖股份", "中矿资源", "未露面企业");
    for (int i = 0; i < names.size(); i++) {
      Id id = Id.of("e-" + i);
      all.add(Enterprise.of(id, names.get(i)).withOwnership(Ownership.values()[i]));
      if (i < 4) {
        all.add(Participation.of(Id.of("p-" + i), id, LITHIUM));
      }
    }
    all.add(Participation.of(Id.of("p-9"), Id.of("e-0"), CATHODE).withShare(Figure.of(30)));
    all.add(Link.of(Id.of("l-1"), LITHIUM, CATHODE));
    return ChainMap.of(all);
  }

  /** The map with its two cards side by side. */
  static Drawing drawing(Lang lang) {
    MapPainter painter = new MapPainter(Theme.LIGHT, lang);
    ChainMap map = map();
    var sizes = painter.cardSizes(map);
    Box lithium = Box.of(new Point(24, 72), Objects.requireNonNull(sizes.get(LITHIUM)));
    Box cathode = Box.of(new Point(24 + 320, 72), Objects.requireNonNull(sizes.get(CATHODE)));
    Polyline route =
        Polyline.of(
            new Point(lithium.right(), lithium.center().y()),
            new Point(300, lithium.center().y()),
            new Point(300, cathode.center().y()),
            new Point(cathode.x(), cathode.center().y()));
    Geometry geometry =
        new Geometry(
            Map.of(LITHIUM, lithium, CATHODE, cathode),
            Map.of(
                Id.of("st-1"), new Box(0, 0, 290, 300), Id.of("st-2"), new Box(306, 0, 290, 300)),
            Map.of(),
            Map.of(Id.of("l-1"), route),
            Map.of());
    return Drawing.of(map, geometry, Overlay.NONE, painter);
  }

  /** Marks by hand on a drawing of its own. */
  static Drawing drawing(Picture picture) {
    return new Drawing(
        map(),
        () -> Geometry.EMPTY,
        Theme.LIGHT,
        Lang.ZH,
        page -> picture,
        (overlay, page) -> picture,
        (room, page) -> Drawing.whole(picture, Theme.LIGHT, room));
  }

  /** One of each mark, in simple places. */
  static Picture simple() {
    Ink red = Ink.of(0xff0000);
    Ink blue = Ink.of(0x0000ff);
    List<Mark> card =
        List.of(
            Marks.filled(Outline.rect(new Box(10, 10, 40, 30)), red),
            Marks.stroked(
                Outline.rounded(Polyline.of(new Point(60, 10), new Point(60, 50)), 0),
                new Pen(blue.withAlpha(0.5), 4, List.of(6.0, 8.0))),
            Marks.text("<锂&镍>", 20, 80, 14, true, Ink.of(0x102030)),
            Marks.text("钴", 90, 80, 12, false, Ink.of(0x102030), Mark.Anchor.END));
    return new Picture(
        "简", new Box(0, 0, 100, 100), List.of(new Mark.Group(Id.of("s 1"), "锂 & 镍", card)));
  }
}
