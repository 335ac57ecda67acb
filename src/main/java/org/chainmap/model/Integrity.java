package org.chainmap.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chainmap.geom.Id;
import org.chainmap.model.Problem.Severity;
import org.chainmap.model.kind.Role;
import org.chainmap.model.kind.Side;
import org.chainmap.model.value.CreditCode;
import org.chainmap.model.value.ImportShares;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * The integrity rules of a map: errors and warnings, and the elements that are removed together.
 */
public final class Integrity {

  /** Largest rounding error of shares that should add up to 100 %, in percent. */
  private static final double SHARE_TOLERANCE = 0.5;

  private Integrity() {}

  /** Returns the errors and warnings of a map, errors first. O(elements + references). */
  public static List<Problem> check(ChainMap map) {
    List<Problem> errors = new ArrayList<>();
    List<Problem> warnings = new ArrayList<>();
    for (Element element : map.elements().values()) {
      for (Reference reference : Reference.of(element)) {
        if (map.find(reference.kind(), reference.target()).isEmpty()) {
          errors.add(dangling(map, element, reference));
        }
      }
      figures(element, errors);
      plainNumbers(element, errors);
      if (element instanceof Enterprise e && e.creditCode() != null) {
        CreditCode.problem(e.creditCode())
            .ifPresent(m -> warnings.add(new Problem(Severity.WARNING, e.id(), "creditCode", m)));
      }
      UnknownPlaces.problem(map, element).ifPresent(warnings::add);
    }
    weights(map.info(), errors);
    matches(map, warnings);
    for (Segment segment : map.segments()) {
      participations(map, segment, warnings);
      importShares(map, segment, warnings);
    }
    errors.addAll(warnings);
    return errors;
  }

  private static Problem dangling(ChainMap map, Element element, Reference reference) {
    String key =
        map.find(reference.target()).isPresent() ? "model.wrongKind" : "model.danglingReference";
    return new Problem(
        Severity.ERROR,
        element.id(),
        reference.field(),
        Message.of(
            key,
            reference.field(),
            reference.target().value(),
            Message.of("label.element." + reference.kind().getSimpleName())));
  }

  private static void figures(Element element, List<Problem> out) {
    for (Figures.Stated stated : Figures.of(element)) {
      if (!stated.unit().allows(stated.figure().value())) {
        out.add(refused(element.id(), stated.field(), stated.unit(), stated.figure().value()));
      }
    }
  }

  /** Checks numbers that are stated without standing and source. */
  private static void plainNumbers(Element element, List<Problem> out) {
    if (element instanceof Listing l) {
      within(l.id(), "budget", Figures.Unit.AMOUNT, l.terms().budget(), out);
    } else if (element instanceof Initiative i) {
      within(i.id(), "progress", Figures.Unit.PERCENT, i.facts().progress(), out);
    }
  }

  private static void within(
      Id id, String field, Figures.Unit unit, @Nullable Double value, List<Problem> out) {
    if (value != null && !unit.allows(value)) {
      out.add(refused(id, field, unit, value));
    }
  }

  private static void weights(MapInfo info, List<Problem> out) {
    for (double weight : info.weights().byPart().values()) {
      if (!Figures.Unit.AMOUNT.allows(weight)) {
        out.add(refused(info.id(), "weights", Figures.Unit.AMOUNT, weight));
      }
    }
  }

  private static Problem refused(Id id, String field, Figures.Unit unit, double value) {
    return new Problem(Severity.ERROR, id, field, Message.of(unit.refusal(), field, value));
  }

  /** Checks for swapped needs and offers, and for pairs with more than one decision. */
  private static void matches(ChainMap map, List<Problem> out) {
    Set<List<Id>> pairs = new HashSet<>();
    for (Match match : map.all(Match.class)) {
      side(map, match, "need", match.need(), Side.NEED, out);
      side(map, match, "offer", match.offer(), Side.OFFER, out);
      if (!pairs.add(List.of(match.need(), match.offer()))) {
        out.add(
            new Problem(
                Severity.WARNING,
                match.id(),
                null,
                Message.of(
                    "model.matchedTwice",
                    Names.message(map, match.need()),
                    Names.message(map, match.offer()))));
      }
    }
  }

