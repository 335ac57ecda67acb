package org.chainmap.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Theme;
import org.chainmap.task.Progress;
import org.chainmap.testing.RandomMaps;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class DrawioExporterTest {

  private static String text(ChainMap map) throws Exception {
    Drawing drawing = Pictures.drawing(map, Overlay.NONE, Theme.LIGHT, Lang.ZH, Progress.NONE);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DrawioExporter().write(drawing, ExportOptions.DEFAULT, out, Progress.NONE);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Map<String, Element> cells(String text) throws Exception {
    NodeList all =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
            .getElementsByTagName("mxCell");
    Map<String, Element> cells = new HashMap<>();
    for (int i = 0; i < all.getLength(); i++) {
      Element cell = (Element) all.item(i);
      assertThat(cells.put(cell.getAttribute("id"), cell)).isNull();
    }
    return cells;
  }

  private static double number(Element cell, String attribute) {
    Element geometry = (Element) cell.getElementsByTagName("mxGeometry").item(0);
    return Double.parseDouble(geometry.getAttribute(attribute));
  }

  @Test
  void aSmallChain() throws Exception {
    String text = text(SmallChain.map());
    assertThat(text)
        .startsWith(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <mxfile host="ChainMap"><diagram id="map" name="电池链"><mxGraphModel \
            """)
        .contains("<mxCell id=\"0\"></mxCell>".replace("></mxCell>", "/>"))
        .contains("id=\"map-st-1\" value=\"上游\" style=\"swimlane;")
        .contains(
            "value=\"&lt;b&gt;锂&lt;/b&gt;&lt;font style=&quot;font-size:11px&quot;&gt;&lt;br&gt;")
        .contains("edge=\"1\" parent=\"1\" source=\"map-s-3\" target=\"map-s-5\"");
  }

  @Test
  void everythingLiesWhereItLiesOnTheMap() throws Exception {
    for (long seed = 0; seed < 12; seed++) {
      ChainMap map = RandomMaps.map(seed);
      Geometry geometry =
          Pictures.drawing(map, Overlay.NONE, Theme.LIGHT, Lang.ZH, Progress.NONE).geometry().get();
      Map<String, Element> cells = cells(text(map));
      for (Segment segment : map.segments()) {
        Element cell = some(cells.get("map-" + segment.id().value()));
        Element lane = some(cells.get(cell.getAttribute("parent")));
        assertThat(lane.getAttribute("id")).isEqualTo("map-" + segment.stage().value());
        Box card = some(geometry.cards().get(segment.id()));
        assertThat(number(lane, "x") + number(cell, "x"))
            .isCloseTo(card.x(), org.assertj.core.api.Assertions.within(0.02));
        assertThat(number(lane, "y") + number(cell, "y"))
            .isCloseTo(card.y(), org.assertj.core.api.Assertions.within(0.02));
      }
      for (Link link : map.links()) {
        Element cell = some(cells.get("map-" + link.id().value()));
        assertThat(cells).containsKeys(cell.getAttribute("source"), cell.getAttribute("target"));
        int between = cell.getElementsByTagName("Array").getLength();
        assertThat(between > 0).isEqualTo(some(geometry.course(link.id())).points().size() > 2);
      }
    }
  }

  @Test
  void aLinkEndsWhereItsRouteEnds() throws Exception {
    ChainMap map = SmallChain.map();
    Geometry geometry =
        Pictures.drawing(map, Overlay.NONE, Theme.LIGHT, Lang.ZH, Progress.NONE).geometry().get();
    Id link = Id.of("l-1");
    Polyline course = some(geometry.course(link));
    Box card = some(geometry.cards().get(Id.of("s-1")));
    Point first = course.first();
    assertThat(first.x()).isEqualTo(card.right());
    assertThat(some(cells(text(map)).get("map-l-1")).getAttribute("style"))
        .contains(";exitX=1;exitY=");
  }

  private static <T> T some(@Nullable T value) {
    return Objects.requireNonNull(value);
  }
}
