package org.chainmap.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleMapsTest {

  static Stream<String> samples() {
    return SampleMaps.ALL.stream();
  }

  @Test
  void everySampleInTheFolderIsOffered() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("samples"))) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(ChainMapFile.EXTENSION)))
          .containsExactlyInAnyOrderElementsOf(SampleMaps.ALL);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everySampleOpens(String file) throws Exception {
    assertThat(SampleMaps.load(file).segments()).hasSizeBetween(20, 45);
  }
}
