package org.chainmap.exchange;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.chainmap.format.FormatException;
import org.chainmap.text.Message;

/** Reads the shared texts of a workbook: the runs of each put together, without ruby text. */
final class XlsxStrings {

  private XlsxStrings() {}

  /** Reads the part {@code sharedStrings.xml}; one character more than allowed of long texts. */
  static List<String> read(XMLStreamReader xml, String file)
      throws XMLStreamException, FormatException {
    List<String> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    long characters = 0;
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("si")) {
        text.setLength(0);
        richText(xml, text);
        characters += text.length();
        if (characters > SheetLimits.TEXTS || texts.size() >= SheetLimits.CELLS) {
          throw Faults.of(file, Message.of("sheet.tooMuchShared", SheetLimits.TEXTS));
        }
        texts.add(text.toString());
      }
    }
    return texts;
  }

  /** Appends the texts in the element at the cursor and moves to its end. */
  static void richText(XMLStreamReader xml, StringBuilder text) throws XMLStreamException {
    int depth = 1;
    int ruby = 0;
    boolean content = false;
    while (depth > 0 && xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamReader.START_ELEMENT -> {
          depth++;
          ruby += ruby > 0 || xml.getLocalName().equals("rPh") ? 1 : 0;
          content = xml.getLocalName().equals("t") && ruby == 0;
        }
        case XMLStreamReader.END_ELEMENT -> {
          depth--;
          ruby -= ruby > 0 ? 1 : 0;
          content = false;
        }
        case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
          if (content) {
            Xml.append(xml, text, SheetLimits.TEXT + 1);
          }
        }
        default -> {}
      }
    }
  }
}
