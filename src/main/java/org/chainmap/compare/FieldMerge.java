package org.chainmap.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.chainmap.geom.Id;
import org.chainmap.model.Element;
import org.chainmap.model.LinkedSheet;
import org.chainmap.model.Listing;
import org.chainmap.model.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Joins two edits of one element, field by field.
 *
 * @param decide returns whose value is taken where both changed something, each in its own way
 * @param tell hears of each field that both changed so
 */
record FieldMerge(Function<ConflictKey, MergeSide> decide, Consumer<Conflict> tell) {

  /** Fields that only say something together, by the path of the first. */
  private static final Map<Class<?>, Map<String, String>> TOGETHER =
      Map.of(
          Segment.class, Map.of("placement.position", "stage"),
          Listing.class, Map.of("terms.unit", "terms.quantity"));

  private static final Set<String> LANGUAGES = Set.of("text", "english");

  /** The values of an element's fields by path, as the three maps have them. */
  private record Values(
      Map<String, @Nullable Object> base,
      Map<String, @Nullable Object> ours,
      Map<String, @Nullable Object> theirs) {

    static Values of(FieldTree tree, @Nullable Element base, Element ours, Element theirs) {
      Values values = new Values(new HashMap<>(), new HashMap<>(), new HashMap<>());
      if (base != null) {
        tree.read(base, values.base);
      }
      tree.read(ours, values.ours);
      tree.read(theirs, values.theirs);
      return values;
    }

    boolean same(
        Map<String, @Nullable Object> a, Map<String, @Nullable Object> b, List<FieldPath> fields) {
      return fields.stream().allMatch(f -> Objects.equals(a.get(f.path()), b.get(f.path())));
    }
  }

  /**
   * Returns the element with the edits of both sides.
   *
   * @param base the element that both started from, or null if both added it
   */
  Element of(@Nullable Element base, Element ours, Element theirs) {
    if (ours.equals(theirs) || theirs.equals(base)) {
      return ours;
    }
    if (ours.equals(base)) {
      return theirs;
    }
    FieldTree tree = FieldTree.of(ours);
    Values values = Values.of(tree, base, ours, theirs);
    Map<String, @Nullable Object> merged = new HashMap<>(values.ours());
    Map<String, List<FieldPath>> together = new LinkedHashMap<>();
    for (FieldTree.Leaf leaf : tree.leaves()) {
      String path = leaf.field().path();
      switch (leaf.holds()) {
        case VALUE -> {
          String first = TOGETHER.getOrDefault(ours.getClass(), Map.of()).getOrDefault(path, path);
          together.computeIfAbsent(first, each -> new ArrayList<>()).add(leaf.field());
        }
        case SET -> merged.put(path, set(values, path));
        case NAMED -> merged.put(path, named(ours.id(), values, leaf.field()));
      }
    }
    together.forEach((first, fields) -> values(ours.id(), values, first, fields, merged));
    captions(ours.id(), tree, values, merged);
    Element joined = (Element) tree.make(merged);
    return joined instanceof LinkedSheet sheet
        ? sheet.remembering(latest((LinkedSheet) ours, (LinkedSheet) theirs, base))
        : joined;
  }

  /** Returns the side whose reading counts: only as a whole does it say what one reading saw. */
  private static LinkedSheet latest(LinkedSheet ours, LinkedSheet theirs, @Nullable Element base) {
    return base instanceof LinkedSheet before && before.remembersAs(ours)
        ? theirs
        : LinkedSheet.later(ours, theirs);
  }

  private void values(
      Id id,
      Values values,
      String first,
      List<FieldPath> fields,
      Map<String, @Nullable Object> merged) {
    if (values.same(values.ours(), values.theirs(), fields)
        || values.same(values.theirs(), values.base(), fields)) {
      return;
    }
    MergeSide side = MergeSide.THEIRS;
    if (!values.same(values.ours(), values.base(), fields)) {
      side = contested(id, values, first, fields);
    }
    if (side == MergeSide.THEIRS) {
      fields.forEach(field -> merged.put(field.path(), values.theirs().get(field.path())));
    }
  }

