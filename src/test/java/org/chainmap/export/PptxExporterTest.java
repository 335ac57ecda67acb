package org.chainmap.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFConnectorShape;
import org.apache.poi.xslf.usermodel.XSLFGroupShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.chainmap.format.FormatException;
import org.chainmap.format.SampleMaps;
import org.chainmap.geom.Box;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Segment;
import org.chainmap.model.value.Name;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Theme;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;

class PptxExporterTest {

  private final ChainMap map = sample();
  private final Drawing drawing = drawing(map);

  private static ChainMap sample() {
    try {
      return SampleMaps.load(SampleMaps.ALL.getFirst());
    } catch (FormatException e) {
      throw new AssertionError(e);
    }
  }

  private static Drawing drawing(ChainMap map) {
    return Pictures.drawing(map, Overlay.NONE, Theme.LIGHT, Lang.ZH, Progress.NONE);
  }

  private static byte[] written(Drawing drawing) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PptxExporter().write(drawing, ExportOptions.DEFAULT, out, Progress.NONE);
    return out.toByteArray();
  }

  private static XSLFSlide slide(byte[] bytes) throws Exception {
    XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(bytes));
    assertThat(show.getSlides()).hasSize(1);
    return show.getSlides().getFirst();
  }

  private static List<XSLFShape> all(Iterable<XSLFShape> shapes) {
    List<XSLFShape> all = new ArrayList<>();
    for (XSLFShape shape : shapes) {
      all.add(shape);
      if (shape instanceof XSLFGroupShape group) {
        all.addAll(all(group));
      }
    }
    return all;
  }

  @Test
  void everyCardIsAGroupOfItsNameWhereItIsInThePicture() throws Exception {
    XSLFSlide slide = slide(written(drawing));
    Map<String, Rectangle2D> faces =
        all(slide).stream()
            .filter(shape -> !(shape instanceof XSLFGroupShape))
            .filter(shape -> map.segments().stream().anyMatch(s -> named(shape, s)))
            .filter(shape -> !(shape instanceof XSLFTextShape text) || text.getText().isEmpty())
            .collect(Collectors.toMap(XSLFShape::getShapeName, XSLFShape::getAnchor, (a, b) -> a));
    assertThat(faces).hasSameSizeAs(map.segments());
    Segment first = map.segments().getFirst();
    Box origin = card(first);
    Rectangle2D at = Objects.requireNonNull(faces.get(first.name().text()));
    double factor = at.getWidth() / origin.w();
    for (Segment segment : map.segments()) {
      Box card = card(segment);
      Rectangle2D face = Objects.requireNonNull(faces.get(segment.name().text()));
      assertThat(face.getX() - at.getX()).isCloseTo(factor * (card.x() - origin.x()), within(0.1));
      assertThat(face.getY() - at.getY()).isCloseTo(factor * (card.y() - origin.y()), within(0.1));
      assertThat(face.getHeight()).isCloseTo(factor * card.h(), within(0.1));
    }
  }

  private Box card(Segment segment) {
    return Objects.requireNonNull(drawing.geometry().get().cards().get(segment.id()));
  }

  private static boolean named(XSLFShape shape, Segment segment) {
    return shape.getShapeName().equals(segment.name().text());
  }

  @Test
  void linksThatBendTwiceOrNotAreConnectorsWithTheirEnds() throws Exception {
    XSLFSlide slide = slide(written(drawing));
    List<XSLFConnectorShape> connectors =
        all(slide).stream()
            .filter(XSLFConnectorShape.class::isInstance)
            .map(XSLFConnectorShape.class::cast)
            .toList();
    assertThat(connectors).hasSizeGreaterThan(map.links().size() / 3);
    assertThat(connectors).allSatisfy(shape -> assertThat(shape.getShapeName()).contains(" → "));
  }

  @Test
  void everyNameIsTextThatCanBeFoundAndEdited() throws Exception {
    String text =
        all(slide(written(drawing))).stream()
            .filter(XSLFTextShape.class::isInstance)
            .map(shape -> ((XSLFTextShape) shape).getText())
            .collect(Collectors.joining());
    map.stages().forEach(stage -> assertThat(text).contains(stage.name().text().substring(0, 2)));
    map.segments()
        .forEach(segment -> assertThat(text).contains(segment.name().text().substring(0, 2)));
    assertThat(text).contains(map.info().title().text());
  }

  @Test
  void theSameDrawingGivesTheSameBytes() throws Exception {
    assertThat(written(drawing)).isEqualTo(written(drawing));
  }

  @Test
  void hostileNamesAreWrittenAsTextAndNothingElse() throws Exception {
    String hostile = "<script>&\"'=1+1\u0001\u202E]]>";
    List<Element> all = new ArrayList<>(map.elements().values());
    Segment first = map.segments().getFirst();
    all.replaceAll(
        element -> element.id().equals(first.id()) ? first.withName(Name.of(hostile)) : element);
    String text =
        all(slide(written(drawing(ChainMap.of(all))))).stream()
            .map(XSLFShape::getShapeName)
            .collect(Collectors.joining("\n"));
    assertThat(text).contains("<script>&\"'=1+1]]>").doesNotContain("\u202E");
  }
}
