package org.chainmap.export.briefing.word;

import java.util.List;
import java.util.Map;
import org.chainmap.export.briefing.Block;
import org.chainmap.export.office.FacedText;
import org.chainmap.text.Lang;

/** Writes paragraphs, runs, fields and bookmarks. A text is never a field or a link by itself. */
final class BodyText {

  /** The longest name that Word allows for a bookmark. */
  private static final int LONGEST_NAME = 40;

  private final WordXml xml;
  private final Lang lang;
  private int bookmarks;

  BodyText(WordXml xml, Lang lang) {
    this.xml = xml;
    this.lang = lang;
  }

  WordXml xml() {
    return xml;
  }

  /** Returns the bookmark of an anchor. */
  static String bookmark(String anchor) {
    return anchor.length() <= LONGEST_NAME
        ? anchor
        : anchor.substring(0, 30) + "_" + Integer.toHexString(anchor.hashCode());
  }

  /** Opens a paragraph, to be closed by the caller. */
  void open(Role role, boolean next) {
    xml.open("p").open("pPr").val("pStyle", role.id());
    if (next) {
      xml.val("keepNext", 1);
    }
    xml.close();
  }

  /** Writes a paragraph of one text. */
  void paragraph(Role role, String said) {
    open(role, false);
    run(said, false);
    xml.close();
  }

  /** Writes a text, parted where it needs another face or begins a new line. */
  void run(String said, boolean strong) {
    boolean further = false;
    for (String line : said.split("\n", -1)) {
      if (further) {
        xml.open("r").empty("br").close();
      }
      further = true;
      FacedText.pieces(line, "").forEach(piece -> run(piece, strong));
    }
  }

  private void run(FacedText piece, boolean strong) {
    xml.open("r");
    boolean other = !piece.face().isEmpty();
    if (other || strong || lang == Lang.ZH) {
      xml.open("rPr");
      if (other) {
        String face = piece.face();
        xml.empty("rFonts", "ascii", face, "hAnsi", face, "eastAsia", face, "cs", face);
      } else if (lang == Lang.ZH) {
        // Quotation marks and dashes are as wide as Chinese characters.
        xml.empty("rFonts", "hint", "eastAsia");
      }
      if (strong) {
        xml.val("b", 1).val("bCs", 1);
      }
      xml.close();
    }
    xml.open("t", "xml:space", "preserve").text(piece.text()).close().close();
  }

  /** Writes the runs of a paragraph. */
  void runs(List<Block.Run> runs, Map<String, Integer> pages) {
    for (Block.Run run : runs) {
      switch (run) {
        case Block.Run.Text(String said, boolean strong) -> run(said, strong);
        case Block.Run.Reference(String said, String anchor) -> {
          xml.open("hyperlink", "anchor", bookmark(anchor), "history", 1);
          run(said, false);
          xml.close();
        }
        case Block.Run.PageNumber(String anchor) -> {
          xml.open("hyperlink", "anchor", bookmark(anchor), "history", 1);
          page(anchor, pages.getOrDefault(anchor, 1));
          xml.close();
        }
      }
    }
  }

  /** Writes the number of the page of an anchor. */
  void page(String anchor, int page) {
    field("PAGEREF " + bookmark(anchor) + " \\h", String.valueOf(page));
  }

  /** Writes a field with the result it has now. */
  void field(String instruction, String result) {
    begin(instruction);
    xml.open("r").open("t").text(result).close().close();
    end();
  }

  /** Begins a field; what follows is its result. */
  void begin(String instruction) {
    xml.open("r").empty("fldChar", "fldCharType", "begin").close();
    xml.open("r").open("instrText", "xml:space", "preserve");
    xml.text(" " + instruction + " ").close().close();
    xml.open("r").empty("fldChar", "fldCharType", "separate").close();
  }

  void end() {
    xml.open("r").empty("fldChar", "fldCharType", "end").close();
  }

  /** Begins a bookmark. Returns its number, with which it ends. */
  int beginBookmark(String anchor) {
    bookmarks++;
    xml.empty("bookmarkStart", "id", bookmarks, "name", bookmark(anchor));
    return bookmarks;
  }

  void endBookmark(int number) {
    xml.empty("bookmarkEnd", "id", number);
  }
}