  private MergeSide contested(Id id, Values values, String first, List<FieldPath> fields) {
    ConflictKey key = new ConflictKey(id, first);
    MergeSide side = decide.apply(key);
    for (FieldPath field : fields) {
      Object o = values.ours().get(field.path());
      Object t = values.theirs().get(field.path());
      if (!Objects.equals(o, t)) {
        tell.accept(new Conflict(key, field, values.base().get(field.path()), o, t, null, side));
      }
    }
    return side;
  }

  private static @Nullable Object set(Values values, String path) {
    Object o = values.ours().get(path);
    Object t = values.theirs().get(path);
    Object b = values.base().get(path);
    if (Objects.equals(o, t) || Objects.equals(t, b)) {
      return o;
    }
    return Objects.equals(o, b)
        ? t
        : SetMerge.<Object>of(
            b instanceof List<?> x ? x : List.of(),
            new ArrayList<>((List<?>) Objects.requireNonNull(o)),
            new ArrayList<>((List<?>) Objects.requireNonNull(t)));
  }

  private @Nullable Object named(Id id, Values values, FieldPath field) {
    Object o = values.ours().get(field.path());
    Object t = values.theirs().get(field.path());
    Object b = values.base().get(field.path());
    if (Objects.equals(o, t) || Objects.equals(t, b)) {
      return o;
    }
    if (Objects.equals(o, b)) {
      return t;
    }
    Map<String, Object> ours = NamedValues.of(o);
    Map<String, Object> theirs = NamedValues.of(t);
    Map<String, Object> base = NamedValues.of(b);
    List<String> names =
        new ArrayList<>(SetMerge.of(base.keySet(), ours.keySet(), theirs.keySet()));
    base.keySet().stream().filter(name -> !names.contains(name)).forEach(names::add);
    Map<String, Object> joined = new LinkedHashMap<>();
    for (String name : names) {
      Object value = value(id, field.at(name), base.get(name), ours.get(name), theirs.get(name));
      if (value != null) {
        joined.put(name, value);
      }
    }
    return NamedValues.like(Objects.requireNonNull(o), joined);
  }

  private @Nullable Object value(
      Id id,
      FieldPath field,
      @Nullable Object base,
      @Nullable Object ours,
      @Nullable Object theirs) {
    if (Objects.equals(ours, theirs) || Objects.equals(theirs, base)) {
      return ours;
    }
    if (Objects.equals(ours, base)) {
      return theirs;
    }
    ConflictKey key = new ConflictKey(id, field.toString());
    MergeSide side = decide.apply(key);
    tell.accept(new Conflict(key, field, base, ours, theirs, null, side));
    return side == MergeSide.OURS ? ours : theirs;
  }

  /** Keeps a text from being lost because each side removed it in another language. */
  private void captions(
      Id id, FieldTree tree, Values values, Map<String, @Nullable Object> merged) {
    Map<String, List<FieldPath>> texts = new LinkedHashMap<>();
    for (FieldTree.Leaf leaf : tree.leaves()) {
      String path = leaf.field().path();
      int dot = path.lastIndexOf('.');
      if (dot > 0 && LANGUAGES.contains(path.substring(dot + 1))) {
        texts.computeIfAbsent(path.substring(0, dot), each -> new ArrayList<>()).add(leaf.field());
      }
    }
    for (List<FieldPath> text : texts.values()) {
      if (empty(merged, text) && !empty(values.ours(), text) && !empty(values.theirs(), text)) {
        MergeSide side = contested(id, values, text.getFirst().path(), text);
        Map<String, @Nullable Object> taken =
            side == MergeSide.OURS ? values.ours() : values.theirs();
        text.forEach(field -> merged.put(field.path(), taken.get(field.path())));
      }
    }
  }

  private static boolean empty(Map<String, @Nullable Object> values, List<FieldPath> text) {
    return text.stream().allMatch(field -> values.get(field.path()) == null);
  }
}
