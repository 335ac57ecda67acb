package org.chainmap.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * What the styles of a workbook say of numbers: which are dates, which percentages. The part is
 * read as a stream; nothing else in it matters here.
 */
final class XlsxStyles {

  /** What a number of a format is. */
  enum NumberKind {
    PLAIN,
    PERCENT,
    DATE
  }

  private static final int MOST = 70_000;

  private final List<NumberKind> kinds = new ArrayList<>();

  /** Styles that say nothing: every number is plain. */
  XlsxStyles() {}

  /** Reads the part {@code styles.xml}. */
  static XlsxStyles read(XMLStreamReader xml) throws XMLStreamException {
    XlsxStyles styles = new XlsxStyles();
    Map<Integer, String> formats = new HashMap<>();
    boolean cells = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "numFmt" -> {
            String code = xml.getAttributeValue(null, "formatCode");
            if (code != null && formats.size() < MOST) {
              formats.put(Xml.integer(xml, "numFmtId", -1), code);
            }
          }
          case "cellXfs" -> cells = true;
          case "xf" -> {
            if (cells && styles.kinds.size() < MOST) {
              int id = Xml.integer(xml, "numFmtId", 0);
              styles.kinds.add(kind(id, formats.get(id)));
            }
          }
          default -> {}
        }
      } else if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
        cells = false;
      }
    }
    return styles;
  }

  /** Returns what a number of a style is. */
  NumberKind kind(int style) {
    return style >= 0 && style < kinds.size() ? kinds.get(style) : NumberKind.PLAIN;
  }

  /** Returns what a number of a format is; built-in formats have no code of their own. */
  static NumberKind kind(int id, @Nullable String code) {
    String format = code == null ? BuiltinFormats.getBuiltinFormat(id) : code;
    if (format == null) {
      // The built-in formats of Chinese Excel that are dates and times (ECMA-376, 18.8.30).
      return id >= 27 && id <= 36 || id >= 50 && id <= 58 ? NumberKind.DATE : NumberKind.PLAIN;
    }
    if (DateUtil.isADateFormat(id, format)) {
      return NumberKind.DATE;
    }
    return format.contains("%") ? NumberKind.PERCENT : NumberKind.PLAIN;
  }
}
