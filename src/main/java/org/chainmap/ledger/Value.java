package org.chainmap.ledger;

import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.model.value.AsOf;
import org.chainmap.model.value.Region;
import org.chainmap.text.Keyed;
import org.jspecify.annotations.Nullable;

/** The value of a cell of a ledger. */
public sealed interface Value {

  /** Nothing is known: never 0, never an empty text. */
  enum Unknown implements Value {
    UNKNOWN
  }

  /** A text that is not blank. */
  record Text(String text) implements Value {}

  /** A number in the unit of its column. */
  record Number(double number) implements Value {}

  /** A date, known to the year, the month or the day. */
  record Date(AsOf date) implements Value {}

  /** One constant or several out of those of its column, never none. */
  record Choices(List<Keyed> chosen) implements Value {
    public Choices {
      chosen = List.copyOf(chosen);
    }
  }

  /** Other elements of the map, never none. */
  record References(List<Id> ids) implements Value {
    public References {
      ids = List.copyOf(ids);
    }
  }

  /** The location of something. */
  record Place(Region region) implements Value {}

  /** Yes or no. */
  record Flag(boolean yes) implements Value {}

  static Value of(@Nullable String text) {
    return text == null || text.isBlank() ? Unknown.UNKNOWN : new Text(text);
  }

  static Value of(@Nullable Double number) {
    return number == null ? Unknown.UNKNOWN : new Number(number);
  }

  static Value of(@Nullable AsOf date) {
    return date == null ? Unknown.UNKNOWN : new Date(date);
  }

  static Value of(@Nullable Region region) {
    return region == null ? Unknown.UNKNOWN : new Place(region);
  }

  static Value of(@Nullable Boolean flag) {
    return flag == null ? Unknown.UNKNOWN : new Flag(flag);
  }

  static Value ofChoice(@Nullable Keyed chosen) {
    return chosen == null ? Unknown.UNKNOWN : new Choices(List.of(chosen));
  }

  static Value ofChoices(List<? extends Keyed> chosen) {
    return chosen.isEmpty() ? Unknown.UNKNOWN : new Choices(List.copyOf(chosen));
  }

  static Value ofReference(@Nullable Id id) {
    return id == null ? Unknown.UNKNOWN : new References(List.of(id));
  }

  static Value ofReferences(List<Id> ids) {
    return ids.isEmpty() ? Unknown.UNKNOWN : new References(ids);
  }

  /** Returns the one element that a value names, or null where it names none or several. */
  static @Nullable Id only(Value value) {
    return value instanceof References references && references.ids().size() == 1
        ? references.ids().getFirst()
        : null;
  }
}
