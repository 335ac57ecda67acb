package org.chainmap.analysis.score;

import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Initiative;
import org.chainmap.model.Names;
import org.chainmap.model.kind.InitiativeState;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.InitiativeFacts;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/**
 * A measure against a bottleneck, with its gain.
 *
 * @param bottleneck the element whose score it lowers
 * @param segments the segments it changes
 * @param change the measure as a change; added elements are marked as candidates, changed facts as
 *     made up
 * @param before the score without it, computed by the same analyses as {@code after}
 * @param after the score with it
 * @param says a description of the measure
 */
public record Measure(
    MeasureKind kind,
    Id bottleneck,
    List<Id> segments,
    Change change,
    double before,
    double after,
    Message says) {

  public Measure {
    segments = List.copyOf(segments);
  }

  /** Returns the number of points by which it lowers the score. */
  public double gain() {
    return before - after;
  }

  /** Returns a description of the measure and its gain. */
  public Message summary() {
    return Message.of("score.measure.summary", says, before, after, gain());
  }

  /**
   * Returns a change that adds a planned initiative for it, without the measure itself: people
   * choose the candidate.
   *
   * @param id a free id
   * @param lang the language of the notes
   */
  public Change asInitiative(ChainMap map, Id id, Lang lang) {
    Message name =
        Message.of("score.initiative.name", kind.label(), Names.message(map, bottleneck));
    Initiative initiative =
        new Initiative(
            id,
            new Name(name.in(Lang.ZH), name.in(Lang.EN)),
            kind.initiative(),
            InitiativeState.PLANNED,
            map.find(Enterprise.class, bottleneck).map(e -> List.of(e.id())).orElse(List.of()),
            segments,
            Caption.NONE,
            null,
            null,
            InitiativeFacts.UNKNOWN,
            Remarks.NONE.withNotes(Message.of("score.initiative.notes", summary()).in(lang)));
    return Change.of(Message.of("score.change.initiative", kind.label()), Edit.add(initiative));
  }
}
