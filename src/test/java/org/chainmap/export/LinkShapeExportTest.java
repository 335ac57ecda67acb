package org.chainmap.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.geom.Size;
import org.chainmap.layout.Routing;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.kind.LinkShape;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Theme;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of file shows links in the shape they have on the map. */
class LinkShapeExportTest {

  private static final Id LINK = Id.of("l-1");
  private static final MapPainter PAINTER = new MapPainter(Theme.LIGHT, Lang.ZH);

  /** A map of two cards, the second one lower, and a link between. */
  private record Drawn(Geometry geometry, Drawing drawing) {

    static Drawn in(LinkShape shape) {
      ChainMap map = Fixture.map();
      Edit edit = new Edit(map.info().id(), map.info(), map.info().withLinkShape(shape));
      map = map.with(new Change(Message.of("editor.change.linkShape"), List.of(edit)));
      Map<Id, Size> sizes = PAINTER.cardSizes(map);
      Box from = Box.of(new Point(24, 72), Objects.requireNonNull(sizes.get(Fixture.LITHIUM)));
      Box to = Box.of(new Point(400, 330), Objects.requireNonNull(sizes.get(Fixture.CATHODE)));
      Geometry geometry =
          Routing.geometry(map, Map.of(Fixture.LITHIUM, from, Fixture.CATHODE, to), Map.of());
      return new Drawn(geometry, Drawing.of(map, geometry, Overlay.NONE, PAINTER));
    }

    Polyline course() {
      return Objects.requireNonNull(geometry.line(LINK)).flat();
    }

    byte[] as(Exporter exporter) throws Exception {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      exporter.write(drawing, ExportOptions.DEFAULT.withScale(2), out, Progress.NONE);
      return out.toByteArray();
    }
  }

  @ParameterizedTest
  @EnumSource(LinkShape.class)
  void picturesHaveInkWhereTheLineRunsAndNoneWhereItWouldInAnotherShape(LinkShape shape)
      throws Exception {
    Drawn drawn = Drawn.in(shape);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(drawn.as(new PngExporter())));
    Box bounds = drawn.drawing().picture().bounds();
    int missed = 0;
    for (LinkShape other : LinkShape.values()) {
      Polyline course = Drawn.in(other).course();
      for (double part = 0.05; part < 0.9; part += 0.05) {
        Point p = course.pointAt(part * course.length());
        Point at = p.minus(bounds.corner()).times(2);
        boolean dark = (image.getRGB((int) at.x(), (int) at.y()) & 0xff) < 0xa0;
        if (other == shape) {
          assertThat(dark).as("%s at %s", shape, part).isTrue();
        } else if (drawn.course().distanceTo(p) > 4) {
          assertThat(dark).as("%s, not %s at %s", shape, other, part).isFalse();
          missed++;
        }
      }
    }
    assertThat(missed).isGreaterThan(4);
  }

  private static final Pattern PATH = Pattern.compile("<path[^>]* d=\"([^\"]+)\"");

  @ParameterizedTest
  @EnumSource(LinkShape.class)
  void vectorsKeepCurvesAsCurves(LinkShape shape) throws Exception {
    Drawn drawn = Drawn.in(shape);
    String svg = new String(drawn.as(new SvgExporter(false)), StandardCharsets.UTF_8);
    String link = svg.substring(svg.indexOf("id=\"l-1\""));
    List<String> paths = new ArrayList<>();
    Matcher found = PATH.matcher(link.substring(0, link.indexOf("</g>")));
    while (found.find()) {
      paths.add(found.group(1));
    }
    long curves = paths.get(1).chars().filter(c -> c == 'C').count();
    assertThat(curves)
        .as(paths.get(1))
        .isEqualTo(
            switch (shape) {
              case ORTHOGONAL -> 2;
              case CURVED -> 1;
              case STRAIGHT -> 0;
            });
  }

  /** Two curves of the way's halo and stroke each; of an S-curve one; of a straight line none. */
  @Test
  void pdfsHaveFewerCurvesTheStraighterLinksAre() throws Exception {
    long orthogonal = curves(LinkShape.ORTHOGONAL);
    assertThat(curves(LinkShape.CURVED)).isEqualTo(orthogonal - 2);
    assertThat(curves(LinkShape.STRAIGHT)).isEqualTo(orthogonal - 4);
  }

  private static long curves(LinkShape shape) throws Exception {
    try (PDDocument document = Loader.loadPDF(Drawn.in(shape).as(new PdfExporter()))) {
      return new PDFStreamParser(document.getPage(0))
          .parse().stream()
              .filter(token -> token instanceof Operator o && "c".equals(o.getName()))
              .count();
    }
  }

  @Test
  void everyKindOfFileTellsTheShapesApart() throws Exception {
    for (Exporter exporter : Exporters.ALL) {
      Set<Integer> files = new HashSet<>();
      for (LinkShape shape : LinkShape.values()) {
        files.add(Arrays.hashCode(Drawn.in(shape).as(exporter)));
      }
      assertThat(files).as(exporter.extension()).hasSize(LinkShape.values().length);
    }
  }
}
