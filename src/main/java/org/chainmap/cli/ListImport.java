package org.chainmap.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainmap.ledger.plan.ImportDecisions;
import org.chainmap.ledger.plan.ImportPlan;
import org.chainmap.ledger.plan.LinkedSheets;
import org.chainmap.ledger.plan.PlanText;
import org.chainmap.ledger.plan.PlannedRow;
import org.chainmap.ledger.plan.SheetLayouts;
import org.chainmap.ledger.sheet.Sheet;
import org.chainmap.ledger.sheet.Workbook;
import org.chainmap.ledger.table.ImportedTable;
import org.chainmap.ledger.table.TableColumn;
import org.chainmap.ledger.table.TableProblem;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Problem;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/**
 * Lists of a workbook merged into a map: what they change, and what a person should know of it.
 *
 * @param before the map without them
 * @param book the workbook
 * @param tables its sheets that are read
 * @param repeats what becomes of repeated rows
 */
record ListImport(
    ChainMap before,
    Workbook book,
    List<ImportedTable> tables,
    ImportDecisions.Repeats repeats,
    ImportPlan plan) {

  /**
   * Plans the import of lists.
   *
   * @param names the sheets to read; all that look like tables if there are none
   * @param repeats what becomes of repeated rows
   * @throws Refusal if a sheet is missing, or no sheet looks like a table
   */
  static ListImport of(
      ChainMap map,
      Workbook book,
      List<String> names,
      ImportDecisions.Repeats repeats,
      Console console)
      throws Refusal {
    List<ImportedTable> tables = new ArrayList<>();
    for (String name : names) {
      tables.add(named(book, name));
    }
    if (names.isEmpty()) {
      tables.addAll(ImportedTable.all(book));
    }
    if (tables.isEmpty()) {
      throw new Refusal(
          Message.of("cli.import.noTable", book.name(), book.sheets().size(), sheets(book)));
    }
    List<ImportedTable> inOrder = ImportedTable.inOrder(tables);
    ImportPlan plan =
        ImportPlan.of(map, inOrder, console.lang(), ImportDecisions.NONE.withRepeats(repeats));
    return new ListImport(map, book, inOrder, repeats, plan);
  }

  private static ImportedTable named(Workbook book, String name) throws Refusal {
    Optional<Sheet> sheet =
        book.sheets().stream().filter(each -> each.name().equals(name.strip())).findFirst();
    if (sheet.isEmpty()) {
      throw new Refusal(Message.of("cli.import.noSheet", name, sheets(book)));
    }
    Optional<ImportedTable> table = ImportedTable.of(sheet.get());
    if (table.isEmpty()) {
      throw new Refusal(Message.of("cli.import.unknownSheet", name));
    }
    return table.get();
  }

  private static List<String> sheets(Workbook book) {
    return book.sheets().stream().map(Sheet::name).toList();
  }

  ChainMap result() {
    return before.with(plan.change());
  }

  /**
   * Returns the map with what is remembered of the lists, so that they can be refreshed.
   *
   * @param file the file of the lists as the map names it
   */
  ChainMap linked(String file, Lang lang) {
    List<LinkedSheets.ReadSheet> read =
        tables.stream()
            .map(
                table ->
                    new LinkedSheets.ReadSheet(
                        null,
                        file,
                        table.sheet(),
                        SheetLayouts.header(table.layout(), lang, repeats)))
            .toList();
    return before.with(LinkedSheets.remembered(before, plan, read, Instant.now()));
  }

  /** Prints the sheets and the counts, and on the error stream all that was not taken. */
  void tell(Console console) {
    for (ImportedTable table : tables) {
      console.say(
          Message.of(
              "cli.import.sheet", table.sheet(), table.shape().label(), table.rows().size()));
      table.remarks().forEach(console::say);
      List<String> unused = table.layout().unused().stream().map(TableColumn::heading).toList();
      if (!unused.isEmpty()) {
        console.say(Message.of("cli.import.unused", unused));
      }
    }
    book.remarks().forEach(console::say);
    console.say(plan.summary());
    PlanText.of(before, plan, console.lang()).unplaced().ifPresent(console::say);
    for (PlannedRow row : plan.rows()) {
      row.told(before, console.lang()).ifPresent(console::complain);
    }
    problems().forEach(problem -> console.complain(problem.message()));
  }

  private List<TableProblem> problems() {
    List<TableProblem> all = new ArrayList<>();
    tables.forEach(table -> all.addAll(table.problems()));
    all.addAll(plan.problems());
    return all;
  }

  /** Tells whether anything in the tables was not taken. */
  boolean incomplete() {
    return plan.count(PlannedRow.Outcome.DOUBTFUL) > 0
        || plan.count(PlannedRow.Outcome.LEFT_OUT) > 0
        || problems().stream().anyMatch(each -> each.severity() == Problem.Severity.ERROR);
  }
}
