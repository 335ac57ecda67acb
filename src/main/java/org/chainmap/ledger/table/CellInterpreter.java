package org.chainmap.ledger.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.chainmap.ledger.Value;
import org.chainmap.ledger.sheet.CellPlace;
import org.chainmap.ledger.sheet.CellText;
import org.chainmap.ledger.sheet.SheetCell;
import org.chainmap.ledger.written.ChoiceWords;
import org.chainmap.ledger.written.DateText;
import org.chainmap.ledger.written.NameLists;
import org.chainmap.ledger.written.NumberText;
import org.chainmap.ledger.written.YesNo;
import org.chainmap.model.RegionText;
import org.chainmap.model.kind.EnterpriseMark;
import org.chainmap.model.value.AsOf;
import org.chainmap.model.value.CreditCode;
import org.chainmap.text.Keyed;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one column as values of its field, and says what is wrong with others. */
final class CellInterpreter {

  /** The longest valid name. */
  static final int LONGEST_NAME = 1000;

  /** The longest part of a cell that a message quotes. */
  private static final int QUOTED = 40;

  private static final Pattern CODE_GAPS = Pattern.compile("[\\s-]");
  private static final int MOST_REMEMBERED = 10_000;

  private final Map<String, Value> remembered = new HashMap<>();
  private final TableField field;
  private final FieldKind kind;
  private final ColumnNumbers numbers;
  private final Consumer<TableProblem> problems;

  CellInterpreter(TableField field, ColumnNumbers numbers, Consumer<TableProblem> problems) {
    this.field = field;
    this.kind = field.kind();
    this.numbers = numbers;
    this.problems = problems;
  }

  /** Reads a cell that is not blank; null where it could not be read, which is then said. */
  @Nullable Value read(SheetCell cell, CellPlace place) {
    if (cell instanceof SheetCell.ErrorCell(String code)) {
      return refused(
          place,
          code.equals(SheetCell.ErrorCell.NOT_COMPUTED)
              ? Message.of("table.notComputed")
              : Message.of("table.errorCell", code));
    }
    return switch (kind) {
      case NAME -> name(cell.written(), place);
      case NAMES -> names(cell.written(), place);
      case TEXT -> new Value.Text(CellText.lines(cell.written()));
      case CODE -> code(cell, place);
      case PERCENT, MONEY, AMOUNT, QUANTITY -> numbers.read(cell, place, problems);
      case DATE -> date(cell, place);
      case CHOICE -> choice(CellText.line(cell.written()), place);
      case CHOICES -> choices(cell, place);
      case PLACE -> place(CellText.line(cell.written()), place);
      case FLAG -> flag(cell, place);
    };
  }

  private @Nullable Value name(String written, CellPlace place) {
    String name = CellText.lines(written);
    return name.length() > LONGEST_NAME
        ? refused(place, Message.of("table.longName", field.label(), LONGEST_NAME))
        : new Value.Text(name);
  }

  private @Nullable Value names(String written, CellPlace place) {
    List<String> names = NameLists.split(CellText.lines(written));
    if (names.stream().anyMatch(name -> name.length() > LONGEST_NAME)) {
      return refused(place, Message.of("table.longName", field.label(), LONGEST_NAME));
    }
    return names.isEmpty() ? null : new Value.Text(String.join("、", names));
  }

  private @Nullable Value code(SheetCell cell, CellPlace place) {
    if (cell instanceof SheetCell.NumberCell number && Math.abs(number.value()) >= 1e15) {
      return refused(place, Message.of("table.codeAsNumber"));
    }
    String code =
        CODE_GAPS
            .matcher(NumberText.normal(cell.written()))
            .replaceAll("")
            .toUpperCase(Locale.ROOT);
    CreditCode.problem(code)
        .ifPresent(problem -> problems.accept(TableProblem.warning(place, problem)));
    return code.isEmpty() ? null : new Value.Text(code);
  }

