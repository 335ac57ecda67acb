package org.chainmap.ui.start;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
import org.chainmap.model.ChainMap;

/** The sample chain maps that come with the program. */
public final class Samples {

  /** Their files' names without the ending, in the order in which they are offered. */
  public static final List<String> ALL =
      List.of(
          "new-energy-vehicles",
          "new-energy",
          "mobile-information",
          "high-end-equipment",
          "chemical-materials",
          "rail-transit",
          "aerospace");

  private Samples() {}

  /** Whether this sample came with the program. */
  static boolean present(String name) {
    return Samples.class.getResource(resource(name)) != null;
  }

  /** Reads a sample. */
  public static ChainMap load(String name) {
    String file = name + ChainMapFile.EXTENSION;
    try (InputStream in =
        Objects.requireNonNull(Samples.class.getResourceAsStream(resource(name)), file)) {
      return ChainMapFile.read(in, file);
    } catch (IOException | FormatException e) {
      throw new IllegalStateException("the sample cannot be read: " + file, e);
    }
  }

  private static String resource(String name) {
    return "/org/chainmap/samples/" + name + ChainMapFile.EXTENSION;
  }
}
