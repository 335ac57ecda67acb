package org.chainmap.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.chainmap.compare.ChangeSentences;
import org.chainmap.compare.MapComparison;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Figures;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.value.AsOf;
import org.chainmap.model.value.Group;
import org.chainmap.model.value.Name;
import org.chainmap.testing.RandomMaps;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is typed into cells. */
class CellReaderTest {

  private static final ColumnType PERCENT = new ColumnType.Number(Figures.Unit.PERCENT, false);
  private static final ColumnType AMOUNT = new ColumnType.Number(Figures.Unit.AMOUNT, false);
  private static final ColumnType MONEY = new ColumnType.Number(Figures.Unit.AMOUNT, true);
  private static final ColumnType WEEKS = new ColumnType.Number(Figures.Unit.WEEKS, false);
  private final CellReader reader = new CellReader(SmallChain.map());

  @Test
  void readsNumbersAsPeopleWriteThem() {
    assertThat(accepted(PERCENT, "６３．５％")).isEqualTo(new Value.Number(63.5));
    assertThat(accepted(AMOUNT, "1,234")).isEqualTo(new Value.Number(1234));
    assertThat(reader.read(PERCENT, "130")).isInstanceOf(Entry.Refused.class);
    assertThat(reader.read(PERCENT, "约六成")).isInstanceOf(Entry.Refused.class);
  }

  @ParameterizedTest
  @CsvSource({
    "3.2万,32000",
    "１．５亿,150000000",
    "'12,345.5',12345.5",
    "500吨,500",
    "2 亿元,20000",
  })
  void readsAmountsWithTheirMultipliers(String text, double amount) {
    assertThat(accepted(AMOUNT, text)).isEqualTo(new Value.Number(amount));
  }

  @ParameterizedTest
  @CsvSource({"2亿,20000", "2亿元,20000", "350,350", "350万元,350", "5000000元,500", "1.2亿,12000"})
  void readsMoneyInTheUnitOfItsColumn(String text, double tenThousands) {
    assertThat(accepted(MONEY, text)).isEqualTo(new Value.Number(tenThousands));
  }

  @Test
  void refusesNumbersThatAreNoneOfTheColumn_andSaysWhy() {
    assertThat(accepted(WEEKS, "8周")).isEqualTo(new Value.Number(8));
    assertThat(accepted(AMOUNT, "—")).isEqualTo(Value.Unknown.UNKNOWN);
    assertThat(why(WEEKS, "3个月")).contains("个月").contains("单位");
    assertThat(why(AMOUNT, "60%")).contains("单位");
    assertThat(why(MONEY, "300美元")).contains("美元");
    assertThat(why(AMOUNT, "20~30")).contains("范围");
    assertThat(why(AMOUNT, "约60")).contains("约数");
  }

  @ParameterizedTest
  @CsvSource({"2026年3月,2026-03", "2026/3/15,2026-03-15", "２０２６年底,2026", "20260315,2026-03-15"})
  void readsDatesAsPeopleWriteThem(String text, String date) {
    assertThat(accepted(ColumnType.Date.DATE, text))
        .isEqualTo(new Value.Date(AsOf.parse(date).orElseThrow()));
  }

  private String why(ColumnType type, String text) {
    return reader.read(type, text) instanceof Entry.Refused refused
        ? refused.reason().in(Lang.ZH)
        : "accepted";
  }

  @Test
  void readsTheWordsOfPractice() {
    ColumnType type = new ColumnType.Choice(List.of(Ownership.values()), false, false);
    assertThat(accepted(type, "中央企业")).isEqualTo(Value.ofChoice(Ownership.CENTRAL_SOE));
    assertThat(accepted(ColumnType.Flag.FLAG, "√")).isEqualTo(new Value.Flag(true));
    ColumnType texts = ColumnType.Texts.TEXTS;
    assertThat(accepted(texts, "甲（上海、北京）公司；乙 Co., Ltd."))
        .isEqualTo(new Value.Text("甲（上海、北京）公司、乙 Co., Ltd."));
    assertThat(accepted(texts, "398、399")).isEqualTo(new Value.Text("398、399"));
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

  /** The field of a segment keeps one name of the group, whatever language it is read in. */
  @Test
  void groupsAreNamedInBothLanguages() {
    ChainMap small = SmallChain.map();
    Segment segment = small.find(Segment.class, Id.of("s-1")).orElseThrow().withGroup("电池");
    MapInfo info = small.info().withGroups(List.of(Group.of(new Name("电池", "Battery"))));
    ChainMap map =
        small.with(
            new Change(
                Message.verbatim("x"),
                List.of(
                    Edit.update(small.find(segment.id()).orElseThrow(), segment),
                    Edit.update(small.info(), info))));
    Column<Segment> group = Ledgers.SEGMENTS.column("group").orElseThrow();
    for (Lang lang : Lang.values()) {
      String shown =
          CellTexts.shown(group.reader().read(map, segment, lang), group.type(), map, lang);
      assertThat(shown).isEqualTo(lang == Lang.EN ? "Battery" : "电池");
      assertThat(new CellReader(map).read(group.type(), shown))
          .isEqualTo(new Entry.Accepted(new Value.Text("电池")));
    }
    assertThat(new CellReader(map).read(group.type(), "Motors"))
        .as("a new one")
        .isEqualTo(new Entry.Accepted(new Value.Text("Motors")));
    MapComparison changed = MapComparison.of(small, map);
    assertThat(ChangeSentences.of(changed, changed.changes().getLast()).getFirst().in(Lang.EN))
        .contains("Battery")
        .doesNotContain("电池");
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
    for (Ledger<? extends Element> ledger : Ledgers.ALL) {
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
    for (Ledger<? extends Element> ledger : Ledgers.ALL) {
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
