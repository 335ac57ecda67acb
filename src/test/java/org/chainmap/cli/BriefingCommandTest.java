package org.chainmap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainmap.cli.Run.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.chainmap.format.ChainMapFile;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.MapInfo;
import org.chainmap.model.SavedView;
import org.chainmap.model.kind.Sensitivity;
import org.chainmap.model.value.Caption;
import org.chainmap.testing.OfdReading;
import org.chainmap.testing.SmallChain;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BriefingCommandTest {

  @TempDir Path folder;
  private Path file;
  private Path out;

  @BeforeEach
  void aMarkedMapWithASecret() throws Exception {
    List<Element> all = new ArrayList<>();
    for (Element element : SmallChain.map().elements().values()) {
      all.add(
          element instanceof MapInfo info ? info.withMarking(Caption.of("内部资料 注意保管")) : element);
    }
    Enterprise secret = Enterprise.of(Id.of("e-secret"), "某某研究院");
    all.add(secret.withRemarks(secret.remarks().withSensitivity(Sensitivity.SENSITIVE)));
    all.add(SavedView.of(Id.of("v-1"), "一个视图", 0).withSpeakerNotes(Caption.of("只给讲的人看的讲稿")));
    all.add(SavedView.of(Id.of("v-2"), "另一个视图", 1));
    file = folder.resolve("链.chainmap.json");
    out = folder.resolve("会商.pdf");
    ChainMapFile.save(file, ChainMap.of(all));
  }

  private String text() throws Exception {
    try (PDDocument document = Loader.loadPDF(out.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void whatIsSensitiveIsLeftOutUnlessAskedForAndEveryPageIsMarked() throws Exception {
    Run run = run("briefing", file, "-o", out, "--lang", "zh", "--pdfa");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("会商.pdf", "页", "敏感");
    assertThat(text()).contains("目录", "待核表").doesNotContain("某某研究院", "只给讲的人看的讲稿");
    try (PDDocument document = Loader.loadPDF(out.toFile())) {
      int pages = document.getNumberOfPages();
      assertThat(text().split("内部资料 注意保管", -1).length - 1).isGreaterThanOrEqualTo(pages);
    }
    assertThat(run("briefing", file, "-o", out, "--lang", "zh", "--sensitive").code()).isZero();
    assertThat(text()).contains("某某研究院");
  }

  @Test
  void partsAndViewsAreChosen() throws Exception {
    Run run =
        run("briefing", file, "-o", out, "--lang", "zh", "--parts", "map,views", "--view", "2");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(text()).contains("另一个视图").doesNotContain("一、概况", "清单");
    assertThat(text().replace("另一个视图", "")).doesNotContain("一个视图");
  }

  @Test
  void aWordDocumentHasTheSamePartsAndLeavesOutTheSame() throws Exception {
    Path word = folder.resolve("会商.docx");
    Run run = run("briefing", file, "-o", word, "--lang", "zh", "--preset", "official");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("会商.docx", "页", "敏感");
    try (XWPFDocument document = new XWPFDocument(Files.newInputStream(word));
        XWPFWordExtractor said = new XWPFWordExtractor(document)) {
      assertThat(said.getText())
          .contains("目录", "待核表", "内部资料 注意保管")
          .doesNotContain("某某研究院", "只给讲的人看的讲稿");
    }
    assertThat(run("briefing", file, "-o", word, "--pdfa", "--lang", "zh").err()).contains(".pdf");
    assertThat(run("briefing", file, "-o", word, "--page", "A3", "--lang", "zh").err())
        .contains(".pdf");
    assertThat(run("briefing", file, "-o", word, "--preset", "x", "--lang", "zh").err())
        .contains("official");
    assertThat(run("briefing", file, "-o", out, "--preset", "report", "--lang", "zh").err())
        .contains(".docx");
    assertThat(out).doesNotExist();
  }

  @Test
  void anOfdDocumentHasTheSamePagesAndLeavesOutTheSame() throws Exception {
    Path ofd = folder.resolve("会商.ofd");
    Run run = run("briefing", file, "-o", ofd, "--lang", "zh", "--page", "A3");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("会商.ofd", "页", "敏感");
    List<String> pages = OfdReading.pages(Files.readAllBytes(ofd));
    assertThat(String.join("\n", pages)).contains("目录", "待核表").doesNotContain("某某研究院", "只给讲的人看的讲稿");
    assertThat(pages).allSatisfy(page -> assertThat(page).contains("内部资料 注意保管"));
    assertThat(run("briefing", file, "-o", ofd, "--pdfa", "--lang", "zh").err()).contains(".pdf");
    assertThat(run("briefing", file, "-o", ofd, "--preset", "report", "--lang", "zh").err())
        .contains(".docx");
  }

  @Test
  void whatCannotBeDoneIsRefusedAndNothingIsWritten() {
    assertThat(run("briefing", file, "-o", folder.resolve("x.txt"), "--lang", "zh").err())
        .contains(".pdf");
    assertThat(run("briefing", file, "-o", out, "--parts", "cover", "--lang", "zh").err())
        .contains("overview");
    assertThat(run("briefing", file, "-o", out, "--page", "A0", "--lang", "zh").err())
        .contains("A4");
    assertThat(run("briefing", file, "-o", out, "--view", "没有", "--lang", "zh").err())
        .contains("另一个视图");
    assertThat(out).doesNotExist();
  }
}
