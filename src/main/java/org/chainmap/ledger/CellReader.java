package org.chainmap.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chainmap.geom.Id;
import org.chainmap.ledger.written.ChoiceWords;
import org.chainmap.ledger.written.DateText;
import org.chainmap.ledger.written.MoneyText;
import org.chainmap.ledger.written.NameLists;
import org.chainmap.ledger.written.NumberText;
import org.chainmap.ledger.written.YesNo;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.NameKey;
import org.chainmap.model.Names;
import org.chainmap.model.RegionText;
import org.chainmap.model.kind.Ownership;
import org.chainmap.text.Keyed;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is typed or pasted into cells as values of their columns: numbers, dates and words as
 * people write them ({@link org.chainmap.ledger.written}), names of other elements in either
 * language, folded as {@link NameKey} does. Indexes the names of each kind of element of one map
 * once, when first needed.
 */
public final class CellReader {

  private static final BigDecimal TEN_THOUSAND = new BigDecimal(10_000);
  private static final Set<String> WEEKS = Set.of("周", "星期", "week", "weeks", "w");

  private final ChainMap map;
  private final Map<Class<? extends Element>, Map<String, Set<Id>>> names = new HashMap<>();

  public CellReader(ChainMap map) {
    this.map = map;
  }

  /** Reads a text. An empty one means unknown, which a column that is required refuses. */
  public Entry read(ColumnType type, String text) {
    String written = text.strip();
    if (written.isEmpty()) {
      return required(type)
          ? refused("ledger.entry.required")
          : new Entry.Accepted(Value.Unknown.UNKNOWN);
    }
    return switch (type) {
      case ColumnType.Text _ -> new Entry.Accepted(new Value.Text(written));
      case ColumnType.GroupName _ ->
          new Entry.Accepted(new Value.Text(Names.groupCalled(map, written)));
      case ColumnType.Texts _ -> new Entry.Accepted(CellTexts.listed(NameLists.split(written)));
      case ColumnType.Number number -> number(number, written);
      case ColumnType.Date _ ->
          DateText.parse(written)
              .<Entry>map(date -> new Entry.Accepted(new Value.Date(date)))
              .orElseGet(() -> refused("ledger.entry.date", written));
      case ColumnType.Choice choice -> choices(choice, written);
      case ColumnType.Reference reference -> references(reference, written);
      case ColumnType.Place _ ->
          RegionText.parse(written)
              .<Entry>map(region -> new Entry.Accepted(new Value.Place(region)))
              .orElseGet(() -> refused("ledger.entry.region", written));
      case ColumnType.Flag _ -> flag(written);
    };
  }

  private static boolean required(ColumnType type) {
    return switch (type) {
      case ColumnType.Text text -> text.required();
      case ColumnType.Choice choice -> choice.required();
      case ColumnType.Reference reference -> reference.required();
      case ColumnType.Texts _,
          ColumnType.GroupName _,
          ColumnType.Number _,
          ColumnType.Date _,
          ColumnType.Place _,
          ColumnType.Flag _ ->
          false;
    };
  }

  private static Entry number(ColumnType.Number type, String text) {
    if (NumberText.none(text)) {
      return new Entry.Accepted(Value.Unknown.UNKNOWN);
    }
    if (NumberText.range(text)) {
      return refused("ledger.entry.range", text);
    }
    NumberText.Parsed parsed = NumberText.parse(text, NumberText.Mark.EITHER);
    if (parsed == null) {
      return refused("ledger.entry.number", text);
    }
    if (parsed.approximate()) {
      return refused("ledger.entry.approximate", text);
    }
    Double value = inUnit(type, parsed);
    if (value == null) {
      return refused("ledger.entry.unit", text, parsed.percent() ? "%" : parsed.wholeUnit());
    }
    return type.unit().allows(value)
        ? new Entry.Accepted(new Value.Number(value))
        : refused("ledger.entry.outside", text);
  }

  /** Returns a number in the unit of its column; null where its own unit is another one. */
  private static @Nullable Double inUnit(ColumnType.Number type, NumberText.Parsed parsed) {
    boolean bare = parsed.unit().isEmpty();
    return switch (type.unit()) {
      case PERCENT -> bare ? (Double) parsed.times() : null;
      case FRACTION ->
          !bare ? null : (Double) (parsed.percent() ? parsed.times() / 100 : parsed.times());
      case WEEKS ->
          !parsed.percent() && (bare || WEEKS.contains(parsed.unit()))
              ? (Double) parsed.times()
              : null;
      case AMOUNT ->
          type.money() || MoneyText.yuan(parsed.wholeUnit()) != null
              ? MoneyText.tenThousands(parsed, TEN_THOUSAND)
              : parsed.percent() ? null : (Double) parsed.times();
    };
  }

  private static Entry choices(ColumnType.Choice type, String text) {
    List<String> parts = type.several() ? NameLists.split(text) : List.of(text);
    List<Keyed> chosen = new ArrayList<>();
    for (String part : parts) {
      Optional<Keyed> value = ChoiceWords.meaning(type.values(), part);
      if (value.isEmpty()
          && type.values().contains(Ownership.CENTRAL_SOE)
          && ChoiceWords.stateOwned(part)) {
        return refused("ledger.entry.stateOwned", part);
      }
      if (value.isEmpty()) {
        return refused(
            "ledger.entry.choice", part, type.values().stream().map(Keyed::label).toList());
      }
      if (!chosen.contains(value.get())) {
        chosen.add(value.get());
      }
    }
    return new Entry.Accepted(Value.ofChoices(chosen));
  }

  private Entry references(ColumnType.Reference type, String text) {
    Optional<Id> whole = one(type.kind(), text);
    if (whole.isPresent()) {
      return new Entry.Accepted(Value.ofReference(whole.get()));
    }
    Set<Id> ids = new LinkedHashSet<>();
    for (String part : type.several() ? NameLists.split(text) : List.of(text)) {
      Set<Id> found = named(type.kind(), part);
      if (found.size() != 1) {
        return refused(
            found.isEmpty() ? "ledger.entry.unknownName" : "ledger.entry.severalNames",
            part,
            Message.of("label.element." + type.kind().getSimpleName()));
      }
      ids.addAll(found);
    }
    return new Entry.Accepted(Value.ofReferences(List.copyOf(ids)));
  }

  private Optional<Id> one(Class<? extends Element> kind, String text) {
    Set<Id> found = named(kind, text);
    return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
  }

  private Set<Id> named(Class<? extends Element> kind, String text) {
    return names.computeIfAbsent(kind, this::index).getOrDefault(NameKey.of(text).text(), Set.of());
  }

  private Map<String, Set<Id>> index(Class<? extends Element> kind) {
    Map<String, Set<Id>> index = new HashMap<>();
    for (Element element : map.all(kind)) {
      for (Lang lang : Lang.values()) {
        enter(index, Names.of(map, element, lang), element.id());
        if (element instanceof Enterprise enterprise) {
          enter(index, enterprise.cardName(lang), element.id());
        }
      }
    }
    return index;
  }

  private static void enter(Map<String, Set<Id>> index, String name, Id id) {
    index.computeIfAbsent(NameKey.of(name).text(), each -> new TreeSet<>()).add(id);
  }

  private static Entry flag(String text) {
    Boolean yes = YesNo.parse(text);
    return yes == null
        ? refused("ledger.entry.flag", text)
        : new Entry.Accepted(new Value.Flag(yes));
  }

  private static Entry refused(String key, Object... arguments) {
    return new Entry.Refused(Message.of(key, arguments));
  }
}
