package org.chainmap.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chainmap.analysis.Finding;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.score.Assessment;
import org.chainmap.analysis.score.Bottlenecks;
import org.chainmap.format.FormatException;
import org.chainmap.format.SampleMaps;
import org.chainmap.graph.ChainGraph;
import org.chainmap.ledger.FindingLedger.ListedFinding;
import org.chainmap.model.ChainMap;
import org.chainmap.model.MapInfo;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;

/** Findings as a list. */
class FindingLedgerTest {

  private final ChainMap map;
  private final Findings findings;
  private final Ledger<ListedFinding> ledger;
  private final LedgerRows<ListedFinding> rows;

  FindingLedgerTest() throws FormatException {
    map = SampleMaps.load("rail-transit.chainmap.json");
    Findings found = Assessment.quick(ChainGraph.of(map), Progress.NONE).findings();
    findings = found;
    ledger = FindingLedger.of(() -> found);
    rows = LedgerRows.of(ledger, map, Lang.ZH);
  }

  private Column<ListedFinding> column(String key) {
    return ledger.column(key).orElseThrow();
  }

  private List<ListedFinding> shown(LedgerQuery query) {
    return rows.shown(query).stream()
        .flatMap(
            row ->
                row instanceof LedgerRow.Item<ListedFinding>(ListedFinding found)
                    ? java.util.stream.Stream.of(found)
                    : java.util.stream.Stream.empty())
        .toList();
  }

  @Test
  void everyFindingIsARowInItsOwnWords_theWorstFirst() {
    assertThat(findings.ranked()).isNotEmpty();
    assertThat(shown(LedgerQuery.ALL))
        .extracting(ListedFinding::finding)
        .isEqualTo(
            Bottlenecks.of(map, findings).stream()
                .flatMap(each -> each.findings().stream())
                .toList());
    assertThat(rows.elements()).extracting(ListedFinding::id).doesNotHaveDuplicates();
    ListedFinding first = rows.elements().getFirst();
    assertThat(rows.text(first, column("sentence")))
        .isEqualTo(first.finding().sentence().in(Lang.ZH));
    assertThat(rows.text(first, column("severity")))
        .isEqualTo(first.finding().severity().label().in(Lang.ZH));
  }

  @Test
  void rowsAreFilteredByTextAndColumn_andSortedBySeverity() {
    Finding wanted = findings.ranked().getLast();
    String kind = wanted.kindName().in(Lang.ZH);
    LedgerQuery query =
        LedgerQuery.ALL.withFilter("kind", Optional.of(new ColumnFilter.AnyOf(Set.of(kind))));
    assertThat(shown(query))
        .hasSizeBetween(1, findings.ranked().size() - 1)
        .allMatch(row -> row.finding().kindName().in(Lang.ZH).equals(kind));
    assertThat(shown(LedgerQuery.ALL.withOrder(List.of(new LedgerQuery.SortKey("severity", true)))))
        .extracting(row -> row.finding().severity())
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void aRowStandsForItsSubject_orForAllAffectedIfThatIsTheWholeMap() {
    for (ListedFinding row : rows.elements()) {
      Finding finding = row.finding();
      assertThat(ledger.rows().subjects(row))
          .isEqualTo(
              finding.subject().equals(MapInfo.ID)
                  ? finding.affected()
                  : List.of(finding.subject()));
    }
  }

  @Test
  void nothingCanBeWritten() {
    assertThat(ledger.editable()).isFalse();
    CellBlock.Result result =
        CellBlock.write(
            ledger,
            map,
            Lang.ZH,
            rows.elements(),
            List.of(column("sentence")),
            List.of(List.of("x")));
    assertThat(result.change().isEmpty()).isTrue();
    assertThat(result.problems()).isNotEmpty();
  }
}
