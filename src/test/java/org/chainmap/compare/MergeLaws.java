package org.chainmap.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Integrity;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Problem;
import org.chainmap.model.Segment;
import org.chainmap.testing.RandomMaps;
import org.jspecify.annotations.Nullable;

/** What holds for every merge, checked for the one of a seed. */
final class MergeLaws {

  private MergeLaws() {}

  /** Checks a merge of two random scripts, and the merge the other way round. */
  static void check(long seed) {
    Random random = new Random(seed * 31 + 7);
    ChainMap base = RandomMaps.map(seed % 400);
    ChainMap ours = RandomEdits.script(base, random.nextInt(12), random);
    ChainMap theirs = RandomEdits.script(base, random.nextInt(12), random);
    Merge merge = Merge.of(base, ours, theirs);
    valid(merge.result());
    assertThat(Merge.of(base, ours, base).result()).isEqualTo(ours);
    assertThat(Merge.of(base, base, theirs).result()).isEqualTo(theirs);
    assertThat(Merge.of(base, ours, ours).result()).isEqualTo(ours);
    IdClashes.Resolved resolved = IdClashes.resolved(base, ours, theirs);
    Set<Id> open = new HashSet<>();
    Set<ConflictKey> keys = new HashSet<>();
    for (Conflict conflict : merge.conflicts()) {
      keys.add(conflict.key());
      if (conflict.removal()) {
        open.add(conflict.element());
      }
    }
    Edits edits = new Edits(base, merge.result(), keys, open);
    edits.kept(ours);
    edits.kept(resolved.map());
    if (resolved.renamed().isEmpty() && addedApart(base, ours, theirs)) {
      Merge back = Merge.of(base, theirs, ours);
      assertThat(fields(back)).isEqualTo(fields(merge));
      if (merge.clean()) {
        assertThat(back.conflicts()).isEmpty();
        assertThat(back.result()).isEqualTo(merge.result());
      }
    }
    decided(base, ours, theirs, merge, random);
  }

  /**
   * Whatever is decided, the result is valid, and has the value of the side that was chosen. A
   * chosen value may refer to what the other side removed: that is then a conflict nobody was asked
   * about, and what is needed stays.
   */
  private static void decided(
      ChainMap base, ChainMap ours, ChainMap theirs, Merge merge, Random random) {
    Map<ConflictKey, MergeSide> decisions = new HashMap<>();
    for (Conflict conflict : merge.conflicts()) {
      decisions.put(conflict.key(), random.nextBoolean() ? MergeSide.OURS : MergeSide.THEIRS);
    }
    Merge chosen = Merge.of(base, ours, theirs, decisions);
    valid(chosen.result());
    for (Conflict conflict : chosen.conflicts()) {
      if (conflict.neededBy() != null && !decisions.containsKey(conflict.key())) {
        assertThat(conflict.taken()).isEqualTo(conflict.removedBy().other());
        continue;
      }
      assertThat(conflict.taken()).isEqualTo(decisions.get(conflict.key()));
      if (conflict.removal() && conflict.taken() == conflict.removedBy()) {
        assertThat(chosen.result().find(conflict.element())).isEmpty();
      }
    }
  }

  /**
   * The contested fields. Which removed elements are needed hangs on whose value a contested field
   * has, so that may differ.
   */
  private static Set<ConflictKey> fields(Merge merge) {
    Set<ConflictKey> keys = new HashSet<>();
    for (Conflict conflict : merge.conflicts()) {
      if (!conflict.removal()) {
        keys.add(conflict.key());
      }
    }
    return keys;
  }

  private static boolean addedApart(ChainMap base, ChainMap ours, ChainMap theirs) {
    return ours.elements().keySet().stream()
        .noneMatch(id -> base.find(id).isEmpty() && theirs.find(id).isPresent());
  }

  static void valid(ChainMap map) {
    assertThat(Integrity.check(map)).noneMatch(p -> p.severity() == Problem.Severity.ERROR);
    try {
      assertThat(ChainMapFile.read(ChainMapFile.toJson(map), "merged")).isEqualTo(map);
    } catch (FormatException e) {
      throw new AssertionError(e.faults().toString(), e);
    }
  }

  /** The edits of a side, and what became of them. */
  private record Edits(ChainMap base, ChainMap result, Set<ConflictKey> keys, Set<Id> open) {

    void kept(ChainMap side) {
      for (Element now : side.elements().values()) {
        Element before = base.elements().get(now.id());
        if (before == null) {
          assertThat(result.find(now.id())).as("added %s", now.id()).isPresent();
        } else if (!now.equals(before) && before.getClass() == now.getClass()) {
          fields(before, now);
        }
      }
      for (Id id : base.elements().keySet()) {
        if (side.find(id).isEmpty() && result.find(id).isPresent()) {
          assertThat(open.contains(id) || requiresOpen(id)).as("removed %s", id).isTrue();
        }
      }
    }

    /** Whether an element was kept with one that the other side needs. */
    private boolean requiresOpen(Id id) {
      List<Id> targets = new ArrayList<>(List.of(id));
      for (int i = 0; i < targets.size(); i++) {
        for (var reference :
            org.chainmap.model.Reference.of(result.find(targets.get(i)).orElseThrow())) {
          if (open.contains(reference.target())) {
            return true;
          }
          if (reference.required() && !targets.contains(reference.target())) {
            targets.add(reference.target());
          }
        }
      }
      return false;
    }

    private void fields(Element before, Element now) {
      Element after = result.elements().get(now.id());
      if (after == null) {
        assertThat(FieldDiff.of(before, now))
            .as("edited %s", now.id())
            .allMatch(edit -> edit.field().places() && !edit.field().path().equals("stage"));
        return;
      }
      Map<String, @Nullable Object> values = new HashMap<>();
      FieldTree.of(after).read(after, values);
      for (FieldChange edit : FieldDiff.of(before, now)) {
        Object value = values.get(edit.field().path());
        String key = edit.field().key();
        if (edit.before() instanceof List<?> old && edit.after() instanceof List<?> list) {
          List<?> merged = (List<?>) Objects.requireNonNull(value);
          assertThat(list.stream().filter(each -> !old.contains(each)))
              .as("members of %s %s", now.id(), edit.field())
              .allMatch(merged::contains);
          continue;
        }
        Object is = key == null ? value : NamedValues.of(value).get(key);
        boolean freed =
            now instanceof Segment
                && edit.field().path().equals("placement.position")
                && is == null;
        assertThat(Objects.equals(is, edit.after()) || freed || contested(now.id(), edit.field()))
            .as("edited %s %s: %s, not %s", now.id(), edit.field(), is, edit.after())
            .isTrue();
      }
    }

    private boolean contested(Id id, FieldPath field) {
      return keys.contains(new ConflictKey(id, field.toString()))
          || keys.contains(new ConflictKey(id, "stage"))
          || keys.contains(new ConflictKey(id, "terms.quantity"))
          || keys.contains(new ConflictKey(id, field.path().replace("english", "text")))
          || keys.contains(new ConflictKey(MapInfo.ID, "order")) && field.path().equals("order");
    }
  }
}
