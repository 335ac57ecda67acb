package org.chainmap.model.classification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the table of a classification: lines of code, code of the entry above, name and English
 * name, separated by tabs; an entry stands below the one above it. Lines that begin with # and the
 * heading are skipped.
 */
final class ClassificationTable {

  private static final String FOLDER = "/org/chainmap/classifications/";
  private static final String HEADING = "code\tparent\tname\tenglish";

  private ClassificationTable() {}

  static List<ClassificationItem> read(ClassificationScheme scheme) {
    String file = FOLDER + scheme.file() + ".tsv";
    try (InputStream in = ClassificationTable.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no table " + file);
      }
      Map<String, ClassificationItem> items = new LinkedHashMap<>();
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#") && !line.equals(HEADING))
          .map(line -> line.split("\t", -1))
          .forEach(cells -> items.put(cells[0], item(scheme, cells, items)));
      return List.copyOf(items.values());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ClassificationItem item(
      ClassificationScheme scheme, String[] cells, Map<String, ClassificationItem> items) {
    @Nullable ClassificationItem parent = cells[1].isEmpty() ? null : items.get(cells[1]);
    String letter =
        scheme == ClassificationScheme.INDUSTRIES && parent != null
            ? parent.code().substring(0, 1)
            : "";
    return new ClassificationItem(
        scheme, letter + cells[0], cells[2], cells[3].isEmpty() ? null : cells[3], parent);
  }
}
