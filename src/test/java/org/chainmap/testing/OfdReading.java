package org.chainmap.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;
import org.ofdrw.reader.PageInfo;

/** What another program reads in an OFD document. */
public final class OfdReading {

  private OfdReading() {}

  /** Returns the text of each page. */
  public static List<String> pages(byte[] ofd) throws IOException {
    List<String> pages = new ArrayList<>();
    try (OFDReader reader = new OFDReader(new ByteArrayInputStream(ofd))) {
      ContentExtractor extractor = new ContentExtractor(reader);
      for (int i = 1; i <= reader.getNumberOfPages(); i++) {
        pages.add(String.join("\n", extractor.getPageContent(i)));
      }
    }
    return pages;
  }

  /** Returns the size of each page in mm, width × height. */
  public static List<String> sizes(byte[] ofd) throws IOException {
    try (OFDReader reader = new OFDReader(new ByteArrayInputStream(ofd))) {
      return reader.getPageList().stream()
          .map(PageInfo::getSize)
          .map(size -> size.getWidth() + " × " + size.getHeight())
          .toList();
    }
  }

  /** Returns the files in the archive by their paths. */
  public static Map<String, byte[]> files(byte[] ofd) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(ofd))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }
}