  private @Nullable Value date(SheetCell cell, CellPlace place) {
    Optional<AsOf> date =
        switch (cell) {
          case SheetCell.DateCell day -> Optional.of(DateText.day(day.value().toLocalDate()));
          case SheetCell.NumberCell number -> DateText.parse(number.value());
          default -> DateText.parse(CellText.line(cell.written()));
        };
    return date.<Value>map(Value.Date::new)
        .orElseGet(() -> refused(place, Message.of("table.date", quoted(cell.written()))));
  }

  private @Nullable Value choice(String word, CellPlace place) {
    Value known = remembered.get(word);
    if (known != null) {
      return known;
    }
    Optional<Keyed> meaning = ChoiceWords.meaning(FieldChoices.of(field), word);
    return meaning.isPresent()
        ? remember(word, Value.ofChoice(meaning.get()))
        : notChosen(word, place);
  }

  /** Keeps what a text means: lists repeat a few words and places thousands of times. */
  private Value remember(String text, Value value) {
    if (remembered.size() < MOST_REMEMBERED) {
      remembered.put(text, value);
    }
    return value;
  }

  /** Reads marks: several words, or yes in a column that is called after one of them. */
  private @Nullable Value choices(SheetCell cell, CellPlace place) {
    String written = CellText.lines(cell.written());
    Value known = remembered.get(written);
    if (known != null) {
      return known;
    }
    Boolean yes = YesNo.parse(written);
    if (cell instanceof SheetCell.BooleanCell given) {
      yes = given.value();
    }
    if (yes != null) {
      return yes && field == TableField.MARKS ? Value.ofChoice(EnterpriseMark.SRDI) : null;
    }
    List<Keyed> chosen = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String word : NameLists.split(written)) {
      ChoiceWords.meaning(FieldChoices.of(field), word)
          .filter(meaning -> !chosen.contains(meaning))
          .ifPresentOrElse(
              chosen::add,
              () -> {
                if (ChoiceWords.meaning(FieldChoices.of(field), word).isEmpty()) {
                  unknown.add(word);
                }
              });
    }
    if (!unknown.isEmpty()) {
      notChosen(String.join("、", unknown), place);
      return chosen.isEmpty() ? null : Value.ofChoices(chosen);
    }
    return chosen.isEmpty() ? null : remember(written, Value.ofChoices(chosen));
  }

  private @Nullable Value notChosen(String word, CellPlace place) {
    if (field == TableField.OWNERSHIP && ChoiceWords.stateOwned(word)) {
      return refused(place, Message.of("table.stateOwned", quoted(word)));
    }
    return refused(
        place,
        Message.of(
            "table.choice",
            field.label(),
            quoted(word),
            FieldChoices.of(field).stream().map(Keyed::label).toList()));
  }

  private @Nullable Value place(String text, CellPlace place) {
    Value known = remembered.get(text);
    if (known != null) {
      return known;
    }
    return RegionText.parse(text)
        .<Value>map(region -> remember(text, new Value.Place(region)))
        .orElseGet(() -> refused(place, Message.of("table.place", quoted(text))));
  }

  private @Nullable Value flag(SheetCell cell, CellPlace place) {
    if (cell instanceof SheetCell.BooleanCell given) {
      return new Value.Flag(given.value());
    }
    String text = CellText.line(cell.written());
    Boolean yes = YesNo.parse(text);
    return yes == null
        ? refused(place, Message.of("table.flag", field.label(), quoted(text)))
        : new Value.Flag(yes);
  }

  private @Nullable Value refused(CellPlace place, Message what) {
    problems.accept(TableProblem.error(place, what));
    return null;
  }

  /** Returns the beginning of a text, in one line. */
  static String quoted(String text) {
    String line = CellText.line(text);
    return line.length() <= QUOTED ? line : line.substring(0, QUOTED) + "…";
  }
}
