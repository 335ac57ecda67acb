package org.chainmap.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sample chain files of this repository. */
final class Samples {

  static final Path FOLDER = Path.of("samples");

  private Samples() {}

  static List<Path> all() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(ChainMapFile.EXTENSION))
          .sorted()
          .toList();
    }
  }
}
