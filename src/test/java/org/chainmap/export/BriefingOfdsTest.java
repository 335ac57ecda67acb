package org.chainmap.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.score.Assessment;
import org.chainmap.export.briefing.Briefing;
import org.chainmap.export.briefing.BriefingChoice;
import org.chainmap.export.briefing.pdf.PlacedMarks;
import org.chainmap.export.ofd.OfdDocument;
import org.chainmap.export.ofd.OfdPage;
import org.chainmap.format.SampleMaps;
import org.chainmap.geom.Box;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.paint.Ink;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Marks;
import org.chainmap.story.Story;
import org.chainmap.task.Progress;
import org.chainmap.testing.Cancelled;
import org.chainmap.testing.OfdReading;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class BriefingOfdsTest {

  private static Briefing briefing(ChainMap map, Lang lang) {
    Findings findings = Assessment.of(map, Progress.NONE).findings();
    Story story = Story.of(map, findings, file -> Optional.empty(), Progress.NONE);
    return Briefings.of(story, findings, lang, BriefingChoice.ALL, Progress.NONE);
  }

  private static byte[] ofd(Briefing briefing, Paper paper, String watermark) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int pages = BriefingOfds.write(briefing, paper, watermark, out, Progress.NONE);
    assertThat(OfdReading.sizes(out.toByteArray())).hasSize(pages);
    return out.toByteArray();
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s", "");
  }

  private static Element page(byte[] ofd, int index) throws Exception {
    return OfdReading.xml(ofd, "Doc_0/Pages/Page_" + index + "/Content.xml");
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void itHasThePagesTheBookmarksAndTheLinksOfThePdf(Lang lang) throws Exception {
    Briefing briefing = briefing(SampleMaps.load("rail-transit.chainmap.json"), lang);
    byte[] ofd = ofd(briefing, Paper.A4, "");
    List<String> pages = OfdReading.pages(ofd);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    BriefingPdfs.write(
        briefing, new BriefingPdfs.Form(Paper.A4, false, ""), written, Progress.NONE);
    try (PDDocument pdf = Loader.loadPDF(written.toByteArray())) {
      assertThat(pages).hasSize(pdf.getNumberOfPages()).hasSizeGreaterThan(15);
      for (int i = 0; i < pages.size(); i++) {
        TreeSet<Integer> leadsTo = new TreeSet<>();
        for (PDAnnotation annotation : pdf.getPage(i).getAnnotations()) {
          PDPageDestination to =
              (PDPageDestination)
                  Objects.requireNonNull(((PDAnnotationLink) annotation).getDestination());
          leadsTo.add(to.retrievePageNumber());
        }
        TreeSet<Integer> clicked = new TreeSet<>();
        for (Element text : OfdReading.all(page(ofd, i), "TextObject")) {
          for (Element to : OfdReading.all(text, "Dest")) {
            clicked.add(Integer.parseInt(to.getAttribute("PageID")) - 1);
          }
        }
        assertThat(clicked).as("page " + (i + 1)).isEqualTo(leadsTo);
      }
    }
    List<String> titles = new ArrayList<>();
    for (Element bookmark :
        OfdReading.all(OfdReading.xml(ofd, "Doc_0/Document.xml"), "OutlineElem")) {
      titles.add(bookmark.getAttribute("Title"));
      Element to = OfdReading.all(bookmark, "Dest").getFirst();
      int page = Integer.parseInt(to.getAttribute("PageID")) - 1;
      assertThat(squeezed(pages.get(page))).contains(squeezed(titles.getLast()));
    }
    assertThat(titles)
        .containsExactlyElementsOf(
            briefing.headings().stream()
                .filter(heading -> heading.level() <= 2)
                .map(heading -> heading.line())
                .toList());
    assertThat(pages.get(4)).contains("— 5 —");
  }

  @Test
  void everyNameIsReadByAnotherProgram() throws Exception {
    ChainMap map = SampleMaps.load("new-energy.chainmap.json");
    byte[] ofd = ofd(briefing(map, Lang.ZH), Paper.A4, "");
    String text = squeezed(String.join("", OfdReading.pages(ofd)));
    assertThat(map.segments())
        .allSatisfy(segment -> assertThat(text).contains(squeezed(segment.name().in(Lang.ZH))));
    assertThat(map.enterprises())
        .allSatisfy(each -> assertThat(text).contains(squeezed(each.name().in(Lang.ZH))));
    assertThat(ofd(briefing(map, Lang.ZH), Paper.A4, "")).isEqualTo(ofd);
  }

  @Test
  void linesThatAreStretchedToTheirWidthAreOneText() throws Exception {
    byte[] ofd =
        ofd(briefing(SampleMaps.load("rail-transit.chainmap.json"), Lang.ZH), Paper.A4, "");
    List<String> texts = new ArrayList<>();
    for (int i = 2; i < 6; i++) {
      for (Element code : OfdReading.all(page(ofd, i), "TextCode")) {
        texts.add(code.getTextContent());
      }
    }
    assertThat(texts).filteredOn(text -> text.length() > 30).hasSizeGreaterThan(3);
  }

  @Test
  void spacedCharactersStepFurther() throws Exception {
    OfdDocument document = new OfdDocument(1);
    OfdResources resources = OfdResources.of(document);
    OfdPage page = document.page(new Size(200, 100));
    List<Mark> words = List.of(Marks.text("会商材料", 10, 20, 10, false, Ink.of(0)));
    Box whole = new Box(0, 0, 200, 100);
    new OfdSurface(page, resources, new PlacedMarks(words, 2, 1, Point.ZERO, whole), Progress.NONE)
        .draw();
    document.add(page);
    resources.fonts().embed();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save("会商", null, out);
    Element code = OfdReading.all(page(out.toByteArray(), 0), "TextCode").getFirst();
    assertThat(code.getTextContent()).isEqualTo("会商材料");
    // Each is 10 points wide, and 2 more are 4.233 mm.
    assertThat(code.getAttribute("DeltaX")).isEqualTo("4.233 4.233 4.234");
  }

  @Test
  void watermarkAndPaperAreAsChosenAndTheTitleIsFitForXml() throws Exception {
    ChainMap map = SmallChain.map();
    Briefing usual = briefing(map, Lang.ZH);
    Briefing.Cover cover = usual.cover();
    Briefing hostile =
        new Briefing(
            usual.lang(),
            new Briefing.Cover(
                "电池链\u0001 <b>\"&\uffff",
                cover.kind(),
                cover.figures(),
                "",
                "甲\u202e乙",
                cover.date(),
                cover.marking()),
            usual.blocks());
    byte[] plain = ofd(hostile, Paper.A3, "");
    byte[] stamped = ofd(hostile, Paper.A3, "供某某单位");
    assertThat(OfdReading.sizes(plain)).contains("297.0 × 420.0");
    assertThat(OfdReading.pages(stamped)).isEqualTo(OfdReading.pages(plain));
    for (int i = 0; i < OfdReading.sizes(plain).size(); i++) {
      assertThat(OfdReading.all(page(stamped, i), "PathObject"))
          .as("page " + (i + 1))
          .hasSizeGreaterThan(OfdReading.all(page(plain, i), "PathObject").size() + 3);
    }
    Element info = OfdReading.xml(plain, "OFD.xml");
    assertThat(OfdReading.all(info, "Title").getFirst().getTextContent()).isEqualTo("电池链 <b>\"&");
    assertThat(OfdReading.all(info, "Author").getFirst().getTextContent()).isEqualTo("甲乙");
  }

  @Test
  void itCanBeCancelled() {
    Progress cancelled = new Cancelled();
    Briefing briefing = briefing(SmallChain.map(), Lang.ZH);
    assertThatThrownBy(
            () ->
                BriefingOfds.write(briefing, Paper.A4, "", new ByteArrayOutputStream(), cancelled))
        .isInstanceOf(CancellationException.class);
  }
}
