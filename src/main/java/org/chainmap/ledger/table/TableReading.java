package org.chainmap.ledger.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainmap.ledger.Value;
import org.chainmap.ledger.sheet.CellPlace;
import org.chainmap.ledger.sheet.CellText;
import org.chainmap.ledger.sheet.Sheet;
import org.chainmap.ledger.sheet.SheetCell;
import org.chainmap.ledger.sheet.SheetRow;
import org.chainmap.ledger.written.NameLists;
import org.chainmap.ledger.written.NumberText;
import org.chainmap.model.RegionText;
import org.chainmap.text.Message;

/** Reads the rows of a sheet below its header as a layout says. */
final class TableReading {

  private final Sheet sheet;
  private final TableLayout layout;
  private final DataRows data;
  private final List<TableProblem> problems = new ArrayList<>();
  private final List<Message> remarks = new ArrayList<>();
  private final Map<TableColumn, CellInterpreter> interpreters = new HashMap<>();
  private final Map<TableColumn, ColumnNumbers> numbers = new HashMap<>();

  TableReading(Sheet sheet, TableLayout layout) {
    this.sheet = sheet;
    this.layout = layout;
    this.data = DataRows.of(sheet, layout);
  }

  ImportedTable table() {
    remarks.addAll(data.remarks());
    prepare();
    List<ImportedRow> rows = new ArrayList<>();
    for (SheetRow row : data.rows()) {
      beyond(row);
      if (layout.shape() == TableShape.STAGE_COLUMNS) {
        rows.addAll(stages(row));
      } else {
        row(row).ifPresent(rows::add);
      }
    }
    problems.sort(
        Comparator.comparingInt((TableProblem problem) -> problem.place().row())
            .thenComparingInt(problem -> problem.place().column()));
    return new ImportedTable(sheet.name(), layout, rows, problems, remarks);
  }

  private void prepare() {
    NumberText.Mark mark = DecimalMark.of(layout, data.rows());
    for (TableColumn column : layout.columns()) {
      TableField field = column.field();
      if (field != null) {
        List<SheetCell> cells =
            field.kind().numeric()
                ? data.rows().stream().map(row -> row.cell(column.column())).toList()
                : List.of();
        ColumnNumbers read = ColumnNumbers.of(column, field.kind(), cells, mark);
        numbers.put(column, read);
        interpreters.put(column, new CellInterpreter(field, read, problems::add));
        if (field.derived()) {
          remarks.add(Message.of("table.derived", column.heading()));
        }
        Message remark = read.remark();
        if (remark != null) {
          remarks.add(remark);
        }
      }
    }
  }

  /** Names the first cell with content that stands right of all headings. */
  private void beyond(SheetRow row) {
    int width = layout.columns().stream().mapToInt(this::reach).max().orElse(0);
    for (int column = width + 1; column <= row.cells().size(); column++) {
      if (!row.cell(column).blank()) {
        problems.add(
            TableProblem.error(
                sheet.place(row.number(), column),
                Message.of("table.beyond", CellPlace.letters(width))));
        return;
      }
    }
  }

  private int reach(TableColumn column) {
    return column.heading().isEmpty() ? 0 : column.column();
  }

  private Optional<ImportedRow> row(SheetRow row) {
    Map<TableField, ImportedCell> cells = new EnumMap<>(TableField.class);
    boolean refused = false;
    for (TableColumn column : layout.columns()) {
      TableField field = column.field();
      CellInterpreter interpreter = interpreters.get(column);
      SheetCell cell = row.cell(column.column());
      if (field == null || interpreter == null || cell.blank()) {
        continue;
      }
      CellPlace place = sheet.place(row.number(), column.column());
      Value value = interpreter.read(cell, place);
      if (value != null) {
        cells.put(field, new ImportedCell(value, place, cell.written()));
        unit(column, cell, place, cells);
      } else {
        refused |= required(field);
      }
    }
    region(cells);
    if (cells.isEmpty()) {
      return Optional.empty();
    }
    return refused || missing(row, cells)
        ? Optional.empty()
        : Optional.of(new ImportedRow(sheet.place(row.number(), first(row)), cells));
  }

