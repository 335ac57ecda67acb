package org.chainmap.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.score.Assessment;
import org.chainmap.export.briefing.Block;
import org.chainmap.export.briefing.Briefing;
import org.chainmap.export.briefing.BriefingChoice;
import org.chainmap.export.briefing.BriefingPart;
import org.chainmap.format.SampleMaps;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.Source;
import org.chainmap.model.value.Caption;
import org.chainmap.story.Story;
import org.chainmap.task.Progress;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BriefingPdfsTest {

  private static final BriefingPdfs.Form A4 = new BriefingPdfs.Form(Paper.A4, false, "");

  private static Briefing briefing(ChainMap map, Lang lang, BriefingChoice choice) {
    Findings findings = Assessment.of(map, Progress.NONE).findings();
    Story story = Story.of(map, findings, file -> Optional.empty(), Progress.NONE);
    return Briefings.of(story, findings, lang, choice, Progress.NONE);
  }

  private static byte[] pdf(Briefing briefing, BriefingPdfs.Form form) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int pages = BriefingPdfs.write(briefing, form, out, Progress.NONE);
    try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
      assertThat(document.getNumberOfPages()).isEqualTo(pages);
    }
    return out.toByteArray();
  }

  private static String text(PDDocument document, int page) throws Exception {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(document);
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s", "");
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void aSampleHasContentsBookmarksLinksAndPageNumbersThatAgree(Lang lang) throws Exception {
    ChainMap map = SampleMaps.load("rail-transit.chainmap.json");
    Briefing briefing = briefing(map, lang, BriefingChoice.ALL);
    try (PDDocument document = Loader.loadPDF(pdf(briefing, A4))) {
      assertThat(document.getNumberOfPages()).isBetween(15, 60);
      List<PDOutlineItem> parts = new ArrayList<>();
      document.getDocumentCatalog().getDocumentOutline().children().forEach(parts::add);
      List<Block.Heading> headings =
          briefing.headings().stream().filter(heading -> heading.level() == 1).toList();
      assertThat(parts)
          .extracting(PDOutlineItem::getTitle)
          .containsExactlyElementsOf(headings.stream().map(Block.Heading::line).toList());
      String contents = squeezed(text(document, 2));
      for (PDOutlineItem part : parts) {
        PDPageXYZDestination to = (PDPageXYZDestination) part.getDestination();
        int page = document.getPages().indexOf(Objects.requireNonNull(to).getPage()) + 1;
        assertThat(squeezed(text(document, page))).contains(squeezed(part.getTitle()));
        assertThat(contents).containsPattern(quoted(squeezed(part.getTitle())) + "\\.*" + page);
      }
      List<PDAnnotationLink> links = links(document);
      assertThat(links).hasSizeGreaterThan(100);
      assertThat(links)
          .allSatisfy(
              link -> {
                assertThat(link.getDestination()).isInstanceOf(PDPageXYZDestination.class);
                assertThat(link.getContents()).isNotBlank();
                assertThat(link.isPrinted()).isTrue();
              });
      assertThat(document.getDocumentCatalog().getLanguage()).startsWith(lang.tag());
      assertThat(text(document, 5)).contains("— 5 —");
    }
  }

  private static String quoted(String text) {
    return java.util.regex.Pattern.quote(text);
  }

  private static List<PDAnnotationLink> links(PDDocument document) throws Exception {
    List<PDAnnotationLink> links = new ArrayList<>();
    for (PDPage page : document.getPages()) {
      for (PDAnnotation annotation : page.getAnnotations()) {
        links.add((PDAnnotationLink) annotation);
      }
    }
    return links;
  }

  @Test
  void everyNameIsFoundInItsText() throws Exception {
    ChainMap map = SampleMaps.load("new-energy.chainmap.json");
    try (PDDocument document =
        Loader.loadPDF(pdf(briefing(map, Lang.ZH, BriefingChoice.ALL), A4))) {
      String text = squeezed(new PDFTextStripper().getText(document));
      for (Element element : map.elements().values()) {
        switch (element) {
          case Segment s -> assertThat(text).contains(squeezed(s.name().in(Lang.ZH)));
          case Enterprise e -> assertThat(text).contains(squeezed(e.name().in(Lang.ZH)));
          default -> {}
        }
      }
    }
  }

  @Test
  void itIsTaggedWithHeadingsTablesFiguresAndLinks() throws Exception {
    ChainMap map = SampleMaps.load("rail-transit.chainmap.json");
    try (PDDocument document =
        Loader.loadPDF(pdf(briefing(map, Lang.ZH, BriefingChoice.ALL), A4))) {
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      COSDictionary root = document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
      List<COSDictionary> elements = new ArrayList<>();
      collect(root.getDictionaryObject(COSName.K), elements);
      List<String> types = elements.stream().map(e -> e.getNameAsString(COSName.S)).toList();
      assertThat(types)
          .contains("Document", "Sect", "H1", "H2", "H3", "P", "L", "LI", "TOC", "TOCI", "Link")
          .contains("Table", "TR", "TH", "TD", "Figure", "Caption");
      assertThat(elements.stream().filter(e -> e.getNameAsString(COSName.S).equals("Figure")))
          .isNotEmpty()
          .allMatch(figure -> !figure.getString(COSName.ALT).isBlank());
      COSArray numbers =
          root.getCOSDictionary(COSName.getPDFName("ParentTree"))
              .getCOSArray(COSName.getPDFName("Nums"));
      assertThat(numbers.size() / 2)
          .isEqualTo(document.getNumberOfPages() + links(document).size());
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        COSArray page = (COSArray) numbers.getObject(2 * i + 1);
        for (int j = 0; j < page.size(); j++) {
          assertThat(page.getObject(j)).isInstanceOf(COSDictionary.class);
        }
      }
    }
  }

  private static void collect(COSBase kid, List<COSDictionary> into) {
    COSBase base = kid instanceof COSObject object ? object.getObject() : kid;
    if (base instanceof COSArray array) {
      array.forEach(each -> collect(each, into));
    } else if (base instanceof COSDictionary element && element.containsKey(COSName.S)) {
      into.add(element);
      COSBase kids = element.getDictionaryObject(COSName.K);
      if (kids != null) {
        collect(kids, into);
      }
    }
  }

  @Test
  void aLongTableRepeatsItsHeadAndCutsNoText() throws Exception {
    List<Element> all = new ArrayList<>(SmallChain.map().elements().values());
    String endless = Stream.generate(() -> "很长的备注，").limit(2000).reduce("", String::concat);
    for (int i = 0; i < 120; i++) {
      Enterprise enterprise = Enterprise.of(Id.of("e-x" + i), "第" + i + "家企业");
      all.add(
          i == 60
              ? enterprise.withRemarks(enterprise.remarks().withNotes(endless + "备注到此为止"))
              : enterprise);
    }
    Briefing briefing =
        briefing(
            ChainMap.of(all), Lang.ZH, BriefingChoice.ALL.withParts(Set.of(BriefingPart.LISTS)));
    try (PDDocument document = Loader.loadPDF(pdf(briefing, A4))) {
      int heads = 0;
      StringBuilder text = new StringBuilder();
      for (int page = 3; page <= document.getNumberOfPages(); page++) {
        String on = squeezed(text(document, page));
        heads += on.contains("企业名称") ? 1 : 0;
        text.append(on);
      }
      assertThat(heads).isGreaterThan(4);
      assertThat(text).contains("第0家企业", "第119家企业", "备注到此为止", "（续）");
      assertThat(text.chars().filter(c -> c == '很').count()).isEqualTo(2000);
    }
  }

  @Test
  void hostileNamesAreWrittenAsTheyAre() throws Exception {
    List<Element> all = new ArrayList<>(SmallChain.map().elements().values());
    String script = "<script>alert(\"1\")</script>";
    all.add(Enterprise.of(Id.of("e-h1"), script));
    all.add(Enterprise.of(Id.of("e-h2"), "甲\u202e乙\u0007丙"));
    all.add(Enterprise.of(Id.of("e-h3"), "𠮷野家😀公司"));
    all.add(Enterprise.of(Id.of("e-h4"), "x".repeat(180)));
    for (int i = 1; i <= 4; i++) {
      all.add(Participation.of(Id.of("p-h" + i), Id.of("e-h" + i), Id.of("s-2")));
    }
    Set<BriefingPart> words = Set.of(BriefingPart.OVERVIEW, BriefingPart.LISTS, BriefingPart.INDEX);
    Briefing briefing = briefing(ChainMap.of(all), Lang.ZH, BriefingChoice.ALL.withParts(words));
    try (PDDocument document = Loader.loadPDF(pdf(briefing, A4))) {
      String text = squeezed(new PDFTextStripper().getText(document));
      assertThat(text).contains(squeezed(script), "𠮷野家", "甲乙");
      assertThat(text).doesNotContain("\u202e", "\u0007");
    }
  }

  @Test
  void aSourceOfWhichNothingIsStatedStopsNothing() throws Exception {
    List<Element> all = new ArrayList<>(SmallChain.map().elements().values());
    all.replaceAll(
        element -> element instanceof Source source ? source.withTitle(Caption.NONE) : element);
    Briefing briefing = briefing(ChainMap.of(all), Lang.ZH, BriefingChoice.ALL);
    try (PDDocument document = Loader.loadPDF(pdf(briefing, A4))) {
      assertThat(new PDFTextStripper().getText(document)).contains("来源", "待核表");
    }
  }

  @Test
  void theSameBriefingGivesTheSameBytes() throws Exception {
    ChainMap map = SmallChain.map();
    BriefingPdfs.Form form = new BriefingPdfs.Form(Paper.A3, true, "给某某单位");
    byte[] first = pdf(briefing(map, Lang.ZH, BriefingChoice.ALL), form);
    assertThat(pdf(briefing(map, Lang.ZH, BriefingChoice.ALL), form)).isEqualTo(first);
    try (PDDocument document = Loader.loadPDF(first)) {
      assertThat(document.getDocumentCatalog().getOutputIntents()).hasSize(1);
      String metadata =
          new String(
              document.getDocumentCatalog().getMetadata().toByteArray(),
              java.nio.charset.StandardCharsets.UTF_8);
      assertThat(metadata)
          .contains("<pdfaid:part>2<", "<pdfaid:conformance>B<", "<pdfuaid:part>1<");
      assertThat(new PDFTextStripper().getText(document)).doesNotContain("某某单位");
    }
  }
}
