package org.chainmap.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Figures;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.Ownership;
import org.chainmap.testing.RandomMaps;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is typed into cells. */
class CellReaderTest {

  private static final ColumnType PERCENT = new ColumnType.Number(Figures.Unit.PERCENT);
  private final CellReader reader = new CellReader(SmallChain.map());

  @Test
  void readsNumbersAsPeopleWriteThem() {
    assertThat(accepted(PERCENT, "６３．５％")).isEqualTo(new Value.Number(63.5));
    assertThat(accepted(new ColumnType.Number(Figures.Unit.AMOUNT), "1,234"))
        .isEqualTo(new Value.Number(1234));
    assertThat(reader.read(PERCENT, "130")).isInstanceOf(Entry.Refused.class);
    assertThat(reader.read(PERCENT, "约六成")).isInstanceOf(Entry.Refused.class);
  }

  @Test
  void readsConstantsInEitherLanguageAndByKey() {
    ColumnType type = new ColumnType.Choice(List.of(Ownership.values()), false, false);
    for (Ownership each : Ownership.values()) {
      for (Lang lang : Lang.values()) {
        assertThat(accepted(type, each.label().in(lang))).isEqualTo(Value.ofChoice(each));
      }
      assertThat(accepted(type, each.key())).isEqualTo(Value.ofChoice(each));
    }
    assertThat(reader.read(type, "某企")).isInstanceOf(Entry.Refused.class);
  }

  @Test
  void namesOtherElements() {
    ColumnType type = new ColumnType.Reference(Segment.class, true, false);
    assertThat(accepted(type, "锂、 镍"))
        .isEqualTo(new Value.References(List.of(Id.of("s-1"), Id.of("s-2"))));
    assertThat(reader.read(type, "钠")).isInstanceOf(Entry.Refused.class);
  }

  @Test
  void refusesToEmptyWhatIsRequired() {
    assertThat(reader.read(new ColumnType.Text(true), " ")).isInstanceOf(Entry.Refused.class);
    assertThat(accepted(new ColumnType.Text(false), " ")).isEqualTo(Value.Unknown.UNKNOWN);
  }

  static LongStream seeds() {
    return RandomMaps.seeds(20);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void readsBackWhatCellsShow(long seed) {
    ChainMap map = RandomMaps.map(seed);
    for (Ledger<?> ledger : Ledgers.ALL) {
      for (Lang lang : Lang.values()) {
        readsBack(ledger, map, lang);
      }
    }
  }

  private static <E extends Element> void readsBack(Ledger<E> ledger, ChainMap map, Lang lang) {
    CellReader of = new CellReader(map);
    for (E element : map.all(ledger.kind())) {
      for (Column<E> column : ledger.columns()) {
        Value value = column.reader().read(map, element, lang);
        // Names need not be unique; texts may begin or end with white space; places need not exist.
        if (column.editable()
            && !(value instanceof Value.References)
            && !(value instanceof Value.Place)
            && !(value instanceof Value.Text)) {
          String shown = CellTexts.shown(value, column.type(), map, lang);
          assertThat(of.read(column.type(), shown))
              .as("%s %s '%s'", ledger.key(), column.key(), shown)
              .isEqualTo(new Entry.Accepted(value));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void writesBackWhatIsThereWithoutAChange(long seed) {
    ChainMap map = RandomMaps.map(seed);
    for (Ledger<?> ledger : Ledgers.ALL) {
      for (Lang lang : Lang.values()) {
        assertThat(rewritten(ledger, map, lang)).as(ledger.key()).isEqualTo(map);
      }
    }
  }

  private static <E extends Element> ChainMap rewritten(Ledger<E> ledger, ChainMap map, Lang lang) {
    LedgerRows<E> rows = LedgerRows.of(ledger, map, lang);
    List<E> elements = map.all(ledger.kind());
    List<Column<E>> columns = ledger.columns();
    List<List<String>> block =
        elements.stream()
            .map(e -> columns.stream().map(column -> rows.text(e, column)).toList())
            .toList();
    CellBlock.Result result = CellBlock.write(ledger, map, lang, elements, columns, block);
    assertThat(result.problems()).isEmpty();
    return map.with(result.change());
  }

  private Value accepted(ColumnType type, String text) {
    Entry entry = reader.read(type, text);
    assertThat(entry).isInstanceOf(Entry.Accepted.class);
    return entry instanceof Entry.Accepted accepted ? accepted.value() : Value.Unknown.UNKNOWN;
  }

  @Test
  void enterprisesAreKnownByTheirShortNames() {
    ChainMap map = SmallChain.map();
    Enterprise first = map.enterprises().getFirst();
    assertThat(
            accepted(
                new ColumnType.Reference(Enterprise.class, false, true), first.cardName(Lang.ZH)))
        .isEqualTo(Value.ofReference(first.id()));
  }
}
