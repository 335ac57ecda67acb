package org.chainmap.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chainmap.model.Element;
import org.chainmap.model.FieldNames;
import org.chainmap.model.Figures;
import org.chainmap.model.Link;
import org.chainmap.model.Note;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * A field of a kind of element, by the record components that lead to it.
 *
 * @param kind the kind of element
 * @param path the names of the components, joined by points, e.g. {@code facts.domesticRate}
 * @param key the name within a field that holds values by name, e.g. of an unknown field; else null
 */
public record FieldPath(Class<? extends Element> kind, String path, @Nullable String key) {

  /** The order of the stages: one field of the whole map. */
  public static final FieldPath STAGE_ORDER = new FieldPath(Stage.class, "order", null);

  private static final List<String> LANGUAGES = List.of("text", "english");
  private static final Set<String> OF_NOTES = Set.of("bounds", "layer", "locked");
  private static final Set<String> UNKNOWN = Set.of("extras", "documentExtras");

  FieldPath(Class<? extends Element> kind, String path) {
    this(kind, path, null);
  }

  FieldPath at(String name) {
    return new FieldPath(kind, path, name);
  }

  /** Tells whether it says where something lies rather than what it is. */
  public boolean places() {
    return kind == Segment.class && (path.equals("stage") || path.startsWith("placement."))
        || kind == Note.class && OF_NOTES.contains(path)
        || kind == Link.class && path.startsWith("sides.")
        || this.equals(STAGE_ORDER);
  }

  /** Tells whether it is a place on the map, which numbers do not tell people. */
  boolean isPosition() {
    return path.equals("placement.position") || path.equals("bounds");
  }

  /** Tells whether its numbers are percentages. */
  boolean inPercent() {
    return last(0).equals("progress") || Figures.unit(kind, last(0)) == Figures.Unit.PERCENT;
  }

  /** Tells whether its values are names of groups of segments. */
  boolean isGroup() {
    return last(0).equals("group");
  }

  /** Tells whether its values are codes of countries. */
  boolean isCountry() {
    return last(0).equals("soleSourceCountry");
  }

  /** Returns the field's name for people: of an unknown field, the name it has in the file. */
  public Message label() {
    if (key != null && UNKNOWN.contains(last(0))) {
      return Message.verbatim(key);
    }
    // "As of" heads a column; in a sentence a noun is wanted.
    Message name = name().equals("asOf") ? Message.of("compare.field.asOf") : FieldNames.of(name());
    return key == null ? name : Message.of("compare.fieldOf", name, Message.verbatim(key));
  }

  /** Returns the key of its name: the most particular one there is. */
  String name() {
    String field = last(0);
    String parent = last(1);
    if (LANGUAGES.contains(field) && !parent.isEmpty()) {
      field = field.equals("english") ? parent + "En" : parent;
      parent = last(2);
    }
    String particular = lowered(kind.getSimpleName()) + raised(field);
    String within = parent + raised(field);
    return FieldNames.known(particular) ? particular : FieldNames.known(within) ? within : field;
  }

  /** Returns the last component but {@code before}; empty where there is none. */
  private String last(int before) {
    List<String> components = Arrays.asList(path.split("\\."));
    int index = components.size() - 1 - before;
    return index < 0 ? "" : components.get(index);
  }

  private static String raised(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String lowered(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  /** Returns the path in files: the components, and the name within the field. */
  @Override
  public String toString() {
    return key == null ? path : path + "/" + key;
  }
}
