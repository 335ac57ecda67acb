package org.chainmap.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaveTargetTest {

  @TempDir Path folder;
  private final List<String> asked = new ArrayList<>();
  private boolean replace = true;

  @ParameterizedTest
  @CsvSource({
    "plan, .chainmap.json, plan.chainmap.json",
    "plan.v2, .chainmap.json, plan.v2.chainmap.json",
    "plan.chainmap.json, .chainmap.json, plan.chainmap.json",
    "PLAN.ChainMap.JSON, .chainmap.json, PLAN.ChainMap.JSON",
    "plan.json, .chainmap.json, plan.json",
    "plan., .chainmap.json, plan.chainmap.json",
    "图谱.2026, .pdf, 图谱.2026.pdf",
    "plan.PDF, .pdf, plan.PDF",
    "plan.pdf, .png, plan.pdf.png",
  })
  void theEndingIsAddedWhereItIsMissing(String named, String ending, String file) {
    assertThat(target(named, ending, null)).contains(folder.resolve(file));
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"plan, .chainmap.json, plan.chainmap.json", "plan.v2, .pdf, plan.v2.pdf"})
  void aFileThatHasTheNameWithItsEndingIsNotReplacedUnasked(
      String named, String ending, String file) throws Exception {
    Files.createFile(folder.resolve(file));
    // What the chooser asked about was the name as it was typed.
    Path typed = folder.resolve(named);
    assertThat(target(named, ending, typed)).contains(folder.resolve(file));
    assertThat(asked).containsExactly(file);
    replace = false;
    assertThat(target(named, ending, typed)).isEmpty();
  }

  @Test
  void whatTheChooserAskedIsNotAskedAgain() throws Exception {
    Path file = Files.createFile(folder.resolve("plan.chainmap.json"));
    replace = false;
    assertThat(target("plan.chainmap.json", ".chainmap.json", file)).contains(file);
    assertThat(
            target(
                "plan.chainmap.json",
                ".chainmap.json",
                folder.resolve("x/../" + "plan.chainmap.json")))
        .isEmpty();
    Files.createDirectory(folder.resolve("x"));
    assertThat(
            target(
                "plan.chainmap.json", ".chainmap.json", folder.resolve("x/../plan.chainmap.json")))
        .as("the same file by another way")
        .contains(file);
  }

  private Optional<Path> target(String named, String ending, @Nullable Path agreed) {
    Path file = SaveTarget.withEnding(folder.resolve(named), ending);
    if (SaveTarget.free(file, agreed)) {
      return Optional.of(file);
    }
    asked.add(String.valueOf(file.getFileName()));
    return replace ? Optional.of(file) : Optional.empty();
  }
}
