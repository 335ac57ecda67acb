package org.chainmap.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.chainmap.format.FormatException;
import org.chainmap.ledger.sheet.MergedRegion;
import org.chainmap.ledger.sheet.SheetCell;
import org.chainmap.ledger.sheet.SheetCell.BlankCell;
import org.chainmap.ledger.sheet.SheetCell.BooleanCell;
import org.chainmap.ledger.sheet.SheetCell.ErrorCell;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** Collects sheets from the records of an .xls workbook (MS-XLS), in the order of the file. */
final class XlsRecords {

  private final SheetBuilder.Budget budget;
  private final List<SheetBuilder> sheets;
  private final List<BoundSheetRecord> listed = new ArrayList<>();
  private final Map<Integer, String> formats = new HashMap<>();
  private final List<Integer> formatOfStyle = new ArrayList<>();
  private boolean since1904;
  private @Nullable SSTRecord strings;
  private @Nullable SheetBuilder sheet;
  private @Nullable FormulaRecord textFormula;
  private int parts;
  private int depth;

  /**
   * @param sheets receives each worksheet when it begins
   */
  XlsRecords(SheetBuilder.Budget budget, List<SheetBuilder> sheets) {
    this.budget = budget;
    this.sheets = sheets;
  }

  void take(Record record) throws FormatException {
    switch (record) {
      case BoundSheetRecord bound -> listed.add(bound);
      case DateWindow1904Record dates -> since1904 = dates.getWindowing() == 1;
      case FormatRecord format -> formats.put(format.getIndexCode(), format.getFormatString());
      case ExtendedFormatRecord style -> formatOfStyle.add((int) style.getFormatIndex());
      case SSTRecord table -> strings = table;
      case BOFRecord begin -> begin(begin);
      case EOFRecord end -> depth = Math.max(0, depth - 1);
      default -> {
        if (sheet != null && depth == 1) {
          content(record, sheet);
        }
      }
    }
  }

  /** Begins a part of the file; charts within a sheet are parts within parts. */
  private void begin(BOFRecord begin) throws FormatException {
    if (depth++ > 0 || begin.getType() == BOFRecord.TYPE_WORKBOOK) {
      return;
    }
    int index = parts++;
    sheet = null;
    if (begin.getType() == BOFRecord.TYPE_WORKSHEET && index < listed.size()) {
      if (sheets.size() == SheetLimits.SHEETS) {
        throw Faults.of(budget.file(), Message.of("sheet.tooManySheets", SheetLimits.SHEETS));
      }
      BoundSheetRecord bound = listed.get(index);
      sheet =
          new SheetBuilder(bound.getSheetname(), bound.isHidden() || bound.isVeryHidden(), budget);
      sheets.add(sheet);
    }
  }

  private void content(Record record, SheetBuilder into) throws FormatException {
    switch (record) {
      case RowRecord row -> {
        if (row.getZeroHeight()) {
          into.hiddenRow(row.getRowNumber() + 1);
        }
      }
      case ColumnInfoRecord columns -> {
        if (columns.getHidden()) {
          into.hiddenColumns(columns.getFirstColumn() + 1, columns.getLastColumn() + 1);
        }
      }
      case MergeCellsRecord merged -> {
        for (int i = 0; i < merged.getNumAreas(); i++) {
          CellRangeAddress area = merged.getAreaAt(i);
          into.merged(
              new MergedRegion(
                  area.getFirstRow() + 1,
                  area.getFirstColumn() + 1,
                  area.getLastRow() + 1,
                  area.getLastColumn() + 1));
        }
      }
      case LabelSSTRecord label -> {
        boolean known = strings != null && label.getSSTIndex() < strings.getNumUniqueStrings();
        put(
            into,
            label,
            known && strings != null
                ? SheetCell.of(strings.getString(label.getSSTIndex()).getString())
                : new ErrorCell(String.valueOf(label.getSSTIndex())));
      }
      case LabelRecord label -> put(into, label, SheetCell.of(label.getValue()));
      case NumberRecord number -> put(into, number, number(number.getValue(), number.getXFIndex()));
      case RKRecord number -> put(into, number, number(number.getRKNumber(), number.getXFIndex()));
      case BoolErrRecord value ->
          put(
              into,
              value,
              value.isBoolean()
                  ? new BooleanCell(value.getBooleanValue())
                  : error(value.getErrorValue()));
      case FormulaRecord formula -> formula(into, formula);
      case StringRecord text -> {
        if (textFormula != null) {
          put(into, textFormula, SheetCell.of(text.getString()));
          textFormula = null;
        }
      }
      default -> {}
    }
  }

  private void formula(SheetBuilder into, FormulaRecord formula) throws FormatException {
    into.formula(true);
    textFormula = null;
    if (formula.hasCachedResultString()) {
      textFormula = formula; // the text follows in a record of its own
      return;
    }
    CellType type = formula.getCachedResultTypeEnum();
    put(
        into,
        formula,
        switch (type) {
          case BOOLEAN -> new BooleanCell(formula.getCachedBooleanValue());
          case ERROR -> error(formula.getCachedErrorValue());
          case NUMERIC -> number(formula.getValue(), formula.getXFIndex());
          default -> BlankCell.BLANK;
        });
  }

  private static void put(SheetBuilder into, CellValueRecordInterface at, SheetCell cell)
      throws FormatException {
    into.cell(at.getRow() + 1, at.getColumn() + 1, cell);
  }

  private static SheetCell error(int code) {
    return new ErrorCell(
        FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#" + code);
  }

  private SheetCell number(double value, int style) {
    int format = style < formatOfStyle.size() ? formatOfStyle.get(style) : 0;
    return XlsxSheet.numeric(value, XlsxStyles.kind(format, formats.get(format)), since1904);
  }
}
