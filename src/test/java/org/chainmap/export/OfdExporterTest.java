package org.chainmap.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.chainmap.format.SampleMaps;
import org.chainmap.geom.Box;
import org.chainmap.geom.Outline;
import org.chainmap.model.ChainMap;
import org.chainmap.model.kind.MediaType;
import org.chainmap.model.value.EmbeddedPicture;
import org.chainmap.paint.Ink;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Marks;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Picture;
import org.chainmap.paint.Theme;
import org.chainmap.task.Progress;
import org.chainmap.testing.OfdReading;
import org.chainmap.testing.RandomNotes;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class OfdExporterTest {

  private static final String FIRST = "Doc_0/Pages/Page_0/Content.xml";

  private static byte[] export(Exporter exporter, Drawing drawing, ExportOptions options)
      throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    exporter.write(drawing, options, out, Progress.NONE);
    return out.toByteArray();
  }

  private static byte[] export(Drawing drawing, ExportOptions options) throws Exception {
    return export(new OfdExporter(), drawing, options);
  }

  private static byte[] of(Mark... marks) throws Exception {
    Picture picture = new Picture("图", new Box(0, 0, 200, 100), List.of(marks));
    return export(Fixture.drawing(picture), ExportOptions.DEFAULT.withIndex(false));
  }

  private static Element one(Element in, String name) {
    List<Element> all = OfdReading.all(in, name);
    assertThat(all).as(name).hasSize(1);
    return all.getFirst();
  }

  static List<String> samples() {
    return SampleMaps.ALL;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void anotherProgramReadsEveryNameOnAsManyPagesAsAPdfHas(String sample) throws Exception {
    ChainMap map = SampleMaps.load(sample);
    Drawing drawing = Pictures.drawing(map, Overlay.NONE, Theme.LIGHT, Lang.ZH, Progress.NONE);
    ExportOptions options = ExportOptions.DEFAULT.withPaper(Paper.A3).withScenarios(true);
    byte[] ofd = export(drawing, options);
    List<String> pages = OfdReading.pages(ofd);
    List<String> names = new ArrayList<>();
    map.segments().forEach(segment -> names.add(segment.name().text().replace('\n', ' ')));
    map.enterprises().forEach(enterprise -> names.add(enterprise.name().text()));
    List<String> lines = pages.stream().flatMap(String::lines).toList();
    assertThat(names).allSatisfy(name -> assertThat(lines).anyMatch(line -> line.contains(name)));
    try (PDDocument pdf = Loader.loadPDF(export(new PdfExporter(), drawing, options))) {
      assertThat(pages).hasSize(pdf.getNumberOfPages());
    }
    assertThat(export(drawing, options)).as("the same file for the same map").isEqualTo(ofd);
  }

  /** Every character has a glyph in the font of its text, and a place. */
  @Test
  void everyCharacterIsDrawnByAnEmbeddedFont() throws Exception {
    byte[] ofd =
        of(
            Marks.text("轴承 <𠀀> e\u0301 ﷐ ②", 10, 20, 10, false, Ink.of(0)),
            Marks.text("粗 한글 😀 \ufffe", 10, 40, 10, true, Ink.of(0)));
    Map<String, TrueTypeFont> fonts = new HashMap<>();
    for (Element font : OfdReading.all(OfdReading.xml(ofd, "Doc_0/PublicRes.xml"), "Font")) {
      byte[] file = OfdReading.files(ofd).get("Doc_0/Res/" + font.getTextContent());
      fonts.put(font.getAttribute("ID"), new TTFParser().parse(new RandomAccessReadBuffer(file)));
    }
    assertThat(fonts).hasSizeGreaterThan(3);
    for (Element text : OfdReading.all(OfdReading.xml(ofd, FIRST), "TextObject")) {
      TrueTypeFont font = Objects.requireNonNull(fonts.get(text.getAttribute("Font")));
      for (Element code : OfdReading.all(text, "TextCode")) {
        int[] characters = code.getTextContent().codePoints().toArray();
        for (int c : characters) {
          assertThat(font.getUnicodeCmapLookup().getGlyphId(c))
              .as("glyph of U+%04X in %s", c, font.getName())
              .isPositive();
        }
        String steps = code.getAttribute("DeltaX");
        assertThat(steps.isEmpty() ? 0 : steps.split(" ").length).isEqualTo(characters.length - 1);
      }
    }
  }

  @Test
  void hostileNamesAreReadAsTheyAreShown() throws Exception {
    byte[] ofd =
        of(
            Marks.text("<script>alert(\"x\" & 'y')</script>", 10, 20, 10, false, Ink.of(0)),
            Marks.text("a\u202Eb\u200Bc ]]>", 10, 40, 10, false, Ink.of(0)),
            Marks.text("cafe\u0301", 10, 60, 10, false, Ink.of(0)),
            Marks.text("\ud840", 10, 80, 10, false, Ink.of(0)));
    assertThat(OfdReading.pages(ofd).getFirst())
        .isEqualTo("<script>alert(\"x\" & 'y')</script>\nabc ]]>\ncafé\n〓");
  }

  @Test
  void textIsWhereAPdfHasIt() throws Exception {
    // 10 px are 2.646 mm; the text ends at the right, and each of its characters is one em wide.
    Element page =
        OfdReading.xml(
            of(Marks.text("钴钴", 90, 80, 10, false, Ink.of(0x102030), Mark.Anchor.END)), FIRST);
    Element text = one(page, "TextObject");
    Element code = one(page, "TextCode");
    String[] box = text.getAttribute("Boundary").split(" ");
    double x = Double.parseDouble(box[0]) + Double.parseDouble(code.getAttribute("X"));
    double y = Double.parseDouble(box[1]) + Double.parseDouble(code.getAttribute("Y"));
    assertThat(x).isCloseTo(70 * 25.4 / 96, offset(0.002));
    assertThat(y).isCloseTo(80 * 25.4 / 96, offset(0.002));
    assertThat(Double.parseDouble(code.getAttribute("DeltaX"))).isCloseTo(2.6458, offset(0.001));
    assertThat(text.getAttribute("Size")).isEqualTo("2.646");
    assertThat(one(text, "FillColor").getAttribute("Value")).isEqualTo("16 32 48");
  }

  @Test
  void penAndOpacityAreKept() throws Exception {
    byte[] ofd = export(Fixture.drawing(Fixture.simple()), ExportOptions.DEFAULT.withIndex(false));
    List<Element> paths = OfdReading.all(OfdReading.xml(ofd, FIRST), "PathObject");
    Element line = paths.getLast();
    assertThat(line.getAttribute("LineWidth")).isEqualTo("1.058");
    assertThat(line.getAttribute("DashPattern")).isEqualTo("1.588 2.117");
    assertThat(line.getAttribute("Cap")).isEqualTo("Round");
    assertThat(line.getAttribute("Alpha")).isEqualTo("128");
    Element card = paths.get(paths.size() - 2);
    assertThat(card.getAttribute("Boundary")).isEqualTo("2.646 2.646 10.583 7.938");
    assertThat(one(card, "AbbreviatedData").getTextContent())
        .isEqualTo("M 0 0 L 10.583 0 L 10.583 7.938 L 0 7.938 C");
  }

  @Test
  void elementsStandInTheOrderOfTheStandard() throws Exception {
    Map<String, List<String>> order =
        Map.of(
            "Page", List.of("Area", "Content"),
            "PathObject",
                List.of("Actions", "Clips", "StrokeColor", "FillColor", "AbbreviatedData"),
            "TextObject", List.of("Clips", "FillColor", "TextCode"),
            "ImageObject", List.of("Clips"),
            "CommonData", List.of("MaxUnitID", "PageArea", "PublicRes", "DocumentRes"),
            "Document", List.of("CommonData", "Pages", "Outlines", "VPreferences"),
            "DocInfo", List.of("DocID", "Title", "Author", "Creator"));
    byte[] ofd =
        export(
            Fixture.drawing(Lang.ZH),
            ExportOptions.DEFAULT.withPaper(Paper.A4).withTiling(new Tiling(2, 2)));
    for (Map.Entry<String, byte[]> file : OfdReading.files(ofd).entrySet()) {
      if (!file.getKey().endsWith(".xml")) {
        continue;
      }
      Element root = OfdReading.xml(file.getValue());
      List<Element> elements = new ArrayList<>(OfdReading.all(root, "*"));
      elements.add(root);
      for (Element each : elements) {
        List<String> wanted = order.get(each.getLocalName());
        if (wanted != null && each.hasChildNodes()) {
          assertThat(places(each, wanted)).as(file.getKey()).isSorted();
        }
      }
    }
  }

  private static List<Integer> places(Element in, List<String> order) {
    List<Integer> places = new ArrayList<>();
    for (Node child = in.getFirstChild(); child != null; child = child.getNextSibling()) {
      int place = order.indexOf(child.getLocalName());
      assertThat(place).as("%s in %s", child.getLocalName(), in.getLocalName()).isNotNegative();
      places.add(place);
    }
    return places;
  }

  @Test
  void everyNumberIsUsedOnceAndWhatIsReferredToIsThere() throws Exception {
    byte[] ofd = export(Fixture.drawing(Lang.ZH), ExportOptions.DEFAULT);
    List<String> ids = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : OfdReading.files(ofd).entrySet()) {
      if (file.getKey().endsWith(".xml")) {
        OfdReading.all(OfdReading.xml(file.getValue()), "*")
            .forEach(each -> ids.add(each.getAttribute("ID")));
      }
    }
    ids.removeIf(String::isEmpty);
    assertThat(ids).doesNotHaveDuplicates();
    Element document = OfdReading.xml(ofd, "Doc_0/Document.xml");
    int most = Integer.parseInt(one(document, "MaxUnitID").getTextContent());
    assertThat(ids).allMatch(id -> Integer.parseInt(id) <= most);
    assertThat(OfdReading.all(document, "Dest")).isNotEmpty();
    assertThat(ids)
        .containsAll(
            OfdReading.all(document, "Dest").stream().map(d -> d.getAttribute("PageID")).toList());
  }

  @Test
  void fileSaysWhatItIsAndNotWhenOrWhere() throws Exception {
    byte[] ofd = export(Fixture.drawing(Lang.ZH), ExportOptions.DEFAULT);
    Element info = one(OfdReading.xml(ofd, "OFD.xml"), "DocInfo");
    assertThat(one(info, "Title").getTextContent()).isEqualTo("锂电池产业链");
    assertThat(one(info, "Author").getTextContent()).isEqualTo("规划部");
    assertThat(one(info, "DocID").getTextContent()).matches("[0-9a-f]{32}");
    assertThat(OfdReading.all(info, "CreationDate")).isEmpty();
    List<String> titles =
        OfdReading.all(OfdReading.xml(ofd, "Doc_0/Document.xml"), "OutlineElem").stream()
            .map(each -> each.getAttribute("Title"))
            .toList();
    assertThat(titles).containsExactly("锂电池产业链", "环节与企业名录");
  }

  @Test
  void numbersAreThoseOfTheStandardWhateverTheLanguageOfTheMachine() throws Exception {
    byte[] usual = export(Fixture.drawing(Lang.ZH), ExportOptions.DEFAULT);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(export(Fixture.drawing(Lang.ZH), ExportOptions.DEFAULT)).isEqualTo(usual);
    } finally {
      Locale.setDefault(before);
    }
    assertThat(new String(OfdReading.files(usual).get(FIRST), UTF_8)).doesNotContain(",");
  }

  @Test
  void aSheetOfAPosterHasWhatIsSeenOnIt() throws Exception {
    Mark across = Marks.filled(Outline.rect(new Box(0, 0, 2000, 20)), Ink.of(0xff0000));
    Picture picture =
        new Picture(
            "图",
            new Box(0, 0, 2000, 900),
            List.of(
                across,
                Marks.text("左", 10, 60, 20, false, Ink.of(0)),
                Marks.text("右", 1960, 60, 20, false, Ink.of(0))));
    byte[] ofd =
        export(
            Fixture.drawing(picture),
            ExportOptions.DEFAULT
                .withIndex(false)
                .withPaper(Paper.A4)
                .withTiling(new Tiling(1, 2)));
    List<String> pages = OfdReading.pages(ofd);
    assertThat(pages.get(0)).contains("左").doesNotContain("右");
    assertThat(pages.get(1)).contains("右").doesNotContain("左");
    Element bar =
        OfdReading.all(OfdReading.xml(ofd, FIRST), "PathObject").stream()
            .filter(path -> one(path, "FillColor").getAttribute("Value").equals("255 0 0"))
            .findFirst()
            .orElseThrow();
    String[] box = bar.getAttribute("Boundary").split(" ");
    // The margins of 10 mm are free.
    assertThat(Double.parseDouble(box[0])).isGreaterThanOrEqualTo(10);
    assertThat(Double.parseDouble(box[0]) + Double.parseDouble(box[2])).isEqualTo(287);
    assertThat(OfdReading.all(bar, "Clip")).hasSize(1);
    assertThat(OfdReading.sizes(ofd)).containsExactly("297.0 × 210.0", "297.0 × 210.0");
  }

  @Test
  void aWatermarkIsSeenAndNotRead() throws Exception {
    Drawing drawing = Fixture.drawing(Lang.ZH);
    byte[] plain = export(drawing, ExportOptions.DEFAULT);
    byte[] stamped = export(drawing, ExportOptions.DEFAULT.withWatermark("供某某单位"));
    assertThat(OfdReading.pages(stamped)).isEqualTo(OfdReading.pages(plain));
    List<Element> paths = OfdReading.all(OfdReading.xml(stamped, FIRST), "PathObject");
    assertThat(paths)
        .hasSizeGreaterThan(OfdReading.all(OfdReading.xml(plain, FIRST), "PathObject").size());
    assertThat(paths.getLast().getAttribute("Alpha")).isEqualTo("31");
  }

  @Test
  void picturesAreStoredOnceAndThoseThatCannotBeReadLeftOut() throws Exception {
    Mark.Image png = new Mark.Image(RandomNotes.PNG, new Box(10, 10, 40, 20), 0.5);
    Mark.Image svg = new Mark.Image(RandomNotes.SVG, new Box(60, 10, 40, 20), 1);
    byte[] ofd = of(png, svg, new Mark.Group(null, "", List.of(png)));
    Map<String, byte[]> files = OfdReading.files(ofd);
    TreeSet<String> images = new TreeSet<>(files.keySet());
    images.removeIf(name -> !name.contains("image_"));
    assertThat(images).hasSize(2);
    for (String image : images) {
      assertThat(ImageIO.read(new ByteArrayInputStream(files.get(image)))).isNotNull();
    }
    List<Element> shown = OfdReading.all(OfdReading.xml(ofd, FIRST), "ImageObject");
    assertThat(shown).hasSize(3);
    assertThat(shown.getFirst().getAttribute("Alpha")).isEqualTo("128");
    assertThat(shown.getFirst().getAttribute("Boundary")).isEqualTo("2.646 2.646 10.583 5.292");
    assertThat(shown.getFirst().getAttribute("CTM")).isEqualTo("10.583 0 0 5.292 0 0");
    EmbeddedPicture broken = EmbeddedPicture.of(MediaType.PNG, "none".getBytes(UTF_8));
    byte[] without = of(new Mark.Image(broken, new Box(0, 0, 9, 9), 1));
    assertThat(OfdReading.all(OfdReading.xml(without, FIRST), "ImageObject")).isEmpty();
  }

  @Test
  void theViewsOfAStoryAreOnPagesOfTheirOwn() throws Exception {
    Drawing drawing = Fixture.drawing(Lang.ZH);
    PrintPages pages =
        PrintPages.of(
            List.of(
                new PrintPages.Content("一、全景", drawing), new PrintPages.Content("二、上游", drawing)),
            PageSetup.of(Paper.A4, null),
            false,
            "");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pages.write(new OfdExporter(), out, Progress.NONE);
    byte[] ofd = out.toByteArray();
    assertThat(OfdReading.pages(ofd)).hasSize(2);
    assertThat(
            OfdReading.all(OfdReading.xml(ofd, "Doc_0/Document.xml"), "OutlineElem").stream()
                .map(each -> each.getAttribute("Title")))
        .containsExactly("一、全景", "二、上游");
  }
}
