package org.chainmap.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chainmap.geom.Id;
import org.chainmap.model.value.Name;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;

/**
 * Finds which of a map's elements a record of another map or list is about (record linkage, after
 * Fellegi and Sunter, JASA 64:1183, 1969, with rules in place of weights): by code first, then by
 * name, then by a former or other name that the map states. What the rules leave open is not
 * decided but named.
 *
 * <p>A code identifies an enterprise: it is its own. Classification codes do not identify a
 * segment, since many segments belong to one class: they only speak against a match by name, or for
 * a second look.
 */
public final class EntityIndex {

  /** What came of a search. */
  public sealed interface Answer {}

  /** The one element that the record is about. */
  public record Same(Id id) implements Answer {}

  /** Elements that the record may be about. */
  public record Unclear(List<Id> candidates, Doubt doubt) implements Answer {
    public Unclear {
      candidates = List.copyOf(candidates);
    }
  }

  /** No element that the record could be about. */
  public enum Nothing implements Answer {
    FOUND
  }

  /** The reason why a record is not taken for an element. */
  public enum Doubt {
    /** Several elements fit equally well. */
    SEVERAL("several"),
    /** The names are the same and the codes are not. */
    OTHER_CODE("otherCode"),
    /** The names differ in the legal form, which may part two companies. */
    OTHER_FORM("otherForm"),
    /** One's name is the other's short name. */
    SHORT_NAME("shortName"),
    /** The class is the same, no other has it, and the names resemble each other. */
    SAME_CLASS("sameClass");

    private final String key;

    Doubt(String key) {
      this.key = key;
    }

    public String key() {
      return key;
    }
  }

  private final boolean codesIdentify;
  private final Map<String, Set<Id>> byCode = new HashMap<>();
  private final Map<String, Set<Id>> byName = new HashMap<>();
  private final Map<String, Set<Id>> byCore = new HashMap<>();
  private final Map<String, Set<Id>> byAlias = new HashMap<>();
  private final Map<String, Set<Id>> byShortName = new HashMap<>();
  private final Map<Id, Set<String>> codes = new HashMap<>();
  private final Map<Id, NameKey> names = new HashMap<>();

  private EntityIndex(boolean codesIdentify) {
    this.codesIdentify = codesIdentify;
  }

  /** Indexes the enterprises of a map by credit code, name in both languages, alias, short name. */
  public static EntityIndex enterprises(ChainMap map) {
    EntityIndex index = new EntityIndex(true);
    for (Enterprise e : map.enterprises()) {
      if (!ProvisionalNames.unnamed(e)) {
        String code = e.creditCode();
        index.add(e.id(), code == null ? List.of() : List.of(code), e.name());
        for (String alias : e.profile().aliases()) {
          enter(index.byAlias, NameKey.of(alias).text(), e.id());
        }
        String shortName = e.shortName().text();
        if (shortName != null) {
          enter(index.byShortName, NameKey.of(shortName).text(), e.id());
        }
      }
    }
    return index;
  }

  /** Indexes the segments of a map by name in both languages and classification codes. */
  public static EntityIndex segments(ChainMap map) {
    EntityIndex index = new EntityIndex(false);
    for (Segment s : map.segments()) {
      if (!ProvisionalNames.unnamed(s)) {
        index.add(s.id(), s.codes(), s.name());
      }
    }
    return index;
  }

  private void add(Id id, List<String> known, Name name) {
    Set<String> folded = folded(known);
    codes.put(id, folded);
    folded.forEach(code -> enter(byCode, code, id));
    NameKey key = NameKey.of(name.text());
    enter(byName, key.text(), id);
    enter(byCore, key.core(), id);
    names.put(id, key);
    enter(byAlias, NameKey.of(name.in(Lang.EN)).text(), id);
  }

  private static void enter(Map<String, Set<Id>> index, String key, Id id) {
    index.computeIfAbsent(key, each -> new TreeSet<>()).add(id);
  }

  private static Set<String> folded(Collection<String> codes) {
    Set<String> folded = new HashSet<>();
    codes.forEach(code -> folded.add(NameKey.of(code).text()));
    return folded;
  }

  /** Finds the element with this code or name. O(1) but for elements of one name. */
  public Answer find(@Nullable String code, String name) {
    return find(code == null ? List.of() : List.of(code), name);
  }

  /** Finds the element with one of these codes or this name. O(1) but for elements of one name. */
  public Answer find(List<String> known, String name) {
    Set<String> own = folded(known);
    Set<Id> coded = new TreeSet<>();
    own.forEach(code -> coded.addAll(byCode.getOrDefault(code, Set.of())));
    if (codesIdentify && !coded.isEmpty()) {
      return one(coded);
    }
    NameKey key = NameKey.of(name);
    Set<Id> named = byName.getOrDefault(key.text(), Set.of());
    if (!named.isEmpty()) {
      return among(named, own);
    }
    Set<Id> alike = byCore.getOrDefault(key.core(), Set.of());
    if (!alike.isEmpty()) {
      boolean oneForm =
          key.legalForm().isEmpty()
              || alike.stream().allMatch(id -> names.getOrDefault(id, key).legalForm().isEmpty());
      return oneForm ? among(alike, own) : new Unclear(List.copyOf(alike), Doubt.OTHER_FORM);
    }
    Set<Id> once = byAlias.getOrDefault(key.text(), Set.of());
    if (!once.isEmpty()) {
      return among(once, own);
    }
    Set<Id> shortened = byShortName.getOrDefault(key.text(), Set.of());
    if (!shortened.isEmpty()) {
      return new Unclear(List.copyOf(shortened), Doubt.SHORT_NAME);
    }
    return coded.size() == 1 && names.getOrDefault(coded.iterator().next(), key).resembles(key)
        ? new Unclear(List.copyOf(coded), Doubt.SAME_CLASS)
        : Nothing.FOUND;
  }

  /** Chooses among elements of one name: whose codes contradict is another. */
  private Answer among(Set<Id> named, Set<String> own) {
    List<Id> possible = new ArrayList<>(named);
    possible.removeIf(
        id -> {
          Set<String> other = codes.getOrDefault(id, Set.of());
          return !own.isEmpty() && !other.isEmpty() && Collections.disjoint(own, other);
        });
    return possible.isEmpty() ? new Unclear(List.copyOf(named), Doubt.OTHER_CODE) : one(possible);
  }

  private static Answer one(Collection<Id> ids) {
    return ids.size() == 1
        ? new Same(ids.iterator().next())
        : new Unclear(List.copyOf(ids), Doubt.SEVERAL);
  }
}