  private static void side(
      ChainMap map, Match match, String field, Id listing, Side side, List<Problem> out) {
    if (map.find(Listing.class, listing).filter(l -> l.side() != side).isPresent()) {
      out.add(
          new Problem(
              Severity.WARNING,
              match.id(),
              field,
              Message.of("model.matchSide", field, Names.message(map, listing), side.label())));
    }
  }

  private static void participations(ChainMap map, Segment segment, List<Problem> out) {
    Set<Id> seen = new HashSet<>();
    double sum = 0;
    boolean complete = true;
    List<Participation> all = map.participationsIn(segment.id());
    for (Participation p : all) {
      if (!seen.add(p.enterprise())) {
        out.add(
            new Problem(
                Severity.WARNING,
                p.id(),
                "enterprise",
                Message.of(
                    "model.participatesTwice",
                    Names.message(map, p.enterprise()),
                    Names.message(map, segment.id()))));
      }
      if (p.role() == Role.SUPPLIER) {
        complete &= p.share() != null;
        sum += p.share() == null ? 0 : p.share().value();
      }
    }
    boolean over = sum > 100 + SHARE_TOLERANCE;
    boolean under = complete && sum > 0 && sum < 100 - SHARE_TOLERANCE;
    if (over || under) {
      out.add(
          new Problem(
              Severity.WARNING,
              segment.id(),
              null,
              Message.of(
                  over ? "model.sharesOver" : "model.sharesUnder",
                  Names.message(map, segment.id()),
                  Math.round(sum * 10) / 10.0)));
    }
  }

  private static void importShares(ChainMap map, Segment segment, List<Problem> out) {
    ImportShares shares = segment.trade().importShares();
    boolean allowed =
        shares.sum() <= 100 + SHARE_TOLERANCE
            && shares.byCountry().values().stream().allMatch(Figures.Unit.PERCENT::allows);
    if (!allowed) {
      out.add(
          new Problem(
              Severity.WARNING,
              segment.id(),
              "importShares",
              Message.of("model.importShares", Names.message(map, segment.id()), shares.sum())));
    }
  }

  /**
   * Returns the change that removes elements together with all elements that require them, and
   * clears other references to them. The map info is never removed. O(elements + references).
   */
  public static Change removal(Message name, ChainMap map, Collection<Id> chosen) {
    Map<Id, List<Id>> dependents = new HashMap<>();
    Map<Id, Set<Id>> pointers = new HashMap<>();
    for (Element element : map.elements().values()) {
      for (Reference reference : Reference.of(element)) {
        if (reference.required()) {
          dependents.computeIfAbsent(reference.target(), id -> new ArrayList<>()).add(element.id());
        } else {
          pointers.computeIfAbsent(reference.target(), id -> new TreeSet<>()).add(element.id());
        }
      }
    }
    Set<Id> gone = new TreeSet<>();
    List<Id> open = new ArrayList<>(chosen);
    while (!open.isEmpty()) {
      Id id = open.removeLast();
      if (!id.equals(MapInfo.ID) && map.find(id).isPresent() && gone.add(id)) {
        open.addAll(dependents.getOrDefault(id, List.of()));
      }
    }
    Map<Id, Element> cleared = new LinkedHashMap<>();
    for (Id id : gone) {
      for (Id pointer : pointers.getOrDefault(id, Set.of())) {
        if (!gone.contains(pointer)) {
          Element now = cleared.getOrDefault(pointer, map.find(pointer).orElseThrow());
          cleared.put(pointer, Reference.without(now, id));
        }
      }
    }
    List<Edit> edits = new ArrayList<>();
    cleared.forEach((id, after) -> edits.add(Edit.update(map.find(id).orElseThrow(), after)));
    gone.forEach(id -> edits.add(Edit.remove(map.find(id).orElseThrow())));
    return new Change(name, edits);
  }
}
