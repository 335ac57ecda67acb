package org.chainmap.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chainmap.analysis.Finding;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.Severity;
import org.chainmap.analysis.score.Bottleneck;
import org.chainmap.analysis.score.Bottlenecks;
import org.chainmap.geom.Id;
import org.chainmap.geom.Identified;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.FreshIds;
import org.chainmap.model.MapInfo;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/**
 * The list of findings (发现清单), those of the worst problem first: what was found of what, how grave
 * it is, and by which rule, in the words of the findings themselves. It is computed, so that it is
 * read only.
 */
public final class FindingLedger {

  /**
   * A finding as it is listed.
   *
   * @param id its kind and subject, with a number where there are several of both
   */
  public record ListedFinding(Id id, Finding finding) implements Identified {}

  private record Rows(Supplier<Findings> findings) implements Ledger.Rows<ListedFinding> {

    @Override
    public List<ListedFinding> of(ChainMap map) {
      Map<String, Integer> repeats = new HashMap<>();
      List<ListedFinding> rows = new ArrayList<>();
      for (Bottleneck bottleneck : Bottlenecks.of(map, findings.get())) {
        for (Finding finding : bottleneck.findings()) {
          String key = finding.findingKind().key() + " " + finding.subject().value();
          int number = repeats.merge(key, 1, Integer::sum);
          rows.add(new ListedFinding(Id.of(key + " " + number), finding));
        }
      }
      return rows;
    }

    @Override
    public List<Id> subjects(ListedFinding row) {
      Finding finding = row.finding();
      return finding.subject().equals(MapInfo.ID) ? finding.affected() : List.of(finding.subject());
    }
  }

  private FindingLedger() {}

  /**
   * Creates the list of findings.
   *
   * @param findings returns the findings as they are now, the worst first
   */
  public static Ledger<ListedFinding> of(Supplier<Findings> findings) {
    return new Ledger<>(
        "findings",
        ListedFinding.class,
        new Rows(findings),
        List.of(
            column(
                "severity",
                new ColumnType.Choice(List.of(Severity.values()), false, true),
                70,
                (finding, lang) -> Value.ofChoice(finding.severity())),
            column(
                "kind",
                new ColumnType.Text(true),
                180,
                (finding, lang) -> Value.of(finding.kindName().in(lang))),
            column(
                "subject",
                new ColumnType.Reference(Element.class, false, true),
                180,
                (finding, lang) -> Value.ofReference(finding.subject())),
            column(
                "sentence",
                new ColumnType.Text(true),
                560,
                (finding, lang) -> Value.of(finding.sentence().in(lang))),
            column(
                "affected",
                new ColumnType.Reference(Element.class, true, false),
                260,
                (finding, lang) -> Value.ofReferences(finding.affected())),
            column(
                "rule",
                new ColumnType.Text(true),
                260,
                (finding, lang) -> Value.of(finding.rule().in(lang)))),
        FindingLedger::none);
  }

  /** Reads a value of a finding. */
  @FunctionalInterface
  private interface Reader {
    Value read(Finding finding, Lang lang);
  }

  private static Column<ListedFinding> column(
      String key, ColumnType type, int width, Reader reader) {
    return Columns.computed(
        key,
        Message.of("analyze.column." + key),
        type,
        width,
        (map, row, lang) -> reader.read(row.finding(), lang));
  }

  private static Ledger.Made<ListedFinding> none(
      ChainMap map, FreshIds ids, Lang lang, Function<String, Value> given) {
    return new Ledger.Made.Missing<>(Message.of("ledger.computed"));
  }
}
