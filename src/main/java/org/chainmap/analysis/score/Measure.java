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
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/**
 * Something that would help against a bottleneck, with what it would gain.
 *
 * @param bottleneck the element whose score it lowers
 * @param segments the segments where it takes place
 * @param change the measure itself; what it adds is marked as a candidate, what it changes as made
 *     up
 * @param before the score without it, by the analyses that were run again
 * @param after the score with it
 * @param says what is done, in words
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

  /** By how many points it lowers the score. */
  public double gain() {
    return before - after;
  }

  /** What is done and what it gains, in words. */
  public Message summary() {
    return Message.of(
        "score.measure.summary",
        says,
        ScoreInputs.number(before, 1),
        ScoreInputs.number(after, 1),
        ScoreInputs.number(gain(), 1));
  }

  /**
   * It as a planned initiative of the map, not the measure itself: who would be the candidate is
   * for people to say.
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
            null,
            null,
            null,
            Remarks.NONE.withNotes(Message.of("score.initiative.notes", summary()).in(lang)));
    return Change.of(Message.of("score.change.initiative", kind.label()), Edit.add(initiative));
  }
}
