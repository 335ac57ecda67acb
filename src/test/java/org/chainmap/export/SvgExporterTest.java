package org.chainmap.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SvgExporterTest {

  private static final Pattern FONT =
      Pattern.compile("font-weight:(\\d+);src:url\\(data:font/ttf;base64,([^)]+)\\)");

  private static String export(SvgExporter exporter, Drawing drawing) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    exporter.write(drawing, ExportOptions.DEFAULT, out, Progress.NONE);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Element parse(String svg) throws Exception {
    return DocumentBuilderFactory.newNSInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }

  /** To accept a wanted change, copy the file named in the failure over the golden one. */
  private static void assertGolden(String name, String actual) throws Exception {
    Path written = Path.of("target", "golden", name);
    Files.createDirectories(written.getParent());
    Files.writeString(written, actual);
    Path golden = Path.of("src/test/resources/org/chainmap/export", name);
    assertThat(actual)
        .as("compare %s with %s", written, golden)
        .isEqualTo(Files.readString(golden));
  }

  @Test
  void everyMarkIsWrittenAsItsElement() throws Exception {
    assertGolden("marks.svg", export(new SvgExporter(false), Fixture.drawing(Fixture.simple())));
  }

  @Test
  void elementsAreGroupedAndNamed() throws Exception {
    Element svg = parse(export(new SvgExporter(false), Fixture.drawing(Lang.ZH)));
    assertThat(svg.getAttribute("lang")).isEqualTo("zh-CN");
    assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("锂电池产业链");
    Set<String> ids = new HashSet<>();
    NodeList groups = svg.getElementsByTagName("g");
    for (int i = 0; i < groups.getLength(); i++) {
      String id = ((Element) groups.item(i)).getAttribute("id");
      assertThat(id.isEmpty() || ids.add(id)).as("one element per id: %s", id).isTrue();
    }
    assertThat(ids).contains("s-lithium", "s-cathode", "l-1", "st-1");
  }

  @Test
  void embeddedFontsHoldEveryCharacterUsed() throws Exception {
    String svg = export(new SvgExporter(), Fixture.drawing(Lang.ZH));
    Matcher fonts = FONT.matcher(svg);
    int seen = 0;
    while (fonts.find()) {
      seen++;
      byte[] file = Base64.getDecoder().decode(fonts.group(2));
      assertThat(file.length).isLessThan(60_000);
      try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
        var glyphs = font.getUnicodeCmapLookup();
        boolean bold = fonts.group(1).equals("700");
        NodeList texts = parse(svg).getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
          Element text = (Element) texts.item(i);
          if (text.getAttribute("font-weight").equals("700") == bold) {
            assertThat(text.getTextContent().codePoints().boxed())
                .allSatisfy(c -> assertThat(glyphs.getGlyphId(c)).isPositive());
          }
        }
      }
    }
    assertThat(seen).isEqualTo(2);
  }

  @Test
  void sameDrawingGivesTheSameText() throws Exception {
    assertThat(export(new SvgExporter(), Fixture.drawing(Lang.EN)))
        .isEqualTo(export(new SvgExporter(), Fixture.drawing(Lang.EN)));
  }

  @Test
  void numbersAreShort() {
    assertThat(Decimals.of(0)).isEqualTo("0");
    assertThat(Decimals.of(-0.001)).isEqualTo("0");
    assertThat(Decimals.of(12.50)).isEqualTo("12.5");
    assertThat(Decimals.of(-3.456)).isEqualTo("-3.46");
    assertThat(Decimals.of(0.05)).isEqualTo("0.05");
    assertThat(Decimals.of(1e6)).isEqualTo("1000000");
  }
}
