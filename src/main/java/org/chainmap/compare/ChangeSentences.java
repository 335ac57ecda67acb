package org.chainmap.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Names;
import org.chainmap.model.Participation;
import org.chainmap.text.Message;

/** The differences between two maps in sentences. */
public final class ChangeSentences {

  private ChangeSentences() {}

  /**
   * Returns in how many sentences the differences are said, and of which kinds, in one sentence.
   */
  public static Message summary(MapComparison comparison) {
    if (comparison.same()) {
      return Message.of("compare.same");
    }
    List<Message> counts =
        Stream.of(ChangeKind.values())
            .filter(kind -> comparison.sentences(kind) > 0)
            .map(kind -> Message.of("compare.count", kind.label(), comparison.sentences(kind)))
            .toList();
    int all = comparison.changes().stream().mapToInt(ElementChange::sentences).sum();
    return Message.of("compare.summary", all, counts);
  }

  /** Returns what is to be said of one element: one sentence, or one for each field. */
  public static List<Message> of(MapComparison comparison, ElementChange change) {
    return switch (change.changeKind()) {
      case ADDED -> List.of(whole(comparison.after(), change.element(), "added"));
      case REMOVED -> List.of(whole(comparison.before(), change.element(), "removed"));
      case CHANGED, MOVED ->
          change.fields().stream()
              .map(field -> field(comparison, change.element(), field))
              .toList();
    };
  }

  /** Returns the earlier value of a field in words. */
  public static Message before(MapComparison comparison, FieldChange change) {
    return FieldValues.of(comparison.before(), change.field(), change.before(), change.after());
  }

  /** Returns the later value of a field in words. */
  public static Message after(MapComparison comparison, FieldChange change) {
    return FieldValues.of(comparison.after(), change.field(), change.after(), change.before());
  }

  private static Message whole(ChainMap map, Element element, String way) {
    return element instanceof Participation p
        ? Message.of(
            "compare.participation." + way,
            Names.message(map, p.segment()),
            Names.message(map, p.enterprise()))
        : Message.of("compare." + way, named(map, element));
  }

  /** Returns an element's kind and name. */
  static Message named(ChainMap map, Element element) {
    return element instanceof MapInfo
        ? Message.of("compare.theMap")
        : Message.of(
            "label.named." + element.getClass().getSimpleName(), Names.message(map, element.id()));
  }

  private static Message field(MapComparison comparison, Element element, FieldChange change) {
    ChainMap before = comparison.before();
    ChainMap after = comparison.after();
    Message whose = named(before, element);
    FieldPath field = change.field();
    Object old = change.before();
    Object now = change.after();
    if (field.equals(FieldPath.STAGE_ORDER)) {
      return Message.of(
          "compare.order",
          FieldValues.of(before, field, old, null),
          FieldValues.of(after, field, now, null));
    }
    if (field.places() && old != null && now != null && field.isPosition()) {
      return Message.of("compare.moved", whose);
    }
    if (old instanceof List<?> a && now instanceof List<?> b) {
      return members(before, after, whose, field, a, b);
    }
    return Message.of(
        "compare.changed",
        whose,
        field.label(),
        before(comparison, change),
        after(comparison, change));
  }

  private static Message members(
      ChainMap before, ChainMap after, Message whose, FieldPath field, List<?> a, List<?> b) {
    List<Object> gone = new ArrayList<>(a);
    gone.removeAll(b);
    List<Object> come = new ArrayList<>(b);
    come.removeAll(a);
    Message lost = FieldValues.of(before, field, gone, null);
    Message won = FieldValues.of(after, field, come, null);
    return gone.isEmpty()
        ? Message.of("compare.members.added", whose, field.label(), won)
        : come.isEmpty()
            ? Message.of("compare.members.removed", whose, field.label(), lost)
            : Message.of("compare.members.both", whose, field.label(), won, lost);
  }
}
