package org.chainmap.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainmap.format.FormatException;
import org.chainmap.ledger.plan.ImportDecisions;
import org.chainmap.ledger.plan.ImportPlan;
import org.chainmap.ledger.plan.LinkedSheets;
import org.chainmap.ledger.plan.PlannedSheet;
import org.chainmap.ledger.plan.SheetLayouts;
import org.chainmap.ledger.sheet.Sheet;
import org.chainmap.ledger.sheet.Workbook;
import org.chainmap.ledger.table.ImportedTable;
import org.chainmap.ledger.table.TableField;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.LinkedSheet;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * The linked sheets of a map as they are now, and what that changes in the map.
 *
 * @param sheets the linked sheets, each read or with the reason why not
 */
public record SheetRefresh(List<Read> sheets) {

  public SheetRefresh {
    sheets = List.copyOf(sheets);
  }

  /**
   * A linked sheet as it is now.
   *
   * @param file where it was looked for
   * @param sheet its cells; null where it could not be read
   * @param recalled how it is read; null where it could not be read
   * @param table its rows; null where it could not be read, or a row lacks a column it needs
   * @param problem why it could not be read, or null
   */
  public record Read(
      LinkedSheet link,
      Path file,
      @Nullable Sheet sheet,
      SheetLayouts.@Nullable Recalled recalled,
      @Nullable ImportedTable table,
      @Nullable Message problem) {

    /** Returns it with its columns read otherwise. O(cells). */
    public Read as(SheetLayouts.Recalled changed) {
      return sheet == null ? this : of(link, file, sheet, changed);
    }

    /** Returns it with a column read as a field that a missing one said. O(cells). */
    public Read assigned(int column, @Nullable TableField field) {
      return recalled == null ? this : as(recalled.assigned(column, field));
    }

    /** Says which headings are missing or new; empty where none are. */
    public List<Message> told() {
      List<Message> told = new ArrayList<>();
      if (recalled != null && !recalled.missing().isEmpty()) {
        told.add(Message.of("ledger.refresh.missing", recalled.missing()));
      }
      if (recalled != null && !recalled.fresh().isEmpty()) {
        told.add(Message.of("ledger.refresh.fresh", recalled.fresh()));
      }
      return told;
    }

    private static Read of(
        LinkedSheet link, Path file, Sheet sheet, SheetLayouts.Recalled recalled) {
      return recalled.layout().missing().isEmpty()
          ? new Read(link, file, sheet, recalled, ImportedTable.of(sheet, recalled.layout()), null)
          : new Read(
              link,
              file,
              sheet,
              recalled,
              null,
              Message.of("ledger.refresh.columns", recalled.missing()));
    }

    private static Read failed(LinkedSheet link, Path file, Message problem) {
      return new Read(link, file, null, null, null, problem);
    }
  }

  /**
   * Reads the linked sheets of a map. Slow: run it in the background.
   *
   * @param document the file of the map, or null
   */
  public static SheetRefresh read(ChainMap map, @Nullable Path document, Progress progress) {
    Map<Path, Object> books = new HashMap<>();
    List<Read> sheets = new ArrayList<>();
    for (LinkedSheet link : map.all(LinkedSheet.class)) {
      progress.check();
      Optional<Path> file = SheetPaths.file(document, link.file());
      sheets.add(
          file.map(path -> read(link, path, books, progress))
              .orElseGet(
                  () ->
                      Read.failed(
                          link, Path.of(""), Message.of("ledger.refresh.gone", link.file()))));
    }
    return new SheetRefresh(sheets);
  }

  /** Reads one linked sheet from a file, which may be another than the one it names. */
  public static Read read(LinkedSheet link, Path file, Progress progress) {
    return read(link, file, new HashMap<>(), progress);
  }

  private static Read read(
      LinkedSheet link, Path file, Map<Path, Object> books, Progress progress) {
    if (!Files.isRegularFile(file)) {
      return Read.failed(link, file, Message.of("ledger.refresh.gone", link.file()));
    }
    Object book =
        books.computeIfAbsent(
            file,
            path -> {
              try {
                return SheetReader.read(path, progress);
              } catch (FormatException e) {
                return e.spoken();
              }
            });
    if (!(book instanceof Workbook workbook)) {
      return Read.failed(link, file, (Message) book);
    }
    List<Sheet> all = workbook.sheets();
    Optional<Sheet> sheet =
        all.stream()
            .filter(each -> each.name().equals(link.sheet()) || all.size() == 1)
            .findFirst();
    if (sheet.isEmpty()) {
      return Read.failed(
          link,
          file,
          Message.of(
              "ledger.refresh.noSheet", link.sheet(), all.stream().map(Sheet::name).toList()));
    }
    return SheetLayouts.recalled(link.header(), sheet.get())
        .map(recalled -> Read.of(link, file, sheet.get(), recalled))
        .orElseGet(() -> Read.failed(link, file, Message.of("ledger.refresh.newer", link.sheet())));
  }

  /** Returns it with a sheet read otherwise. */
  public SheetRefresh with(Read changed) {
    return new SheetRefresh(
        sheets.stream()
            .map(each -> each.link().id().equals(changed.link().id()) ? changed : each)
            .toList());
  }

  /** Returns it without a sheet. */
  public SheetRefresh without(LinkedSheet link) {
    return new SheetRefresh(
        sheets.stream().filter(each -> !each.link().id().equals(link.id())).toList());
  }

  /** Returns the sheets that could be read, in the order in which they are planned. */
  public List<Read> readable() {
    return sheets.stream()
        .filter(each -> each.table() != null)
        .sorted(
            Comparator.comparingInt(each -> each.table() == null ? 0 : each.table().shape().rank()))
        .toList();
  }

  /** Plans what the sheets change. O(cells + elements · log elements). */
  public ImportPlan plan(ChainMap map, ImportDecisions decisions, Progress progress) {
    List<PlannedSheet> planned = new ArrayList<>();
    for (Read each : readable()) {
      ImportedTable table = each.table();
      if (table != null) {
        planned.add(
            new PlannedSheet(
                table,
                each.link().seen(),
                SheetLayouts.language(each.link().header()),
                SheetLayouts.repeats(each.link().header())));
      }
    }
    return ImportPlan.ofSheets(map, planned, decisions, progress);
  }

  /**
   * Returns what a plan changes, together with what the sheets say now. O(elements).
   *
   * @param document the file of the map, or null
   */
  public Change change(ChainMap map, ImportPlan plan, @Nullable Path document, Instant now) {
    List<LinkedSheets.ReadSheet> read = new ArrayList<>();
    for (Read each : readable()) {
      ImportedTable table = each.table();
      if (table != null) {
        Lang lang = SheetLayouts.language(each.link().header());
        read.add(
            new LinkedSheets.ReadSheet(
                each.link().id(),
                SheetPaths.named(document, each.file()),
                each.link().sheet(),
                SheetLayouts.header(
                    table.layout(), lang, SheetLayouts.repeats(each.link().header()))));
      }
    }
    return LinkedSheets.remembered(map, plan, read, now);
  }
}
