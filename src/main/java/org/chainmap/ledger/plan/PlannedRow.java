package org.chainmap.ledger.plan;

import java.util.List;
import java.util.Optional;
import org.chainmap.geom.Id;
import org.chainmap.ledger.sheet.CellPlace;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Names;
import org.chainmap.text.Keyed;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a row of a table, or of an element that a table has no more.
 *
 * @param row which row it is; null for an element that the table has no more
 * @param element the element it is about; null where there is none
 * @param written whom or what it is about, as the table writes it
 * @param changes the fields it states otherwise than the map; of a new element those it states
 * @param made what else of the map it makes: segments, stages, enterprises, memberships
 * @param applied whether something comes of it; false where a person has to ask for it
 * @param question the doubtful name, or null
 * @param reason why it is left out, or null
 */
public record PlannedRow(
    CellPlace place,
    ImportDecisions.@Nullable RowOf row,
    Outcome outcome,
    @Nullable Id element,
    String written,
    List<FieldChange> changes,
    List<Id> made,
    boolean applied,
    @Nullable Question question,
    @Nullable Message reason) {

  public PlannedRow {
    changes = List.copyOf(changes);
    made = List.copyOf(made);
  }

  /**
   * Returns one sentence with the cell and why the row is doubtful or left out; empty for others.
   */
  public Optional<Message> told(ChainMap map, Lang lang) {
    Message why =
        question != null
            ? Message.of(
                "ledger.plan.doubtful",
                question.written(),
                question.candidates().stream().map(id -> Names.of(map, id, lang)).toList(),
                question.why())
            : reason;
    return Optional.ofNullable(why)
        .map(words -> Message.of("table.at", place.sheet(), place.a1(), words));
  }

  /** What becomes of a row. */
  public enum Outcome implements Keyed {
    ADDED("added"),
    CHANGED("changed"),
    UNCHANGED("unchanged"),
    /** It waits for a decision and changes nothing until then. */
    DOUBTFUL("doubtful"),
    LEFT_OUT("leftOut"),
    /** The table had it when it was last read, and has it no more. */
    GONE("gone");

    private final String key;

    Outcome(String key) {
      this.key = key;
    }

    @Override
    public String key() {
      return key;
    }

    @Override
    public String family() {
      return "importOutcome";
    }

    @Override
    public Message label() {
      return Message.of("ledger.outcome." + key);
    }
  }

  /**
   * A name that may or may not be an element's.
   *
   * @param written the name as the table writes it
   * @param candidates the elements it may be
   * @param why what speaks against taking it for one of them
   */
  public record Question(
      ImportDecisions.NameOf name, String written, List<Id> candidates, Message why) {
    public Question {
      candidates = List.copyOf(candidates);
    }
  }
}
