package org.chainmap.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.Character.UnicodeBlock;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.chainmap.geom.Box;
import org.chainmap.paint.DrawnText;
import org.chainmap.paint.Glyph;
import org.chainmap.paint.Ink;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Marks;
import org.chainmap.paint.Picture;
import org.chainmap.task.Progress;
import org.chainmap.testing.CoveredBlocks;
import org.chainmap.text.ShownText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.NodeList;

/** Takes every assigned character of the covered blocks through every exporter. */
class EveryCharacterTest {

  private static final Pattern FONT = Pattern.compile("src:url\\(data:font/ttf;base64,([^)]+)\\)");
  private static final int COLUMNS = 100;

  static List<UnicodeBlock> blocks() {
    return CoveredBlocks.ALL;
  }

  /** One text for each, in rows. */
  private static Picture picture(List<String> texts, boolean bold) {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      double x = 10 + i % COLUMNS * 30;
      double y = 20 + i / COLUMNS * 24;
      marks.add(Marks.text(texts.get(i), x, y, 10, bold, Ink.of(0x102030)));
    }
    double height = 40 + (texts.size() / COLUMNS + 1) * 24;
    return new Picture("字", new Box(0, 0, 40 + COLUMNS * 30, height), marks);
  }

  private static byte[] export(Exporter exporter, List<String> texts, boolean bold)
      throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Drawing drawing = Fixture.drawing(picture(texts, bold));
    exporter.write(drawing, ExportOptions.DEFAULT.withIndex(false), out, Progress.NONE);
    return out.toByteArray();
  }

  private static boolean visible(String text) {
    return text.codePoints().anyMatch(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c));
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void eachIsDrawnByItsOwnGlyphInPictures(UnicodeBlock block) {
    List<String> texts = CoveredBlocks.characters(block);
    assertThat(texts).isNotEmpty();
    for (String text : texts) {
      assertThat(DrawnText.missing(text).boxed()).as(text).isEmpty();
      for (Glyph glyph : DrawnText.of(text, true)) {
        boolean ink =
            !GlyphOutlines.of(Marks.text(text, 0, 0, 10, true, Ink.of(0))).getBounds2D().isEmpty();
        boolean blank = !visible(text) || "⠀".equals(text) || glyph.advance() == 0;
        assertThat(ink || blank).as("%s U+%X", text, text.codePointAt(0)).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void eachIsExtractedFromPdfAsTyped(UnicodeBlock block) throws Exception {
    List<String> texts = CoveredBlocks.characters(block);
    assertThat(extracted(export(new PdfExporter(), texts, false)))
        .isEqualTo(String.join("", texts.stream().filter(EveryCharacterTest::carried).toList()));
  }

  /** Whether a text has a drawn character: an invisible one alone is not in a PDF. */
  private static boolean carried(String text) {
    return !DrawnText.of(text, false).isEmpty();
  }

  /** The texts of the glyphs in the order in which they are drawn. */
  private static String extracted(byte[] pdf) throws Exception {
    StringBuilder found = new StringBuilder();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition text) {
            found.append(text.getUnicode());
          }
        };
    try (PDDocument document = Loader.loadPDF(pdf)) {
      stripper.getText(document);
    }
    return found.toString();
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void eachIsInSvgAsTypedWithAGlyphInAnEmbeddedFont(UnicodeBlock block) throws Exception {
    List<String> texts = CoveredBlocks.characters(block);
    byte[] svg = export(new SvgExporter(), texts, true);
    NodeList found =
        DocumentBuilderFactory.newNSInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg))
            .getElementsByTagName("text");
    List<CmapLookup> embedded = embedded(new String(svg, StandardCharsets.UTF_8));
    assertThat(found.getLength()).isEqualTo(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      assertThat(found.item(i).getTextContent())
          .isEqualTo(ShownText.hidden(text.codePointAt(0)) ? "" : text);
      for (Glyph glyph : DrawnText.of(text, true)) {
        assertThat(embedded)
            .as("%s U+%X", text, text.codePointAt(0))
            .anyMatch(font -> font.getGlyphId(glyph.visible()[0]) > 0);
      }
    }
  }

  private static List<CmapLookup> embedded(String svg) throws Exception {
    List<CmapLookup> fonts = new ArrayList<>();
    Matcher each = FONT.matcher(svg);
    while (each.find()) {
      byte[] file = Base64.getDecoder().decode(each.group(1));
      try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
        fonts.add(font.getUnicodeCmapLookup());
      }
    }
    return fonts;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CO₂ LiFePO₄ m³/h⁻¹",
        "Škoda Łódź Győr S\u030Ckoda",
        "삼성전자 SK하이닉스 \u1112\u1161\u11ab",
        "✔ ❤\ufe0f 👩\u200d🔬 🚀",
        "𬬭𫖮𬱖 𠀡𠮷",
        "甲\u200b乙\ufeff",
        "⼀次电池 统一标准 一⼀一",
        "\uF90A属 \uF901更",
        "שלום 锂"
      })
  void aMixedNameIsExtractedAsTyped(String name) throws Exception {
    for (boolean bold : List.of(false, true)) {
      assertThat(extracted(export(new PdfExporter(), List.of(name), bold))).isEqualTo(name);
      assertThat(new String(export(new SvgExporter(), List.of(name), bold), StandardCharsets.UTF_8))
          .contains(">" + name + "</text>");
      assertThat(export(new PngExporter(), List.of(name), bold)).hasSizeGreaterThan(1000);
    }
  }

  /** Characters that share one glyph are told apart, whichever comes first. */
  @ParameterizedTest
  @ValueSource(strings = {"一⼀", "⼀一", "金\uF90A\u2fa6", "Ω\u2126"})
  void oneGlyphStandsForEachOfItsCharacters(String text) throws Exception {
    Map<String, Integer> times = new HashMap<>();
    extracted(export(new PdfExporter(), List.of(text, text), true))
        .codePoints()
        .forEach(c -> times.merge(Character.toString(c), 1, Integer::sum));
    assertThat(times.keySet())
        .containsExactlyInAnyOrderElementsOf(
            text.codePoints().mapToObj(Character::toString).toList());
    assertThat(times.values()).containsOnly(2);
  }
}
