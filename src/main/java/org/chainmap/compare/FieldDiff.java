package org.chainmap.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chainmap.model.Element;
import org.jspecify.annotations.Nullable;

/** The fields that differ between two versions of an element. */
final class FieldDiff {

  private FieldDiff() {}

  /**
   * Returns the differing fields of two elements of one kind, in the order of the fields. Lists are
   * compared as sets, values by name one by one. O(fields).
   */
  static List<FieldChange> of(Element before, Element after) {
    if (before.equals(after)) {
      return List.of();
    }
    FieldTree tree = FieldTree.of(before);
    Map<String, @Nullable Object> old = new HashMap<>();
    Map<String, @Nullable Object> now = new HashMap<>();
    tree.read(before, old);
    tree.read(after, now);
    List<FieldChange> changes = new ArrayList<>();
    for (FieldTree.Leaf leaf : tree.leaves()) {
      Object a = old.get(leaf.field().path());
      Object b = now.get(leaf.field().path());
      switch (leaf.holds()) {
        case VALUE -> add(changes, leaf.field(), a, b);
        case SET -> {
          if (a instanceof List<?> x
              && b instanceof List<?> y
              && !new HashSet<>(x).equals(new HashSet<>(y))) {
            changes.add(new FieldChange(leaf.field(), x, y));
          }
        }
        case NAMED -> {
          Map<String, Object> x = NamedValues.of(a);
          Map<String, Object> y = NamedValues.of(b);
          Set<String> names = new LinkedHashSet<>(x.keySet());
          names.addAll(y.keySet());
          names.forEach(name -> add(changes, leaf.field().at(name), x.get(name), y.get(name)));
        }
      }
    }
    return changes;
  }

  private static void add(
      List<FieldChange> changes, FieldPath field, @Nullable Object a, @Nullable Object b) {
    if (!Objects.equals(a, b)) {
      changes.add(new FieldChange(field, a, b));
    }
  }
}
