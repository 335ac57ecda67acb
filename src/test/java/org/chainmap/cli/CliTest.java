package org.chainmap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chainmap.cli.Run.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.SampleMaps;
import org.chainmap.geom.Id;
import org.chainmap.layout.Layouts;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Comment;
import org.chainmap.model.Edit;
import org.chainmap.overlay.Lenses;
import org.chainmap.testing.OfdReading;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CliTest {

  @TempDir Path folder;
  private Path sample;

  @BeforeEach
  void sampleBeside() throws Exception {
    sample = folder.resolve("图谱 1.chainmap.json");
    Files.copy(Path.of("samples").resolve(SampleMaps.ALL.getFirst()), sample);
  }

  private List<String> files() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private void assertRefused(Run run, String... words) throws Exception {
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(words).doesNotContain("\tat ", "Exception");
    assertThat(run.err().lines().count()).isLessThanOrEqualTo(2);
    assertThat(files()).containsExactly("图谱 1.chainmap.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "pdf", "svg"})
  void rendersEachKind(String kind) throws Exception {
    Path target = folder.resolve("结果." + kind);
    Run run = run("render", sample, "-o", target, "--lang", "zh");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualToIgnoringNewLines("已写入 " + target + "\n");
    assertThat(Files.size(target)).isGreaterThan(20_000);
  }

  @Test
  void commentsAreShownOnlyWhereAskedFor() throws Exception {
    ChainMap map = ChainMapFile.load(sample);
    Comment comment = Comment.of(Id.of("c-1"), map.segments().getFirst().id(), "请核对");
    Path commented = folder.resolve("批注.chainmap.json");
    ChainMapFile.save(commented, map.with(Change.of(Message.verbatim("批注"), Edit.add(comment))));
    Path off = folder.resolve("off.svg");
    Path on = folder.resolve("on.svg");
    assertThat(run("render", commented, "-o", off).code()).isZero();
    assertThat(run("render", commented, "-o", on, "--comments").code()).isZero();
    assertThat(Files.size(on)).isGreaterThan(Files.size(off));
    Path bare = folder.resolve("bare.svg");
    assertThat(run("render", sample, "-o", bare, "--comments").code()).isZero();
    assertThat(bare).hasSameBinaryContentAs(off);
  }

  @Test
  void renderOptionsReachTheOfdDocument() throws Exception {
    Path target = folder.resolve("a.ofd");
    Run run =
        run(
            "render",
            sample,
            "-o",
            target,
            "--page",
            "a4",
            "--tiles",
            "2x3",
            "--no-index",
            "--lang",
            "en",
            "--findings");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(OfdReading.sizes(Files.readAllBytes(target)))
        .hasSize(6)
        .containsOnly("297.0 × 210.0");
    assertThat(OfdReading.pages(Files.readAllBytes(target)).getLast())
        .contains("Page 6/6")
        .doesNotContain("Page 1/1");
  }

  @Test
  void renderOptionsReachThePdf() throws Exception {
    Path target = folder.resolve("a.pdf");
    Run run =
        run(
            "render",
            sample,
            "-o",
            target,
            "--page",
            "a4",
            "--tiles",
            "2x3",
            "--no-index",
            "--lang",
            "en",
            "--theme",
            "dark",
            "--findings");
    assertThat(run.code()).as(run.err()).isZero();
    try (PDDocument document = Loader.loadPDF(target.toFile())) {
      assertThat(document.getNumberOfPages()).isEqualTo(6);
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
      assertThat(document.getDocumentInformation().getTitle()).matches("[ -~]+");
      assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(document))
          .contains(
              org.chainmap.text.Message.of("label.severity.critical").in(org.chainmap.text.Lang.EN))
          .contains("Page 6/6")
          .doesNotContain("Page 1/1");
    }
  }

  @Test
  void anOverlayReachesThePicture() throws Exception {
    Path plain = folder.resolve("plain.svg");
    Path named = folder.resolve("named.svg");
    Path brief = folder.resolve("brief.svg");
    assertThat(run("render", sample, "-o", plain, "--overlay", "plain").code()).isZero();
    assertThat(run("render", sample, "-o", named, "--overlay", "bottlenecks").code()).isZero();
    assertThat(run("render", sample, "-o", brief, "--findings").code()).isZero();
    assertThat(named).hasSameTextualContentAs(brief);
    Path cone = folder.resolve("cone.svg");
    Id segment = ChainMapFile.load(sample).segments().getFirst().id();
    assertThat(run("render", sample, "-o", cone, "--overlay", "dependents:" + segment.value()))
        .returns(0, Run::code);
    assertThat(Files.readString(cone))
        .contains(Message.of("lens.dependents.startBadge").in(Lang.ofSystem()));
    assertThat(Files.readString(named)).isNotEqualTo(Files.readString(plain));
  }

  @Test
  void dpiReachesThePng() throws Exception {
    Path small = folder.resolve("s.png");
    Path large = folder.resolve("l.png");
    assertThat(run("render", sample, "-o", small, "--scale", "0.5").code()).isZero();
    assertThat(run("render", sample, "-o", large, "--dpi", "96").code()).isZero();
    int w = javax.imageio.ImageIO.read(small.toFile()).getWidth();
    assertThat(javax.imageio.ImageIO.read(large.toFile()).getWidth()).isBetween(2 * w - 2, 2 * w);
  }

  @Test
  void badUseIsRefusedInWordsAndWritesNothing() throws Exception {
    Path png = folder.resolve("a.png");
    Path pdf = folder.resolve("a.pdf");
    assertRefused(run("render", sample, "-o", folder.resolve("a.doc")), "a.doc", ".svg");
    assertRefused(run("render", "", "-o", png, "--lang", "en"), "not a file path");
    assertRefused(run("render", sample, "-o", "", "--lang", "en"), "not a file path");
    assertRefused(run("validate", folder, "--lang", "en"), "is a folder");
    assertRefused(run("render", sample), "--output", "render --help");
    assertRefused(run("render", "-o", png), "FILE");
    assertRefused(run("render", sample, "-o", png, "--scale", "abc"), "--scale", "abc");
    assertRefused(run("render", sample, "-o", png, "--scale", "0"), "600");
    assertRefused(run("render", sample, "-o", png, "--dpi", "601"), "600");
    assertRefused(run("render", sample, "-o", png, "--dpi", "90", "--scale", "1"), "--dpi");
    assertRefused(run("render", sample, "-o", png, "--page", "A3"), "--page", "PDF", "OFD");
    assertRefused(run("render", sample, "-o", pdf, "--page", "B5"), "--page", "B5");
    assertRefused(run("render", sample, "-o", pdf, "--tiles", "0x9"), "--tiles", "0x9");
    assertRefused(run("render", sample, "-o", pdf, "--theme", "red"), "--theme", "red");
    assertRefused(
        run("render", sample, "-o", pdf, "--overlay", "x", "--lang", "en"),
        Lenses.ALL.stream()
            .map(lens -> lens.key() + " (" + lens.name().in(Lang.EN) + ")")
            .toArray(String[]::new));
    assertRefused(
        run("render", sample, "-o", pdf, "--findings", "--overlay", "plain"), "--overlay");
    assertRefused(run("render", sample, "-o", pdf, "--overlay", "dependents:x"), "dependents:x");
    assertRefused(run("render", sample, "-o", pdf, "--overlay", "dependents:"), "dependents:");
    assertRefused(run("render", sample, "-o", pdf, "--fast"), "--fast");
    assertRefused(run("render", sample, "-o", pdf, "-o", png), "--output");
    assertRefused(run("render", sample, "-o", folder.resolve("no/a.pdf")), "no");
    assertRefused(run("render", sample, "-o", "a\0.pdf"), "a");
    assertRefused(run("render", "\uFFFD\uFFFD.json", "-o", png), "LC_ALL");
    assertRefused(run("layout", sample, "-o", pdf), ".chainmap.json");
    assertRefused(
        run("layout", sample, "-o", folder.resolve("b.json"), "--algorithm", "tree"), "tree");
    assertRefused(run("layout", sample), "--output", "--geometry", "layout --help");
    assertRefused(run("analyze", sample, "--format", "xml"), "xml");
    assertRefused(run("analyze"), "FILE");
    assertRefused(run("validate"), "FILE");
    assertRefused(run("paint", sample), "paint", "render");
    assertRefused(run(), "render", "validate");
    assertRefused(run("--lang", "fr"), "--lang", "fr");
  }

  @ParameterizedTest
  @ValueSource(strings = {"render", "layout", "analyze"})
  void badInputIsRefusedInWordsAndWritesNothing(String command) throws Exception {
    List<byte[]> bad =
        List.of(
            new byte[0],
            new byte[] {0, 1, 2, (byte) 0xff},
            "{\"format\":\"chain-map\",".getBytes(UTF_8),
            "[".repeat(10_000).getBytes(UTF_8),
            "{\"format\":\"chain-map\",\"formatVersion\":99}".getBytes(UTF_8));
    for (byte[] content : bad) {
      Files.write(sample, content);
      assertRefused(on(command, sample), "图谱 1.chainmap.json");
      assertThat(sample).hasBinaryContent(content);
    }
    assertRefused(on(command, folder.resolve("nothing.json")), "nothing.json");
    assertRefused(on(command, folder), folder.getFileName().toString());
  }

  private Run on(String command, Path file) {
    String kind = command.equals("layout") ? "out.json" : "out.png";
    return command.equals("analyze")
        ? run(command, file)
        : run(command, file, "-o", folder.resolve(kind));
  }

  @Test
  void renderNeverWritesOverItsInput() throws Exception {
    Path odd = folder.resolve("map.svg");
    Files.move(sample, odd);
    byte[] before = Files.readAllBytes(odd);
    Run run = run("render", odd, "-o", folder.resolve("../" + folder.getFileName() + "/map.svg"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(odd).hasBinaryContent(before);
  }

  @Test
  void layoutPlacesEveryCardAndMayWriteOverItsInput() throws Exception {
    for (var layout : Layouts.ALL) {
      Path out = folder.resolve(layout.key() + ".chainmap.json");
      Run run = run("layout", sample, "-o", out, "--algorithm", layout.key());
      assertThat(run.code()).as(run.err()).isZero();
      ChainMap placed = ChainMapFile.load(out);
      assertThat(placed.segments()).allMatch(s -> s.placement().position() != null);
      assertThat(placed.elements().keySet())
          .isEqualTo(ChainMapFile.load(sample).elements().keySet());
    }
    Run run = run("layout", sample, "-o", sample);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(Files.readString(sample))
        .isEqualTo(Files.readString(folder.resolve("layered.chainmap.json")));
  }

  @Test
  void analyzeSpeaksBothLanguagesAndJson() {
    Run zh = run("analyze", sample, "--lang", "zh");
    assertThat(zh.code()).as(zh.err()).isZero();
    assertThat(zh.out()).contains("个问题", "规则与来源");
    Run en = run("analyze", sample, "--lang=en");
    assertThat(en.out()).contains("Rules and sources").doesNotContain("规则");
    Run json = run("analyze", sample, "--format", "json", "--lang", "zh");
    JsonNode root = new JsonMapper().readTree(json.out());
    JsonNode first = root.get("findings").get(0);
    assertThat(first.get("sentence").asString()).isNotBlank();
    assertThat(zh.out()).contains(root.get("bottlenecks").get(0).get("sentence").asString());
    List<String> severities = new ArrayList<>();
    root.get("findings").forEach(f -> severities.add(f.get("severity").asString()));
    assertThat(severities.getFirst()).isEqualTo("critical");
    assertThat(root.has("numbers")).isTrue();
    assertThat(root.has("unjudged")).isTrue();
  }

  @Test
  void validateSaysWhatIsWrongAndWhere() throws Exception {
    Run fine = run("validate", sample, "--lang", "zh");
    assertThat(fine.code()).as(fine.out()).isZero();
    Path broken = folder.resolve("broken.json");
    Files.writeString(
        broken, Files.readString(sample).replaceFirst("\"kind\": \"material\"", "\"kind\": \"x\""));
    Run run = run("validate", sample, broken, "--lang", "zh");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("错误：", "broken.json", "/segments/", "第 ");
    assertThat(run.err()).isEmpty();
    Run missing = run("validate", sample, folder.resolve("none.json"));
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).contains("none.json");
  }

  @Test
  void whatNoFontDrawsIsNamedWithItsPlace() throws Exception {
    Path hebrew = folder.resolve("hebrew.json");
    Files.writeString(
        hebrew, Files.readString(sample).replaceFirst("(?s)\"stages\".*?\"name\": \"", "$0ש"));
    Run validated = run("validate", hebrew, "--lang", "zh");
    assertThat(validated.code()).isZero();
    assertThat(validated.out()).containsOnlyOnce("“ש”（U+05E9）").containsPattern("第 \\d+ 行.*/name");
    for (String kind : List.of("out.svg", "out.png", "out.pdf")) {
      Run rendered = run("render", hebrew, "-o", folder.resolve(kind), "--lang", "en");
      assertThat(rendered.code()).isZero();
      assertThat(rendered.out()).contains("No font has these characters", "\"ש\" (U+05E9) in \"ש");
    }
    assertThat(run("render", sample, "-o", folder.resolve("fine.svg")).out()).doesNotContain("〓");
  }

  @Test
  void cardsPinnedOnOneSpotAreTold() throws Exception {
    Path pinned = folder.resolve("pinned.json");
    Files.writeString(
        pinned,
        Files.readString(sample)
            .replaceAll("\"position\": \\[\\s*[^\\]]*\\]", "\"position\": [ 100, 100 ]"));
    Run run = run("validate", pinned, "--lang", "zh");
    assertThat(run.out()).contains("卡片与另一张卡片重叠").containsPattern("第 \\d+ 行.*/position");
    assertThat(run.code()).isZero();
    assertThat(run("validate", sample, "--lang", "zh").out()).doesNotContain("重叠");
  }

  @Test
  void warningsCountOnlyWhenStrict() throws Exception {
    Path doubtful = folder.resolve("doubtful.json");
    String text = Files.readString(sample);
    assertThat(text).contains("\"ownership\": \"private\"");
    Files.writeString(
        doubtful,
        text.replaceFirst(
            "\"ownership\": \"private\"",
            "\"creditCode\": \"91310110666007217A\",\n      \"ownership\": \"private\""));
    Run run = run("validate", doubtful, "--lang", "zh");
    assertThat(run.out()).contains("提醒：");
    assertThat(run.code()).isZero();
    assertThat(run("validate", "--strict", doubtful).code()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "'',render",
    "render,--dpi",
    "layout,--algorithm",
    "analyze,--format",
    "validate,--strict",
    "import,essential",
    "match,--threshold"
  })
  void helpSpeaksBothLanguages(String command, String word) {
    Object[] zhArgs =
        command.isEmpty()
            ? new Object[] {"--help", "--lang", "zh"}
            : new Object[] {command, "--help", "--lang", "zh"};
    Object[] enArgs =
        command.isEmpty()
            ? new Object[] {"--lang=en", "-h"}
            : new Object[] {command, "-h", "--lang=en"};
    Run zh = run(zhArgs);
    assertThat(zh.code()).isZero();
    assertThat(zh.out()).contains("用法：", "chainmap", word, "选项：", "显示帮助");
    Run en = run(enArgs);
    assertThat(en.code()).isZero();
    assertThat(en.out()).contains("Usage:", word, "Options:");
    assertThat(en.out()).matches("(?s)[\\x00-\\x7f]*");
    assertThat(en.err()).isEmpty();
  }

  @Test
  void everyOptionIsExplained() {
    for (String command : List.of("render", "layout", "analyze", "validate", "import", "match")) {
      List<String> lines = run(command, "--help", "--lang", "en").out().lines().toList();
      assertThat(lines.stream().filter(line -> line.matches("\\s+-.*")))
          .allMatch(line -> line.matches(".*\\S {2,}\\S.*") || line.length() > 26);
    }
  }

  @Test
  void outputThatIsLostIsNoticedButNotAReaderWhoHasEnough() {
    for (String reason : List.of("No space left on device", "Broken pipe")) {
      CheckedOutput checkedOutput =
          new CheckedOutput(
              new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                  throw new IOException(reason);
                }
              });
      PrintWriter writer = Cli.utf8(checkedOutput);
      writer.println("finding");
      assertThat(checkedOutput.loss().isPresent()).isEqualTo(reason.startsWith("No"));
    }
  }

  @Test
  void versionIsShown() {
    Run run = run("--version");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("ChainMap");
  }

  @Test
  void commandsAreToldFromFiles() {
    assertThat(Cli.isCommand(new String[] {"render"})).isTrue();
    assertThat(Cli.isCommand(new String[] {"--help"})).isTrue();
    assertThat(Cli.isCommand(new String[] {"rendr", "map.chainmap.json"})).isTrue();
    assertThat(Cli.isCommand(new String[] {"help"})).isTrue();
    assertThat(Cli.isCommand(new String[] {"src"})).isFalse();
    assertThat(Cli.isCommand(new String[] {"map.chainmap.json"})).isFalse();
    assertThat(Cli.isCommand(new String[] {})).isFalse();
  }
}
