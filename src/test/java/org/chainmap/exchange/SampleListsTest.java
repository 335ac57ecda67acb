package org.chainmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
import org.chainmap.ledger.plan.ImportDecisions;
import org.chainmap.ledger.plan.ImportPlan;
import org.chainmap.ledger.plan.PlannedRow;
import org.chainmap.ledger.table.ImportedTable;
import org.chainmap.ledger.table.TableColumn;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Initiative;
import org.chainmap.model.Link;
import org.chainmap.model.LinkedSheet;
import org.chainmap.model.Listing;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Names;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.Source;
import org.chainmap.model.Stage;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample maps that are imported from workbooks say what their workbooks say. */
class SampleListsTest {

  private static final Path SAMPLES = Path.of("samples");

  private static final List<Class<? extends Element>> KINDS =
      List.of(
          Stage.class,
          Segment.class,
          Enterprise.class,
          Participation.class,
          Link.class,
          Listing.class,
          Initiative.class,
          Source.class);

  static List<String> workbooks() throws Exception {
    try (Stream<Path> files = Files.list(SAMPLES.resolve("lists"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static ChainMap sample(String workbook) throws FormatException {
    return ChainMapFile.load(SAMPLES.resolve(workbook.replace(".xlsx", ChainMapFile.EXTENSION)));
  }

  private static List<ImportedTable> tables(String workbook) throws FormatException {
    return ImportedTable.all(
        SheetReader.read(SAMPLES.resolve("lists").resolve(workbook), Progress.NONE));
  }

  private static ImportPlan plan(ChainMap map, String workbook) throws FormatException {
    return ImportPlan.of(map, tables(workbook), Lang.ZH, ImportDecisions.NONE);
  }

  private static List<String> names(ChainMap map, Class<? extends Element> kind, Lang lang) {
    return map.all(kind).stream().map(each -> Names.of(map, each, lang)).sorted().toList();
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void aNewMapOfTheWorkbookHasTheElementsOfTheSample(String workbook) throws Exception {
    ChainMap empty = ChainMap.of(List.of(MapInfo.titled(workbook)));
    ChainMap made = empty.with(plan(empty, workbook).change());
    ChainMap sample = sample(workbook);
    for (Class<? extends Element> kind : KINDS) {
      for (Lang lang : Lang.values()) {
        assertThat(names(made, kind, lang))
            .as(kind.getSimpleName())
            .isNotEmpty()
            .isEqualTo(names(sample, kind, lang));
      }
    }
    assertThat(made.stages().stream().map(stage -> stage.name().text()).toList())
        .isEqualTo(sample.stages().stream().map(stage -> stage.name().text()).toList());
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void theWorkbookReadIntoTheSampleChangesNothing(String workbook) throws Exception {
    ImportPlan plan = plan(sample(workbook), workbook);
    assertThat(plan.problems()).isEmpty();
    assertThat(plan.rows())
        .allMatch(row -> row.outcome() == PlannedRow.Outcome.UNCHANGED, "unchanged");
    assertThat(plan.change().edits()).isEmpty();
  }

  /** Without the time of the reading: a checked-out workbook is newer, and has not changed. */
  @ParameterizedTest
  @MethodSource("workbooks")
  void theSampleRemembersTheSheetsOfTheWorkbook(String workbook) throws Exception {
    assertThat(sample(workbook).all(LinkedSheet.class))
        .hasSize(6)
        .allMatch(sheet -> sheet.file().equals("lists/" + workbook) && sheet.readAt() == null);
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void everyColumnOfTheWorkbookIsRead(String workbook) throws Exception {
    List<ImportedTable> tables = tables(workbook);
    assertThat(tables).hasSize(6);
    for (ImportedTable table : tables) {
      assertThat(table.problems()).as(table.sheet()).isEmpty();
      assertThat(table.layout().unused().stream().map(TableColumn::heading))
          .as(table.sheet())
          .isEmpty();
    }
    assertThat(Files.size(SAMPLES.resolve("lists").resolve(workbook))).isLessThan(100_000);
  }
}
