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
 * @param overwritten fields changed by hand since, that are to change all the same
 * @param stage the stage of new segments that state none, or null for the first
 * @param repeats what becomes of rows that repeat another
 */
public record ImportDecisions(
    Map<NameOf, Identity> identities,
    Set<FieldChange.Place> declined,
    Set<FieldChange.Place> overwritten,
    @Nullable Id stage,
    Repeats repeats) {

  /** Nothing is decided: doubtful rows are left out, fields changed by hand stay. */
  public static final ImportDecisions NONE =
      new ImportDecisions(Map.of(), Set.of(), Set.of(), null, Repeats.TELL);

  public ImportDecisions {
    identities = Map.copyOf(identities);
    declined = Set.copyOf(declined);
    overwritten = Set.copyOf(overwritten);
  }

  /** A name in a table, of an element of some kind. */
  public record NameOf(Class<? extends Element> kind, String folded) {

    public static NameOf of(Class<? extends Element> kind, String name) {
      return new NameOf(kind, NameKey.of(name).text());
    }
  }

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
    return new ImportDecisions(changed, declined, overwritten, stage, repeats);
  }

  /** Returns the decisions with a name that is doubtful again. */
  public ImportDecisions withoutIdentity(NameOf name) {
    Map<NameOf, Identity> changed = new HashMap<>(identities);
    changed.remove(name);
    return new ImportDecisions(changed, declined, overwritten, stage, repeats);
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
    return new ImportDecisions(identities, no, yes, stage, repeats);
  }

  public ImportDecisions withStage(@Nullable Id changed) {
    return new ImportDecisions(identities, declined, overwritten, changed, repeats);
  }

  public ImportDecisions withRepeats(Repeats changed) {
    return new ImportDecisions(identities, declined, overwritten, stage, changed);
  }
}
