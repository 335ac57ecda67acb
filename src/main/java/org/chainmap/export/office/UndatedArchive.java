package org.chainmap.export.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Writes archives without the times of their entries, so that the same content is the same file.
 */
public final class UndatedArchive {

  /** The first day that an archive can state. */
  private static final Instant NEVER = Instant.parse("1980-01-01T00:00:00Z");

  private UndatedArchive() {}

  /**
   * Copies a zip archive and the workbooks in it. O(bytes).
   *
   * @param out is left open
   */
  public static void copy(byte[] archive, OutputStream out) throws IOException {
    ZipOutputStream copy = new ZipOutputStream(out);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        copy.putNextEntry(entry(entry.getName()));
        if (entry.getName().endsWith(".xlsx")) {
          copy(in.readAllBytes(), copy); // the data of a chart
        } else {
          in.transferTo(copy);
        }
        copy.closeEntry();
      }
    }
    copy.finish();
  }

  /** Returns an entry of an archive, without the time it was written. */
  public static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setLastModifiedTime(FileTime.from(NEVER));
    return entry;
  }
}
