package org.chainmap.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.chainmap.geom.Id;
import org.chainmap.ledger.LedgerQuery;
import org.chainmap.ledger.LedgerRow;
import org.chainmap.ledger.LedgerRows;
import org.chainmap.ledger.Ledgers;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.Ownership;
import org.chainmap.testing.SyntheticChains;
import org.chainmap.text.Lang;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Finding the rows of a long list of enterprises by a letter more, as while a filter is typed. The
 * peer looks for the same text in what each enterprise says of itself as a record, once in lower
 * case; it does not know the names of segments and sources.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LedgerBenchmark {

  @Param({"20000"})
  int enterprises;

  private List<Enterprise> all = List.of();
  private LedgerRows<Enterprise> rows =
      LedgerRows.of(Ledgers.ENTERPRISES, ChainMap.titled("bench"), Lang.ZH);
  private ChainMap map = ChainMap.titled("bench");
  private int asked;

  @Setup
  public void list() {
    List<Element> elements =
        new ArrayList<>(SyntheticChains.chain(300, 3, 3, 1).elements().values());
    List<Segment> segments = ChainMap.of(elements).segments();
    for (int i = 0; i < enterprises; i++) {
      Id id = Id.of("e-" + i);
      elements.add(
          Enterprise.of(id, "第" + i + "号新材料股份有限公司")
              .withOwnership(Ownership.values()[i % Ownership.values().length])
              .withCreditCode("9144" + i));
      elements.add(Participation.of(Id.of("p-" + i), id, segments.get(i % segments.size()).id()));
    }
    map = ChainMap.of(elements);
    all = map.enterprises();
    rows = LedgerRows.of(Ledgers.ENTERPRISES, map, Lang.ZH);
    rows.shown(LedgerQuery.ALL.withText("x"));
  }

  private String text() {
    return Integer.toString(100 + asked++ % 900);
  }

  @Benchmark
  public List<LedgerRow<Enterprise>> ours() {
    return rows.shown(LedgerQuery.ALL.withText(text()));
  }

  /** The first filter after an edit, when the names of other elements are said anew. */
  @Benchmark
  public List<LedgerRow<Enterprise>> afterAnEdit() {
    return LedgerRows.of(Ledgers.ENTERPRISES, map, Lang.ZH, rows)
        .shown(LedgerQuery.ALL.withText(text()));
  }

  @Benchmark
  public List<Enterprise> peer() {
    String wanted = text();
    return all.stream()
        .filter(each -> each.toString().toLowerCase(Locale.ROOT).contains(wanted))
        .toList();
  }
}