  private boolean required(TableField field) {
    return layout.shape().requiredInRows().stream().anyMatch(any -> any.contains(field));
  }

  /** Tells whether the row lacks what it needs, and says where. */
  private boolean missing(SheetRow row, Map<TableField, ImportedCell> cells) {
    boolean missing = false;
    for (var any : layout.shape().requiredInRows()) {
      if (any.stream().noneMatch(cells::containsKey)) {
        Optional<TableColumn> blank =
            layout.columns().stream()
                .filter(column -> column.field() != null && any.contains(column.field()))
                .findFirst();
        if (blank.isPresent()) {
          missing = true;
          problems.add(
              TableProblem.error(
                  sheet.place(row.number(), blank.get().column()),
                  Message.of("table.blank", blank.get().heading())));
        }
      }
    }
    return missing;
  }

  /** Adds the unit that a quantity states, where no column does. */
  private void unit(
      TableColumn column, SheetCell cell, CellPlace place, Map<TableField, ImportedCell> cells) {
    ColumnNumbers read = numbers.get(column);
    if (column.field() == TableField.QUANTITY
        && read != null
        && layout.column(TableField.UNIT).isEmpty()) {
      String unit = read.unit(cell);
      if (unit != null) {
        cells.put(TableField.UNIT, new ImportedCell(new Value.Text(unit), place, unit));
      }
    }
  }

  /** Puts country, province and city together where no column states the region. */
  private void region(Map<TableField, ImportedCell> cells) {
    if (cells.containsKey(TableField.REGION)) {
      return;
    }
    List<ImportedCell> parts = new ArrayList<>();
    for (TableField field : List.of(TableField.PROVINCE, TableField.CITY)) {
      if (cells.containsKey(field)) {
        parts.add(cells.get(field));
      }
    }
    if (parts.isEmpty() && cells.containsKey(TableField.COUNTRY)) {
      parts.add(cells.get(TableField.COUNTRY));
    }
    if (parts.isEmpty()) {
      return;
    }
    String written =
        String.join(" ", parts.stream().map(part -> CellText.line(part.written())).toList());
    RegionText.parse(written)
        .ifPresentOrElse(
            region ->
                cells.put(
                    TableField.REGION,
                    new ImportedCell(new Value.Place(region), parts.getFirst().place(), written)),
            () ->
                problems.add(
                    TableProblem.error(
                        parts.getFirst().place(), Message.of("table.place", written))));
  }

  /** Reads a row whose columns are stages: one row for each segment named in a cell. */
  private List<ImportedRow> stages(SheetRow row) {
    List<ImportedRow> rows = new ArrayList<>();
    for (TableColumn column : layout.columns()) {
      SheetCell cell = row.cell(column.column());
      CellInterpreter interpreter = interpreters.get(column);
      if (interpreter == null || cell.blank()) {
        continue;
      }
      CellPlace place = sheet.place(row.number(), column.column());
      if (interpreter.read(cell, place) instanceof Value.Text names) {
        ImportedCell stage =
            new ImportedCell(
                new Value.Text(column.heading()),
                sheet.place(layout.lastHeader(), column.column()),
                column.heading());
        for (String name : NameLists.split(names.text())) {
          ImportedCell segment = new ImportedCell(new Value.Text(name), place, name);
          rows.add(
              new ImportedRow(place, Map.of(TableField.STAGE, stage, TableField.SEGMENT, segment)));
        }
      }
    }
    return rows;
  }

  private static int first(SheetRow row) {
    int column = 1;
    while (row.cell(column).blank() && column < row.cells().size()) {
      column++;
    }
    return column;
  }
}
