package org.chainmap.compare;

import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Names;
import org.chainmap.text.Message;

/**
 * The conflicts of a merge in words.
 *
 * @param ours our map
 * @param theirs their map
 */
public record ConflictSentences(ChainMap ours, ChainMap theirs) {

  /** Returns what is in conflict and how it is resolved, in one sentence. */
  public Message of(Conflict conflict) {
    FieldPath field = conflict.field();
    if (field == null) {
      Id neededBy = conflict.neededBy();
      return neededBy == null
          ? Message.of(
              "compare.conflict.edited",
              subject(conflict),
              conflict.removedBy().label(),
              conflict.removedBy().other().label(),
              outcome(conflict))
          : Message.of(
              "compare.conflict.needed",
              subject(conflict),
              conflict.removedBy().label(),
              ChangeSentences.named(
                  holder(neededBy), holder(neededBy).find(neededBy).orElseThrow()),
              outcome(conflict));
    }
    return Message.of(
        "compare.conflict.field",
        subject(conflict),
        field.label(),
        value(conflict, MergeSide.OURS),
        value(conflict, MergeSide.THEIRS),
        conflict.taken().label());
  }

  /** Returns the kind and name of the element in question. */
  public Message subject(Conflict conflict) {
    ChainMap map = holder(conflict.element());
    return map.find(conflict.element())
        .map(element -> ChangeSentences.named(map, element))
        .orElseGet(() -> Names.message(map, conflict.element()));
  }

  /** Returns what one side has: the value of the field, or whether the element is there. */
  public Message value(Conflict conflict, MergeSide side) {
    boolean our = side == MergeSide.OURS;
    Object value = our ? conflict.ours() : conflict.theirs();
    Object other = our ? conflict.theirs() : conflict.ours();
    FieldPath field = conflict.field();
    if (field == null) {
      return Message.of(value == null ? "compare.conflict.removed" : "compare.conflict.kept");
    }
    return FieldValues.of(our ? ours : theirs, field, value, other);
  }

  private static Message outcome(Conflict conflict) {
    return Message.of(
        conflict.taken() == conflict.removedBy()
            ? "compare.conflict.removed"
            : "compare.conflict.kept");
  }

  private ChainMap holder(Id id) {
    return ours.find(id).isPresent() ? ours : theirs;
  }
}
