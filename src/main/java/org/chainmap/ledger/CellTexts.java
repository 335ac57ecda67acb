package org.chainmap.ledger;

import java.math.BigDecimal;
import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.ledger.written.NameLists;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Figures;
import org.chainmap.model.Names;
import org.chainmap.model.Places;
import org.chainmap.model.value.AsOf;
import org.chainmap.model.value.Region;
import org.chainmap.text.Cell;
import org.chainmap.text.Keyed;
import org.chainmap.text.Lang;
import org.chainmap.text.Lists;
import org.chainmap.text.Message;
import org.chainmap.text.Numbers;

/** Says values of cells, as they are shown and as they are edited. */
public final class CellTexts {

  /** The most digits after the point: as many as a number keeps. */
  private static final int DIGITS = 15;

  private CellTexts() {}

  /** Returns the text shown in a cell; empty for an unknown value. */
  public static String shown(Value value, ColumnType type, ChainMap map, Lang lang) {
    return switch (value) {
      case Value.Unknown unknown -> "";
      case Value.Text(String text) ->
          switch (type) {
            case ColumnType.Texts _ -> Lists.joined(lang, NameLists.split(text));
            case ColumnType.GroupName _ -> Names.group(map, text, lang);
            case ColumnType.Text _,
                ColumnType.Number _,
                ColumnType.Date _,
                ColumnType.Choice _,
                ColumnType.Reference _,
                ColumnType.Place _,
                ColumnType.Flag _ ->
                text;
          };
      case Value.Number number -> percent(type, number.number());
      case Value.Date date -> date.date().toString();
      case Value.Choices choices ->
          Lists.joined(lang, choices.chosen().stream().map(each -> each.label().in(lang)).toList());
      case Value.References references ->
          Lists.joined(lang, references.ids().stream().map(id -> Names.of(map, id, lang)).toList());
      case Value.Place place -> Places.of(place.region()).in(lang);
      case Value.Flag flag -> flag(flag.yes()).in(lang);
    };
  }

  /** Returns a cell for export: numbers, percent and whole days stay what they are. */
  public static Cell cell(Value value, ColumnType type, ChainMap map, Lang lang) {
    return switch (value) {
      case Value.Number number ->
          isPercent(type) ? Cell.ofPercent(number.number()) : Cell.of(number.number());
      case Value.Date(AsOf date) when date.day() != null -> new Cell.Day(date.start());
      case Value.Unknown _,
          Value.Text _,
          Value.Date _,
          Value.Choices _,
          Value.References _,
          Value.Place _,
          Value.Flag _ ->
          Cell.of(shown(value, type, map, lang));
    };
  }

  /**
   * Returns a value as it is kept and compared: in no particular language, and read as the same
   * value by {@link CellReader}; empty for an unknown one.
   */
  public static String kept(Value value) {
    return switch (value) {
      case Value.Unknown _ -> "";
      case Value.Text(String text) -> text.strip();
      case Value.Number(double number) ->
          number == 0 ? "0" : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
      case Value.Date(AsOf date) -> date.toString();
      case Value.Choices(List<Keyed> chosen) ->
          String.join("、", chosen.stream().map(Keyed::key).toList());
      case Value.References(List<Id> ids) -> String.join("、", ids.stream().map(Id::value).toList());
      case Value.Place(Region region) -> Places.of(region).in(Lang.ZH);
      case Value.Flag(boolean yes) -> String.valueOf(yes);
    };
  }

  static Message flag(boolean yes) {
    return Message.of(yes ? "ledger.yes" : "ledger.no");
  }

  private static String percent(ColumnType type, double number) {
    String digits = Numbers.most(number, DIGITS);
    return isPercent(type) ? digits + "%" : digits;
  }

  private static boolean isPercent(ColumnType type) {
    return type instanceof ColumnType.Number number && number.unit() == Figures.Unit.PERCENT;
  }

  /** Returns several texts as one value; unknown for none. */
  static Value listed(List<String> texts) {
    return Value.of(texts.isEmpty() ? null : String.join("、", texts));
  }
}
