package org.chainmap.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The province-level divisions of China (GB/T 2260-2007), read from {@code
 * classifications/gbt-2260-provinces.tsv}, in the order of their codes.
 */
public final class Provinces {

  private static final String FILE = "/org/chainmap/classifications/gbt-2260-provinces.tsv";
  private static final String HEADING = "code\tname";

  /** Their names without what they are: 广东, 内蒙古, 北京. */
  public static final List<String> NAMES = read();

  private Provinces() {}

  private static List<String> read() {
    try (InputStream in = Provinces.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("no table " + FILE);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#") && !line.equals(HEADING))
          .map(line -> Places.folded(line.substring(line.indexOf('\t') + 1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
