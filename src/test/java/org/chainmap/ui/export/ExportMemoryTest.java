package org.chainmap.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExportMemoryTest {

  private static final Map<String, String> CHOICES =
      Map.of("format", "pdf", "pdf.tiles", "2x3", "folder", "/目录/a&b=c %", "png.dpi", "");

  @Test
  void whatIsWrittenIsReadAgain() {
    ExportMemory memory = new ExportMemory(List.of()).with("/图/电池&=.json", CHOICES);
    assertThat(ExportMemory.parse(memory.lines())).isEqualTo(memory);
    assertThat(ExportMemory.parse(memory.lines()).of("/图/电池&=.json")).isEqualTo(CHOICES);
  }

  @Test
  void theLatestMapsAreRememberedAndNoMore() {
    ExportMemory memory = new ExportMemory(List.of());
    for (int i = 0; i < ExportMemory.MOST + 5; i++) {
      memory = memory.with("map " + i, Map.of("format", String.valueOf(i)));
    }
    memory = memory.with("map 20", Map.of("format", "again"));
    assertThat(memory.entries()).hasSize(ExportMemory.MOST);
    assertThat(memory.entries().getFirst().map()).isEqualTo("map 20");
    assertThat(memory.of("map 20")).containsEntry("format", "again");
    assertThat(memory.of("map 0")).isEmpty();
  }

  @Test
  void linesThatAreNoneAreLeftOut() {
    assertThat(ExportMemory.parse(List.of("", "%%%", "format=pdf", "map=%zz")).entries()).isEmpty();
  }
}
