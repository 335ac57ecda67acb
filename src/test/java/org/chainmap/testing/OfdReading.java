package org.chainmap.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;
import org.ofdrw.reader.PageInfo;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

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

  /** Returns the root of one of the files in the archive. */
  public static Element xml(byte[] ofd, String path) throws Exception {
    return xml(Objects.requireNonNull(files(ofd).get(path)));
  }

  /** Returns the root of a file that is XML. */
  public static Element xml(byte[] file) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(file)).getDocumentElement();
  }

  /** Returns the elements of a name in an element, in order; * stands for any. */
  public static List<Element> all(Element in, String name) {
    NodeList found = in.getElementsByTagNameNS("http://www.ofdspec.org/2016", name);
    List<Element> all = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      all.add((Element) found.item(i));
    }
    return all;
  }
}
