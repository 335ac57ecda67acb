package org.chainmap.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedVersionsTest {

  private static final Instant DAY = Instant.parse("2026-03-01T08:00:00Z");

  @TempDir private Path folder = Path.of("");

  private NamedVersions named() {
    return NamedVersions.of(folder.resolve("计划.chainmap.json"), ".chainmap.json");
  }

  @Test
  void theyLieBesideTheDocumentAsPlainFiles() throws Exception {
    assertThat(named().exists()).isFalse();
    assertThat(named().all()).isEmpty();
    named().keep("报送稿", "一", DAY);
    assertThat(folder.resolve("计划.versions/报送稿.chainmap.json")).hasContent("一");
    assertThat(named().exists()).isTrue();
    assertThat(named().all()).extracting(NamedVersions.Named::name).containsExactly("报送稿");
  }

  @Test
  void oneOfTheSameNameIsReplacedAndTheLatestComesFirst() throws Exception {
    named().keep("一稿", "一", DAY);
    named().keep("二稿", "二", DAY.plusSeconds(1));
    assertThat(named().all()).extracting(NamedVersions.Named::name).containsExactly("二稿", "一稿");
    named().keep("一稿", "新", DAY.plusSeconds(2));
    assertThat(named().file("一稿")).hasContent("新");
    assertThat(named().all()).hasSize(2);
  }

  @Test
  void otherFilesAreNoVersions() throws Exception {
    named().keep("一稿", "一", DAY);
    Files.writeString(named().folder().resolve("说明.txt"), "x");
    Files.createDirectory(named().folder().resolve("x.chainmap.json"));
    assertThat(named().all()).hasSize(1);
  }
}
