package org.chainmap.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.chainmap.format.Node.Obj;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Extras;
import org.chainmap.model.value.Name;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one kind of object in the order in which they are written; unknown fields follow
 * them and are kept.
 */
final class Fields<E> {

  private final List<Field<E, ?>> fields = new ArrayList<>();
  private final Function<E, Extras> extras;
  private final BiFunction<E, Extras, E> withExtras;

  Fields(Function<E, Extras> extras, BiFunction<E, Extras, E> withExtras) {
    this.extras = extras;
    this.withExtras = withExtras;
  }

  <V> Fields<E> required(
      String name, Codec<V> codec, Function<E, @Nullable V> get, BiFunction<E, V, E> with) {
    fields.add(new Field<>(name, codec, true, get, with));
    return this;
  }

  <V> Fields<E> optional(
      String name, Codec<V> codec, Function<E, @Nullable V> get, BiFunction<E, V, E> with) {
    fields.add(new Field<>(name, codec, false, get, with));
    return this;
  }

  /** Starts the fields of a record that objects are made of, for {@link #part}. */
  static <P> Fields<P> ofPart() {
    return new Fields<>(part -> Extras.NONE, (part, extras) -> part);
  }

  /** Adds the fields of a record that the object is made of; in files they are the object's own. */
  <P> Fields<E> part(Function<E, P> get, BiFunction<E, P, E> with, Fields<P> part) {
    part.fields.forEach(field -> fields.add(field.within(get, with)));
    return this;
  }

  /** Adds a list that is omitted where it is empty. */
  <V> Fields<E> list(
      String name, Codec<V> codec, Function<E, List<V>> get, BiFunction<E, List<V>, E> with) {
    return optional(
        name, Codecs.listOf(codec), e -> get.apply(e).isEmpty() ? null : get.apply(e), with);
  }

  /** Adds a name and, in a field with {@code En} appended, its English form. */
  Fields<E> names(String name, Function<E, Name> get, BiFunction<E, Name, E> with) {
    return names(name, DocumentLimits.NAME, get, with);
  }

  /**
   * Adds a name and its English form.
   *
   * @param longest the longest that is not held, in characters
   */
  Fields<E> names(String name, int longest, Function<E, Name> get, BiFunction<E, Name, E> with) {
    return required(
            name,
            Codecs.words(longest),
            e -> get.apply(e).text(),
            (e, text) -> with.apply(e, new Name(text, get.apply(e).english())))
        .optional(
            name + "En",
            Codecs.text(longest),
            e -> get.apply(e).english(),
            (e, text) -> with.apply(e, new Name(get.apply(e).text(), text)));
  }

  /** Adds a text that every file has, though it may be empty, and its English form. */
  Fields<E> texts(String name, Function<E, Caption> get, BiFunction<E, Caption, E> with) {
    return required(
            name,
            Codecs.TEXT,
            e -> Objects.requireNonNullElse(get.apply(e).text(), ""),
            (e, text) -> with.apply(e, get.apply(e).withText(text)))
        .english(name, DocumentLimits.TEXT, get, with);
  }

  /** Adds a text that may be missing and, in a field with {@code En} appended, its English form. */
  Fields<E> captions(String name, Function<E, Caption> get, BiFunction<E, Caption, E> with) {
    return captions(name, DocumentLimits.NAME, get, with);
  }

  /**
   * Adds a text that may be missing and its English form.
   *
   * @param longest the longest that is not held, in characters
   */
  Fields<E> captions(
      String name, int longest, Function<E, Caption> get, BiFunction<E, Caption, E> with) {
    return optional(
            name,
            Codecs.text(longest),
            e -> get.apply(e).text(),
            (e, text) -> with.apply(e, get.apply(e).withText(text)))
        .english(name, longest, get, with);
  }

  private Fields<E> english(
      String name, int longest, Function<E, Caption> get, BiFunction<E, Caption, E> with) {
    return optional(
        name + "En",
        Codecs.text(longest),
        e -> get.apply(e).english(),
        (e, text) -> with.apply(e, get.apply(e).withEnglish(text)));
  }

  /**
   * Reads the object at a node.
   *
   * @param blank the object with the values of missing fields
   * @param elsewhere names of fields that are read elsewhere
   */
  E read(E blank, Obj from, Set<String> elsewhere, ReadContext in) {
    E object = blank;
    Set<String> known = new HashSet<>(elsewhere);
    SortedMap<String, String> kept = new TreeMap<>();
    for (Field<E, ?> field : fields) {
      object = field.read(object, from, kept, in);
      known.add(field.name());
    }
    kept.putAll(unknown(from, known).fields());
    return kept.isEmpty() ? object : withExtras.apply(object, new Extras(kept));
  }

  /** Returns the fields of an object that are not among the known ones. */
  static Extras unknown(Obj from, Set<String> known) {
    SortedMap<String, String> unknown = new TreeMap<>();
    from.fields()
        .forEach(
            (name, node) -> {
              if (!known.contains(name)) {
                unknown.put(name, node.json());
              }
            });
    return unknown.isEmpty() ? Extras.NONE : new Extras(unknown);
  }

  void write(E object, JsonText out) {
    Extras kept = extras.apply(object);
    fields.forEach(field -> field.write(object, kept, out));
    write(unknown(kept), out);
  }

  /** Returns the fields of an object whose values are held. */
  List<HeldValues.Held> held(E object) {
    Extras kept = extras.apply(object);
    return fields.stream()
        .map(field -> field.held(object, kept))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Returns what is kept of fields that this version does not know. */
  Extras unknown(Extras kept) {
    if (kept.isEmpty()) {
      return kept;
    }
    SortedMap<String, String> unknown = new TreeMap<>(kept.fields());
    fields.forEach(field -> unknown.remove(field.name()));
    return new Extras(unknown);
  }

  static void write(Extras extras, JsonText out) {
    extras
        .fields()
        .forEach(
            (name, json) -> {
              out.name(name);
              out.raw(json);
            });
  }
}
