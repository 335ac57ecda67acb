package org.chainmap.format;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.chainmap.exchange.EdgeList;
import org.chainmap.exchange.SheetReader;
import org.chainmap.ledger.sheet.Sheet;
import org.chainmap.ledger.sheet.Workbook;
import org.chainmap.ledger.table.ImportedTable;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;

/**
 * A reader that is given any bytes: it either reads them, and then what it writes reads back the
 * same, or refuses them with a fault that is said in every language. Anything else is a finding.
 */
enum FuzzTarget {
  /** Chain map documents. */
  DOCUMENT {
    @Override
    void given(byte[] bytes) throws FormatException {
      ChainMap map = ChainMapFile.read(new ByteArrayInputStream(bytes), "图");
      String text = ChainMapFile.toJson(map);
      ChainMap again = ChainMapFile.read(text, "图");
      check(again.equals(map), "another map is read than was written");
      check(ChainMapFile.toJson(again).equals(text), "another text is written than was read");
      HeldValues.problems(map).forEach(problem -> said(problem.message().in(Lang.ZH)));
    }
  },
  /** Parts of maps on the clipboard. */
  ELEMENTS {
    @Override
    void given(byte[] bytes) throws FormatException {
      List<Element> elements = ElementsJson.read(new String(bytes, StandardCharsets.UTF_8));
      String text = ElementsJson.write(elements);
      check(ElementsJson.read(text).equals(elements), "other elements are read than were written");
    }
  },
  /** Changes in recovery logs. */
  CHANGE {
    @Override
    void given(byte[] bytes) throws FormatException {
      LoggedChange.read(new String(bytes, StandardCharsets.UTF_8));
    }
  },
  /** Edge lists. */
  TABLE {
    @Override
    void given(byte[] bytes) throws FormatException {
      FileKind.refuseForeign(bytes, "表");
      String text = TextEncoding.of(bytes).map(each -> each.decoded(bytes)).orElse("");
      ChainMap map = EdgeList.read(text, "表").map();
      check(ChainMapFile.read(ChainMapFile.toJson(map), "表").equals(map), "the map is not valid");
    }
  },
  /** Workbooks, texts and web pages that hold tables, and what their rows mean. */
  SHEET {
    @Override
    void given(byte[] bytes) throws FormatException {
      Workbook book = SheetReader.read(bytes, "表", Progress.NONE);
      book.remarks().forEach(remark -> said(remark.in(Lang.ZH)));
      for (Sheet sheet : book.sheets()) {
        ImportedTable.of(sheet)
            .ifPresent(table -> table.problems().forEach(each -> said(each.message().in(Lang.EN))));
      }
    }
  },
  /** Pictures: PNG, JPEG and SVG. */
  PICTURE {
    @Override
    void given(byte[] bytes) throws FormatException {
      PictureFile.of(bytes, "图片");
    }
  };

  abstract void given(byte[] bytes) throws FormatException;

  /**
   * Gives bytes to the reader.
   *
   * @throws AssertionError if it neither reads nor refuses them as it should
   */
  final void run(byte[] bytes) {
    try {
      given(bytes);
    } catch (FormatException e) {
      check(!e.faults().isEmpty(), "a refusal without a fault");
      for (Lang lang : Lang.values()) {
        said(e.spoken().in(lang));
      }
    }
  }

  /** Returns the name of its folder in the corpus. */
  final String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static void said(String message) {
    check(!message.isBlank(), "nothing is said");
  }

  private static void check(boolean right, String otherwise) {
    if (!right) {
      throw new AssertionError(otherwise);
    }
  }
}
