package org.chainmap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainmap.cli.Run.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chainmap.analysis.Chains;
import org.chainmap.format.ChainMapFile;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.MapInfo;
import org.chainmap.model.SavedView;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.Sensitivity;
import org.chainmap.model.value.Caption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedactCommandTest {

  @TempDir Path folder;
  private Path file;
  private Path out;

  @BeforeEach
  void aChainWithASensitiveSegment() throws Exception {
    List<Element> all = new ArrayList<>();
    for (Element element : Chains.of("A>C", "B>C", "C>D").map().elements().values()) {
      boolean secret = element instanceof Segment s && s.name().text().equals("B");
      all.add(
          secret
              ? element.withRemarks(element.remarks().withSensitivity(Sensitivity.INTERNAL))
              : element);
    }
    file = folder.resolve("链.chainmap.json");
    out = folder.resolve("公开.chainmap.json");
    ChainMapFile.save(file, ChainMap.of(all));
  }

  @Test
  void whatIsAboveTheLevelGoesWithItsLinks() throws Exception {
    Run run = run("redact", file, "-o", out, "--lang", "zh");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("已脱敏到“公开”，略去 2 项");
    ChainMap copy = ChainMapFile.load(out);
    assertThat(copy.segments()).extracting(s -> s.name().text()).containsExactly("A", "C", "D");
    assertThat(copy.links()).hasSize(2);
  }

  @Test
  void theMarkingAndTextsForColleaguesAreCountedAmongWhatIsMissing() throws Exception {
    ChainMap map = ChainMapFile.load(file);
    List<Element> all = new ArrayList<>(map.elements().values());
    all.replaceAll(
        element ->
            element instanceof MapInfo info
                ? info.withMarking(Caption.of("内部资料"))
                : element instanceof Segment && element.remarks().sensitivity() == null
                    ? element.withRemarks(element.remarks().withNotes("给同事"))
                    : element);
    all.add(SavedView.of(Id.of("v-1"), "全图", 0).withSpeakerNotes(Caption.of("讲稿")));
    ChainMapFile.save(file, ChainMap.of(all));
    Run open = run("redact", file, "-o", out, "--lang", "zh");
    assertThat(open.out()).contains("另外去掉：3 处备注、1 个视图的讲稿、标注“内部资料”");
    assertThat(ChainMapFile.load(out).info().marking()).isEqualTo(Caption.NONE);
    Run internal = run("redact", file, "--level", "internal", "-o", out, "--lang", "zh");
    assertThat(internal.out()).contains("另外去掉：3 处备注、1 个视图的讲稿").doesNotContain("标注“");
    assertThat(ChainMapFile.load(out).info().marking()).isEqualTo(Caption.of("内部资料"));
    Path page = folder.resolve("页.html");
    Run written = run("page", file, "-o", page, "--redact", "public", "--lang", "zh");
    assertThat(written.out()).contains("标注“内部资料”");
    assertThat(Files.readString(page)).doesNotContain("内部资料");
  }

  @Test
  void whatIsAtTheLevelStays() throws Exception {
    assertThat(run("redact", file, "--level", "internal", "-o", out).code()).isZero();
    assertThat(ChainMapFile.load(out).segments()).hasSize(4);
  }

  @Test
  void aBadLevelAndTheInputItselfAreRefused() throws Exception {
    byte[] before = Files.readAllBytes(file);
    assertThat(run("redact", file, "--level", "secret", "-o", out).code()).isEqualTo(2);
    assertThat(run("redact", file, "-o", file).code()).isEqualTo(2);
    assertThat(out).doesNotExist();
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }
}
