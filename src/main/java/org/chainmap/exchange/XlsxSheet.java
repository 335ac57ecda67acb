package org.chainmap.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;
import org.chainmap.format.FormatException;
import org.chainmap.ledger.sheet.CellPlace;
import org.chainmap.ledger.sheet.MergedRegion;
import org.chainmap.ledger.sheet.SheetCell;
import org.chainmap.ledger.sheet.SheetCell.BlankCell;
import org.chainmap.ledger.sheet.SheetCell.BooleanCell;
import org.chainmap.ledger.sheet.SheetCell.DateCell;
import org.chainmap.ledger.sheet.SheetCell.ErrorCell;
import org.chainmap.ledger.sheet.SheetCell.NumberCell;
import org.jspecify.annotations.Nullable;

/** Reads the part of one sheet of an .xlsx workbook (ECMA-376 part 1, 18.3.1) as a stream. */
final class XlsxSheet {

  /** What cells refer to. */
  record Context(List<String> strings, XlsxStyles styles, boolean since1904) {}

  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final int LAST_ROW = 1 << 20;

  private final XMLStreamReader xml;
  private final Context context;
  private final SheetBuilder into;
  private final StringBuilder text = new StringBuilder();
  private int row;
  private int column;

  private XlsxSheet(XMLStreamReader xml, Context context, SheetBuilder into) {
    this.xml = xml;
    this.context = context;
    this.into = into;
  }

  static void read(XMLStreamReader xml, Context context, SheetBuilder into)
      throws XMLStreamException, FormatException {
    new XlsxSheet(xml, context, into).read();
  }

  private void read() throws XMLStreamException, FormatException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "row" -> {
            int number = Xml.integer(xml, "r", row + 1);
            row = number >= 1 && number <= LAST_ROW ? number : row + 1;
            column = 0;
            if (Xml.flag(xml, "hidden")) {
              into.hiddenRow(row);
            }
          }
          case "c" -> cell();
          case "col" -> {
            if (Xml.flag(xml, "hidden")) {
              into.hiddenColumns(Xml.integer(xml, "min", 1), Xml.integer(xml, "max", 0));
            }
          }
          case "mergeCell" -> merged(xml.getAttributeValue(null, "ref"));
          default -> {}
        }
      }
    }
  }

  /** Reads the cell at the cursor and moves to its end. */
  private void cell() throws XMLStreamException, FormatException {
    String reference = xml.getAttributeValue(null, "r");
    CellPlace place = reference == null ? null : CellPlace.parse("", reference);
    if (place != null) {
      row = place.row();
    }
    column = place == null ? column + 1 : place.column();
    String type = xml.getAttributeValue(null, "t");
    int style = Xml.integer(xml, "s", 0);
    text.setLength(0);
    boolean formula = false;
    boolean value = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "f" -> formula = true;
          case "v" -> value = true;
          case "is" -> XlsxStrings.richText(xml, text);
          default -> {}
        }
      } else if (event == XMLStreamReader.END_ELEMENT) {
        if (xml.getLocalName().equals("c")) {
          break;
        }
        value = false;
      } else if (value && event == XMLStreamReader.CHARACTERS) {
        Xml.append(xml, text, SheetLimits.TEXT + 1);
      }
    }
    SheetCell cell = value(type, style, text.toString());
    if (formula) {
      boolean computed = !text.isEmpty() || "str".equals(type);
      into.formula(computed);
      cell = computed ? cell : new ErrorCell(ErrorCell.NOT_COMPUTED);
    }
    into.cell(row, column, cell);
  }

  private SheetCell value(@Nullable String type, int style, String raw) {
    if (raw.isEmpty()) {
      return BlankCell.BLANK;
    }
    return switch (type == null ? "n" : type) {
      case "s" -> {
        int index = index(raw);
        yield index < 0 || index >= context.strings().size()
            ? new ErrorCell(raw)
            : SheetCell.of(escaped(context.strings().get(index)));
      }
      case "str", "inlineStr" -> SheetCell.of(escaped(raw));
      case "b" -> new BooleanCell(raw.strip().equals("1") || raw.strip().equals("true"));
      case "e" -> new ErrorCell(raw);
      case "d" -> date(raw);
      default -> number(raw, style);
    };
  }

  private static int index(String raw) {
    try {
      return Integer.parseInt(raw.strip());
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** Resolves {@code _x000D_}, by which the format writes characters that XML cannot hold. */
  private static String escaped(String text) {
    return text.contains("_x")
        ? ESCAPE
            .matcher(text)
            .replaceAll(
                code ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(code.group(1), 16))))
        : text;
  }

  private SheetCell number(String raw, int style) {
    double value;
    try {
      value = Double.parseDouble(raw.strip());
    } catch (NumberFormatException e) {
      return SheetCell.of(raw);
    }
    if (!Double.isFinite(value)) {
      return SheetCell.of(raw);
    }
    return numeric(value, context.styles().kind(style), context.since1904());
  }

  /** Returns what a number of a kind is: a date where it is one and exists. */
  static SheetCell numeric(double value, XlsxStyles.NumberKind kind, boolean since1904) {
    if (kind == XlsxStyles.NumberKind.DATE && value >= 1 && DateUtil.isValidExcelDate(value)) {
      LocalDateTime date = DateUtil.getLocalDateTime(value, since1904);
      if (date != null) {
        return new DateCell(date);
      }
    }
    return new NumberCell(value, kind == XlsxStyles.NumberKind.PERCENT);
  }

  private static SheetCell date(String raw) {
    try {
      return new DateCell(
          raw.contains("T")
              ? raw.endsWith("Z")
                  ? OffsetDateTime.parse(raw).toLocalDateTime()
                  : LocalDateTime.parse(raw)
              : LocalDate.parse(raw).atStartOfDay());
    } catch (DateTimeException e) {
      return SheetCell.of(raw);
    }
  }

  private void merged(@Nullable String reference) {
    String[] corners = reference == null ? new String[0] : reference.split(":", 2);
    CellPlace first = corners.length == 2 ? CellPlace.parse("", corners[0]) : null;
    CellPlace last = corners.length == 2 ? CellPlace.parse("", corners[1]) : null;
    if (first != null && last != null) {
      into.merged(new MergedRegion(first.row(), first.column(), last.row(), last.column()));
    }
  }
}
