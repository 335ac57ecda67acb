package org.chainmap.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Element;
import org.chainmap.model.IdRemapping;
import org.chainmap.model.Integrity;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Stage;
import org.chainmap.testing.RandomChanges;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Random edits of a valid map that leave it valid. Any field of any element may change: it is given
 * the value that another element of its kind has.
 */
public final class RandomEdits {

  private static final Message NAME = Message.verbatim("随机改动");

  private RandomEdits() {}

  /** Edits of every sort, with new ids that may clash with those of another script. */
  public static ChainMap script(ChainMap map, int edits, Random random) {
    ChainMap edited = map;
    for (int i = 0; i < edits; i++) {
      edited =
          switch (random.nextInt(6)) {
            case 0 -> edited.with(RandomChanges.change(edited, random));
            case 1 -> removal(edited, random);
            case 2 -> copy(edited, random);
            case 3 -> reordered(edited, random);
            default -> field(edited, random, element -> true);
          };
    }
    return edited;
  }

  /** Changes of fields of some elements only, where other elements have values to give. */
  static ChainMap fields(ChainMap map, int edits, Random random, Predicate<Element> which) {
    ChainMap edited = map;
    for (int i = 0; i < edits; i++) {
      edited = field(edited, random, which);
    }
    return edited;
  }

  private static ChainMap field(ChainMap map, Random random, Predicate<Element> which) {
    List<Element> all = new ArrayList<>(map.elements().values());
    all.removeIf(which.negate());
    if (all.isEmpty()) {
      return map;
    }
    Element element = pick(random, all);
    List<Element> donors =
        map.elements().values().stream().filter(d -> d.getClass() == element.getClass()).toList();
    Element donor = pick(random, donors);
    FieldTree tree = FieldTree.of(element);
    FieldTree.Leaf leaf = pick(random, tree.leaves());
    Map<String, @Nullable Object> values = new HashMap<>();
    Map<String, @Nullable Object> given = new HashMap<>();
    tree.read(element, values);
    tree.read(donor, given);
    String path = leaf.field().path();
    Object value = given.get(path);
    if (leaf.holds() == FieldTree.Holds.SET && value instanceof List<?> list && !list.isEmpty()) {
      List<Object> joined = new ArrayList<>((List<?>) values.get(path));
      Object one = pick(random, new ArrayList<Object>(list));
      if (!joined.remove(one)) {
        joined.add(one);
      }
      value = joined;
    }
    values.put(path, value);
    Element after = (Element) tree.make(values);
    boolean emptied = required(element) && !required(after);
    return emptied || after.equals(element)
        ? map
        : map.with(Change.of(NAME, Edit.update(element, after)));
  }

  /** Whether an element whose text must not be empty has one; files need one. */
  private static boolean required(Element element) {
    return switch (element) {
      case org.chainmap.model.Listing l -> l.text().text() != null;
      case org.chainmap.model.Source s -> s.title().text() != null;
      default -> true;
    };
  }

  private static <T> T pick(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static ChainMap removal(ChainMap map, Random random) {
    List<Id> ids = new ArrayList<>(map.elements().keySet());
    ids.remove(MapInfo.ID);
    return ids.isEmpty() ? map : map.with(Integrity.removal(NAME, map, List.of(pick(random, ids))));
  }

  private static ChainMap copy(ChainMap map, Random random) {
    List<Element> all = new ArrayList<>(map.elements().values());
    Element element = pick(random, all);
    if (element instanceof MapInfo) {
      return map;
    }
    Id id = Id.of(element.id().value().replaceAll("[0-9b]+$", "") + (50 + random.nextInt(30)));
    Map<Id, Id> same = new HashMap<>();
    map.elements().keySet().forEach(each -> same.put(each, each));
    return map.find(id).isPresent()
        ? map
        : map.with(Change.of(NAME, Edit.add(IdRemapping.element(element, id, same))));
  }

  private static ChainMap reordered(ChainMap map, Random random) {
    if (map.stages().size() < 2) {
      return map;
    }
    Stage a = pick(random, map.stages());
    Stage b = pick(random, map.stages());
    return a.order() == b.order()
        ? map
        : map.with(
            Change.of(
                NAME,
                Edit.update(a, a.withOrder(b.order())),
                Edit.update(b, b.withOrder(a.order()))));
  }
}
