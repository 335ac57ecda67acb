package org.chainmap.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Integrity;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Reference;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** One run of a three-way merge. */
final class ThreeWay {

  private final ChainMap base;
  private final ChainMap ours;
  private final ChainMap theirs;
  private final Map<Id, Id> renamed;
  private final Map<ConflictKey, MergeSide> decisions;
  private final List<Conflict> conflicts = new ArrayList<>();
  private final List<Message> notes = new ArrayList<>();
  private final SortedMap<Id, Element> merged = new TreeMap<>();
  private final Set<Id> removed = new TreeSet<>();
  private final Set<Id> movedAway = new TreeSet<>();
  private final Map<MergeSide, Deque<Element>> kept = new EnumMap<>(MergeSide.class);
  private final Map<MergeSide, Map<Id, List<Element>>> dependents = new EnumMap<>(MergeSide.class);

  ThreeWay(
      ChainMap base,
      ChainMap ours,
      IdClashes.Resolved theirs,
      Map<ConflictKey, MergeSide> decisions) {
    this.base = base;
    this.ours = ours;
    this.theirs = theirs.map();
    this.renamed = theirs.renamed();
    this.decisions = decisions;
  }

  Merge merge() {
    Set<Id> ids = new TreeSet<>(ours.elements().keySet());
    ids.addAll(theirs.elements().keySet());
    ids.forEach(this::element);
    completeReferences();
    orderStages();
    freeOverlaps();
    ChainMap result = ChainMap.of(merged.values());
    if (!removed.isEmpty()) {
      result = result.with(Integrity.removal(Message.of("compare.change.merge"), result, removed));
    }
    tell();
    return new Merge(result, conflicts, notes, new ConflictSentences(ours, theirs));
  }

  private void element(Id id) {
    Element o = ours.elements().get(id);
    Element t = theirs.elements().get(id);
    Element have = o != null ? o : t;
    Element b = base.elements().get(id);
    if (have == null) {
      return;
    }
    if (b != null && b.getClass() != have.getClass()) {
      b = null;
    }
    if (o != null && t != null) {
      merged.put(id, new FieldMerge(this::decided, conflicts::add).of(b, o, t));
    } else if (b == null) {
      merged.put(id, have);
    } else {
      removedByOne(b, have, o != null ? MergeSide.OURS : MergeSide.THEIRS);
    }
  }

  private MergeSide decided(ConflictKey key) {
    return decisions.getOrDefault(key, MergeSide.OURS);
  }

  /** An element that one side has removed: it goes, unless the other has edited it. */
  private void removedByOne(Element b, Element have, MergeSide side) {
    List<FieldChange> edits = FieldDiff.of(b, have);
    if (edits.stream().allMatch(edit -> edit.field().places() && !stage(edit))) {
      if (!edits.isEmpty()) {
        movedAway.add(b.id());
      }
    } else {
      keep(have, side, null);
    }
  }

  private static boolean stage(FieldChange edit) {
    return edit.field().path().equals("stage");
  }

  /** Keeps an element that the other side removed. */
  private void keep(Element have, MergeSide side, @Nullable Id neededBy) {
    ConflictKey key = ConflictKey.of(have.id());
    MergeSide taken = decisions.getOrDefault(key, side);
    Element b = base.elements().get(have.id());
    conflicts.add(
        new Conflict(
            key,
            null,
            b,
            side == MergeSide.OURS ? have : null,
            side == MergeSide.THEIRS ? have : null,
            neededBy,
            taken));
    if (taken != side) {
      removed.add(have.id());
    }
    merged.put(have.id(), have);
    kept.computeIfAbsent(side, each -> new ArrayDeque<>()).add(have);
  }

  /** Restores what the removal of elements that are kept took with them. */
  private void restoreDependents(MergeSide side) {
    Deque<Element> open = kept.getOrDefault(side, new ArrayDeque<>());
    while (!open.isEmpty()) {
      Element element = open.removeFirst();
      for (Element dependent : dependents(side).getOrDefault(element.id(), List.of())) {
        if (!merged.containsKey(dependent.id())
            && base.elements().containsKey(dependent.id())
            && Reference.of(dependent).stream()
                .filter(Reference::required)
                .allMatch(reference -> merged.containsKey(reference.target()))) {
          merged.put(dependent.id(), dependent);
          open.addLast(dependent);
        }
      }
    }
  }

  /** Returns the elements of a side that require each element. */
  private Map<Id, List<Element>> dependents(MergeSide side) {
    return dependents.computeIfAbsent(
        side,
        each -> {
          Map<Id, List<Element>> byTarget = new HashMap<>();
          for (Element element : of(each).elements().values()) {
            for (Reference reference : Reference.of(element)) {
              if (reference.required()) {
                byTarget
                    .computeIfAbsent(reference.target(), target -> new ArrayList<>())
                    .add(element);
              }
            }
          }
          return byTarget;
        });
  }

  private ChainMap of(MergeSide side) {
    return side == MergeSide.OURS ? ours : theirs;
  }

  /** Keeps what one side removed and something in the result refers to. */
  private void completeReferences() {
    Set<Id> seen = new HashSet<>();
    boolean complete = false;
    while (!complete) {
      complete = true;
      restoreDependents(MergeSide.OURS);
      restoreDependents(MergeSide.THEIRS);
      for (Element element : List.copyOf(merged.values())) {
        if (!seen.add(element.id())) {
          continue;
        }
        for (Reference reference : Reference.of(element)) {
          Id target = reference.target();
          if (!merged.containsKey(target)) {
            MergeSide side =
                ours.elements().containsKey(target) ? MergeSide.OURS : MergeSide.THEIRS;
            keep(of(side).find(target).orElseThrow(), side, element.id());
            complete = false;
          }
        }
      }
    }
  }

  private void orderStages() {
    Map<Id, Stage> stages = new HashMap<>();
    for (Element element : merged.values()) {
      if (element instanceof Stage stage) {
        stages.put(stage.id(), stage);
      }
    }
    ConflictKey key = new ConflictKey(MapInfo.ID, FieldPath.STAGE_ORDER.path());
    MergeSide side = decided(key);
    if (StageOrder.contested(base, ours, theirs)) {
      conflicts.add(
          new Conflict(
              key,
              FieldPath.STAGE_ORDER,
              StageOrder.of(base),
              StageOrder.of(ours),
              StageOrder.of(theirs),
              null,
              side));
    }
    List<Id> order = StageOrder.joined(base, ours, theirs, stages.keySet(), side);
    StageOrder.numbered(order, base, ours, theirs, stages)
        .forEach(stage -> merged.put(stage.id(), stage));
  }

  private void freeOverlaps() {
    List<Segment> cards = new ArrayList<>();
    for (Element element : merged.values()) {
      if (element instanceof Segment segment) {
        cards.add(segment);
      }
    }
    List<Segment> freed = Overlaps.made(base, ours, theirs, cards);
    freed.forEach(segment -> merged.put(segment.id(), segment.at(null)));
    if (!freed.isEmpty()) {
      List<Message> names = freed.stream().map(ThreeWay::name).toList();
      notes.add(Message.of("compare.note.freed", names.size(), names));
    }
  }

  private static Message name(Segment segment) {
    return Message.of("label.name", segment.name().in(Lang.ZH), segment.name().in(Lang.EN));
  }

  private void tell() {
    movedAway.removeAll(merged.keySet());
    if (!movedAway.isEmpty()) {
      notes.add(Message.of("compare.note.movedAway", movedAway.size()));
    }
    if (!renamed.isEmpty()) {
      notes.add(Message.of("compare.note.renamed", renamed.size()));
    }
  }
}
