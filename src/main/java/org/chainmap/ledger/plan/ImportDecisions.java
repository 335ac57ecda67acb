package org.chainmap.ledger.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.chainmap.geom.Id;
import org.chainmap.model.Element;
import org.chainmap.model.NameKey;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about an import.
 *
 * @param identities who is meant by names that are doubtful
 * @param declined fields that are not to change
 * @param overwritten fields that are to change though they do not unasked: changed by hand since,
 *     or of which the table says nothing any more
 * @param rows new rows that are taken though they are not unasked, or are not taken, by whether
 *     they are
 * @param removed elements that go, because the table has them no more
 * @param stage the stage of new segments that state none, or null for the first
 * @param repeats what becomes of rows that repeat another
 */
public record ImportDecisions(
    Map<NameOf, Identity> identities,
    Set<FieldChange.Place> declined,
    Set<FieldChange.Place> overwritten,
    Map<RowOf, Boolean> rows,
    Set<Id> removed,
    @Nullable Id stage,
    Repeats repeats) {

  /** Nothing is decided: doubtful rows are left out, fields changed by hand stay. */
  public static final ImportDecisions NONE =
      new ImportDecisions(Map.of(), Set.of(), Set.of(), Map.of(), Set.of(), null, Repeats.TELL);

  public ImportDecisions {
    identities = Map.copyOf(identities);
    declined = Set.copyOf(declined);
    overwritten = Set.copyOf(overwritten);
    rows = Map.copyOf(rows);
    removed = Set.copyOf(removed);
  }

  /** A name in a table, of an element of some kind. */
  public record NameOf(Class<? extends Element> kind, String folded) {

    public static NameOf of(Class<? extends Element> kind, String name) {
      return new NameOf(kind, NameKey.of(name).text());
    }
  }

  /**
   * A row of one of the tables.
   *
   * @param table the number of the table, from 0
   * @param key what identifies the row in it
   */
  public record RowOf(int table, String key) {}

  /** Who is meant by a name. */
  public sealed interface Identity {

    /** An element of the map. */
    record Existing(Id id) implements Identity {}

    /** None of the map's elements: a new one. */
    enum New implements Identity {
      NEW
    }
  }

  /** What becomes of a row that is about the same as one before it. */
  public enum Repeats {
    /** It is left out and named. */
    TELL,
    /** Its amounts are added to those of the first. */
    ADD_UP,
    /** Its values replace those of the first. */
    KEEP_LAST
  }

  public ImportDecisions withIdentity(NameOf name, Identity identity) {
    Map<NameOf, Identity> changed = new HashMap<>(identities);
    changed.put(name, identity);
    return new ImportDecisions(changed, declined, overwritten, rows, removed, stage, repeats);
  }

  /** Returns the decisions with a name that is doubtful again. */
  public ImportDecisions withoutIdentity(NameOf name) {
    Map<NameOf, Identity> changed = new HashMap<>(identities);
    changed.remove(name);
    return new ImportDecisions(changed, declined, overwritten, rows, removed, stage, repeats);
  }

  /** Returns the decisions with a field that is to change, or is not. */
  public ImportDecisions withField(FieldChange field, boolean applied) {
    Set<FieldChange.Place> no = new HashSet<>(declined);
    Set<FieldChange.Place> yes = new HashSet<>(overwritten);
    if (applied) {
      no.remove(field.place());
      yes.add(field.place());
    } else {
      no.add(field.place());
      yes.remove(field.place());
    }
    return new ImportDecisions(identities, no, yes, rows, removed, stage, repeats);
  }

  /** Returns the decisions with a row that is taken, or is not. */
  public ImportDecisions withRow(RowOf row, boolean taken) {
    Map<RowOf, Boolean> changed = new HashMap<>(rows);
    changed.put(row, taken);
    return new ImportDecisions(identities, declined, overwritten, changed, removed, stage, repeats);
  }

  /** Returns the decisions with an element that goes, or stays. */
  public ImportDecisions withRemoved(Id element, boolean goes) {
    Set<Id> changed = new HashSet<>(removed);
    if (goes) {
      changed.add(element);
    } else {
      changed.remove(element);
    }
    return new ImportDecisions(identities, declined, overwritten, rows, changed, stage, repeats);
  }

  /**
   * Tells whether a field changes.
   *
   * @param usual whether it does unless a person decided otherwise
   */
  boolean applies(FieldChange.Place place, boolean usual) {
    return !declined.contains(place) && (usual || overwritten.contains(place));
  }

  public ImportDecisions withStage(@Nullable Id changed) {
    return new ImportDecisions(identities, declined, overwritten, rows, removed, changed, repeats);
  }

  public ImportDecisions withRepeats(Repeats changed) {
    return new ImportDecisions(identities, declined, overwritten, rows, removed, stage, changed);
  }
}
