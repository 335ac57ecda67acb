package org.chainmap.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.chainmap.model.ChainMap;

/** The sample maps that are included in the program. */
public final class SampleMaps {

  /**
   * Their file names, in the order in which they are offered. The files are also in {@code
   * samples/}.
   */
  public static final List<String> ALL =
      List.of(
          "new-energy-vehicles.chainmap.json",
          "mobile-information.chainmap.json",
          "high-end-equipment.chainmap.json",
          "advanced-materials.chainmap.json",
          "new-energy.chainmap.json",
          "rail-transit.chainmap.json",
          "aerospace.chainmap.json",
          "artificial-intelligence.chainmap.json",
          "biomedicine.chainmap.json");

  private SampleMaps() {}

  /**
   * Reads one of the samples.
   *
   * @throws IllegalArgumentException if there is no such sample
   * @throws FormatException if it cannot be read, which is a bug that tests catch
   */
  public static ChainMap load(String file) throws FormatException {
    try (InputStream in = SampleMaps.class.getResourceAsStream("/org/chainmap/samples/" + file)) {
      if (in == null) {
        throw new IllegalArgumentException("no sample " + file);
      }
      return ChainMapFile.read(in, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
