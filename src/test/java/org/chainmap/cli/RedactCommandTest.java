package org.chainmap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainmap.cli.Run.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chainmap.analysis.Chains;
import org.chainmap.format.ChainMapFile;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.Sensitivity;
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
