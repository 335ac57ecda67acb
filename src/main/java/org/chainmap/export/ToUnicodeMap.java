package org.chainmap.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Writes the texts of a font's character codes as a ToUnicode CMap (ISO 32000-1, 9.10.3). */
final class ToUnicodeMap {

  /** The largest number of entries of one operator (Adobe Technical Note 5014). */
  private static final int BLOCK = 100;

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final List<String> entries = new ArrayList<>();

  /** Adds the text that a two-byte code stands for. */
  void add(int code, String text) {
    entries.add(
        "<"
            + HEX.toHexDigits((short) code)
            + "> <"
            + HEX.formatHex(text.getBytes(StandardCharsets.UTF_16BE))
            + ">\n");
  }

  byte[] bytes() {
    StringBuilder map = new StringBuilder();
    map.append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n");
    map.append("/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n");
    map.append("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n");
    map.append("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
    for (int i = 0; i < entries.size(); i += BLOCK) {
      List<String> block = entries.subList(i, Math.min(i + BLOCK, entries.size()));
      map.append(block.size()).append(" beginbfchar\n");
      block.forEach(map::append);
      map.append("endbfchar\n");
    }
    map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    return map.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
