package org.chainmap.ledger.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.chainmap.ledger.sheet.Sheet;
import org.chainmap.ledger.table.TableColumn;
import org.chainmap.ledger.table.TableField;
import org.chainmap.ledger.table.TableLayout;
import org.chainmap.ledger.table.TableShape;
import org.chainmap.model.SheetHeader;
import org.chainmap.model.SheetHeader.LinkedColumn;
import org.chainmap.text.Keyed;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;

/** How a linked sheet was read, and how it is read again though its columns may have changed. */
public final class SheetLayouts {

  /**
   * How a sheet is read again.
   *
   * @param missing headings that were read and are not there any more
   * @param lost the fields that these said
   * @param fresh headings that were not there before
   */
  public record Recalled(
      TableLayout layout, List<String> missing, List<TableField> lost, List<String> fresh) {
    public Recalled {
      missing = List.copyOf(missing);
      lost = List.copyOf(lost);
      fresh = List.copyOf(fresh);
    }

    /** Returns it with a column read as a field, or as none. */
    public Recalled assigned(int column, @Nullable TableField field) {
      return new Recalled(layout.withField(column, field), missing, lost, fresh);
    }
  }

  private SheetLayouts() {}

  /** Returns how a sheet is read, to be remembered. */
  public static SheetHeader header(TableLayout layout, Lang lang, ImportDecisions.Repeats repeats) {
    return new SheetHeader(
        layout.shape().key(),
        layout.firstHeader(),
        layout.lastHeader(),
        layout.columns().stream().map(SheetLayouts::column).toList(),
        lang.tag(),
        switch (repeats) {
          case TELL -> "";
          case ADD_UP -> "addUp";
          case KEEP_LAST -> "keepLast";
        });
  }

  private static LinkedColumn column(TableColumn column) {
    TableField field = column.field();
    return new LinkedColumn(column.heading(), field == null ? "" : field.key());
  }

  /** Returns what becomes of rows that repeat another. */
  public static ImportDecisions.Repeats repeats(SheetHeader header) {
    return switch (header.repeats()) {
      case "addUp" -> ImportDecisions.Repeats.ADD_UP;
      case "keepLast" -> ImportDecisions.Repeats.KEEP_LAST;
      default -> ImportDecisions.Repeats.TELL;
    };
  }

  /** Returns the language in which names are written. */
  public static Lang language(SheetHeader header) {
    return header.language().equals(Lang.EN.tag()) ? Lang.EN : Lang.ZH;
  }

  /**
   * Returns how a sheet is read again: by its headings, wherever these are now. Empty where what
   * its rows are is not known to this version. O(cells).
   */
  public static Optional<Recalled> recalled(SheetHeader header, Sheet sheet) {
    Optional<TableShape> shape = named(TableShape.values(), header.shape());
    if (shape.isEmpty()) {
      return Optional.empty();
    }
    Recalled there =
        recalled(header, shape.get(), TableLayout.of(sheet, header.firstRow(), header.lastRow()));
    if (there.missing().isEmpty()) {
      return Optional.of(there);
    }
    return TableLayout.guess(sheet)
        .map(
            guess ->
                recalled(
                    header,
                    shape.get(),
                    TableLayout.of(sheet, guess.firstHeader(), guess.lastHeader())))
        .filter(moved -> moved.missing().size() < there.missing().size())
        .or(() -> Optional.of(there));
  }

  private static Recalled recalled(SheetHeader header, TableShape shape, TableLayout layout) {
    List<LinkedColumn> left = new ArrayList<>(header.columns());
    List<TableColumn> columns = new ArrayList<>();
    List<String> fresh = new ArrayList<>();
    for (TableColumn column : layout.columns()) {
      Optional<LinkedColumn> known =
          left.stream().filter(each -> each.heading().equals(column.heading())).findFirst();
      known.ifPresent(left::remove);
      columns.add(
          column.withField(
              known.flatMap(each -> named(TableField.values(), each.field())).orElse(null)));
      if (known.isEmpty() && !column.heading().isEmpty()) {
        fresh.add(column.heading());
      }
    }
    List<String> missing =
        left.stream()
            .filter(column -> !column.field().isEmpty())
            .map(LinkedColumn::heading)
            .toList();
    return new Recalled(
        new TableLayout(shape, layout.firstHeader(), layout.lastHeader(), columns),
        missing,
        left.stream()
            .flatMap(column -> named(TableField.values(), column.field()).stream())
            .toList(),
        fresh);
  }

  private static <K extends Keyed> Optional<K> named(K[] all, String key) {
    return Arrays.stream(all).filter(each -> each.key().equals(key)).findFirst();
  }
}
