package org.chainmap.ledger;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.NameKey;
import org.chainmap.model.Names;
import org.chainmap.model.RegionText;
import org.chainmap.model.value.AsOf;
import org.chainmap.text.Keyed;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/**
 * Reads what is typed or pasted into cells as values of their columns: names of other elements and
 * labels of constants in either language, folded as {@link NameKey} does. Indexes the names of each
 * kind of element of one map once, when first needed.
 */
public final class CellReader {

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
      case ColumnType.Texts _ -> new Entry.Accepted(CellTexts.listed(CellTexts.parts(written)));
      case ColumnType.Number number -> number(number, written);
      case ColumnType.Date _ ->
          AsOf.parse(written)
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
          ColumnType.Number _,
          ColumnType.Date _,
          ColumnType.Place _,
          ColumnType.Flag _ ->
          false;
    };
  }

  private static Entry number(ColumnType.Number type, String text) {
    String digits =
        Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[%\\s\\p{Z},]", "");
    try {
      double value = new BigDecimal(digits).doubleValue();
      return type.unit().allows(value)
          ? new Entry.Accepted(new Value.Number(value))
          : refused("ledger.entry.outside", text);
    } catch (NumberFormatException e) {
      return refused("ledger.entry.number", text);
    }
  }

  private static Entry choices(ColumnType.Choice type, String text) {
    List<String> parts = type.several() ? CellTexts.parts(text) : List.of(text);
    List<Keyed> chosen = new ArrayList<>();
    for (String part : parts) {
      Optional<? extends Keyed> value = constant(type.values(), part);
      if (value.isEmpty()) {
        return refused(
            "ledger.entry.choice", part, type.values().stream().map(Keyed::label).toList());
      }
      chosen.add(value.get());
    }
    return new Entry.Accepted(Value.ofChoices(chosen));
  }

  private static Optional<? extends Keyed> constant(List<? extends Keyed> values, String text) {
    String wanted = NameKey.of(text).text();
    return values.stream()
        .filter(
            value ->
                wanted.equals(NameKey.of(value.key()).text())
                    || wanted.equals(NameKey.of(value.label().in(Lang.ZH)).text())
                    || wanted.equals(NameKey.of(value.label().in(Lang.EN)).text()))
        .findFirst();
  }

  private Entry references(ColumnType.Reference type, String text) {
    Optional<Id> whole = one(type.kind(), text);
    if (whole.isPresent()) {
      return new Entry.Accepted(Value.ofReference(whole.get()));
    }
    Set<Id> ids = new LinkedHashSet<>();
    for (String part : type.several() ? CellTexts.parts(text) : List.of(text)) {
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
    String wanted = NameKey.of(text).text();
    for (Lang lang : Lang.values()) {
      for (boolean yes : new boolean[] {true, false}) {
        if (wanted.equals(NameKey.of(CellTexts.flag(yes).in(lang)).text())) {
          return new Entry.Accepted(new Value.Flag(yes));
        }
      }
    }
    return switch (wanted) {
      case "true", "1", "y", "√", "✓", "有" -> new Entry.Accepted(new Value.Flag(true));
      case "false", "0", "n", "×", "无" -> new Entry.Accepted(new Value.Flag(false));
      default -> refused("ledger.entry.flag", text);
    };
  }

  private static Entry refused(String key, Object... arguments) {
    return new Entry.Refused(Message.of(key, arguments));
  }
}
