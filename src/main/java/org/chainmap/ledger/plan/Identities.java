package org.chainmap.ledger.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.EntityIndex;
import org.chainmap.model.NameKey;
import org.chainmap.model.SeenRows;
import org.chainmap.model.Segment;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Who is meant by the names and codes of tables: an element of the map, one that the import made
 * before, the one a name meant when its sheet was last read, or nobody yet.
 */
final class Identities {

  /** What enterprises are called among what is remembered. */
  static final String ENTERPRISES = "enterprises";

  private static final Map<Class<? extends Element>, String> KINDS =
      Map.of(Enterprise.class, ENTERPRISES, Segment.class, "segments");

  private final ChainMap map;
  private final EntityIndex enterprises;
  private final EntityIndex segments;
  private final Map<ImportDecisions.NameOf, ImportDecisions.Identity> decided;
  private final Map<ImportDecisions.NameOf, Id> made = new HashMap<>();
  private final Map<String, Id> coded = new HashMap<>();

  /** Whom rows call so beside their names. */
  private final Map<ImportDecisions.NameOf, Id> called = new HashMap<>();

  /** What rows call several. */
  private final Set<ImportDecisions.NameOf> shared = new HashSet<>();

  /** Whom the names of the sheet mean that is read now, as it is remembered. */
  private final Map<ImportDecisions.NameOf, Id> meant = new HashMap<>();

  Identities(ChainMap map, ImportDecisions decisions) {
    this.map = map;
    enterprises = EntityIndex.enterprises(map);
    segments = EntityIndex.segments(map);
    decided = decisions.identities();
  }

  /** Begins with a sheet, and with what its names meant when it was last read. */
  void begin(@Nullable SeenRows last) {
    meant.clear();
    if (last != null) {
      KINDS.forEach(
          (kind, key) ->
              last.names()
                  .getOrDefault(key, new TreeMap<>())
                  .forEach(
                      (name, id) -> meant.put(new ImportDecisions.NameOf(kind, name), Id.of(id))));
    }
  }

  /** Takes a name of the sheet to mean an element, where the map knows nobody of the name. */
  void means(Class<? extends Element> kind, String name, Id id) {
    meant.put(ImportDecisions.NameOf.of(kind, name), id);
  }

  /** Returns whom the names of the sheet meant, to be remembered. */
  SortedMap<String, SortedMap<String, String>> names() {
    SortedMap<String, SortedMap<String, String>> names = new TreeMap<>();
    meant.forEach(
        (name, id) ->
            names
                .computeIfAbsent(KINDS.getOrDefault(name.kind(), "others"), each -> new TreeMap<>())
                .put(name.folded(), id.value()));
    return names;
  }

  /** Remembers an element that the import made. */
  void made(Class<? extends Element> kind, Id id, String name, @Nullable String code) {
    ImportDecisions.NameOf of = ImportDecisions.NameOf.of(kind, name);
    made.put(of, id);
    meant.put(of, id);
    if (code != null) {
      coded.put(NameKey.of(code).text(), id);
    }
  }

  /** Remembers what else a row calls an enterprise: other rows may mean it by that name. */
  void alsoCalled(Id enterprise, String name) {
    ImportDecisions.NameOf key = ImportDecisions.NameOf.of(Enterprise.class, name);
    Id other = called.putIfAbsent(key, enterprise);
    if (other != null && !other.equals(enterprise)) {
      shared.add(key);
    }
  }

  /** Returns the one that rows call so, if it is one. */
  private @Nullable Id said(ImportDecisions.NameOf key) {
    return shared.contains(key) ? null : called.get(key);
  }

  /**
   * Finds an enterprise; null where it is new.
   *
   * @throws Doubtful if it may be one of several and nobody decided
   */
  @Nullable Id enterprise(String name, @Nullable String code) throws Doubtful {
    Id byCode = code == null ? null : coded.get(NameKey.of(code).text());
    return byCode != null ? byCode : of(Enterprise.class, name, enterprises.find(code, name));
  }

  /**
   * Finds a segment; null where it is new.
   *
   * @throws Doubtful if it may be one of several and nobody decided
   */
  @Nullable Id segment(String name) throws Doubtful {
    return of(Segment.class, name, segments.find(List.of(), name));
  }

  /** Returns the enterprise that a name means without asking; null where that is not plain. */
  @Nullable Id plainEnterprise(String name) {
    try {
      return enterprise(name, null);
    } catch (Doubtful doubtful) {
      return null;
    }
  }

  /** Returns the segment that a name means without asking; null where that is not plain. */
  @Nullable Id plainSegment(String name) {
    try {
      return segment(name);
    } catch (Doubtful doubtful) {
      return null;
    }
  }

  /** Tells whether a name is that of an enterprise, of the map or made by the import. */
  boolean enterpriseNamed(String name) {
    return made.containsKey(ImportDecisions.NameOf.of(Enterprise.class, name))
        || enterprises.find(List.of(), name) instanceof EntityIndex.Same;
  }

  /** Tells whether a name is that of a segment, of the map or made by the import. */
  boolean segmentNamed(String name) {
    return made.containsKey(ImportDecisions.NameOf.of(Segment.class, name))
        || segments.find(List.of(), name) instanceof EntityIndex.Same;
  }

  private @Nullable Id of(Class<? extends Element> kind, String name, EntityIndex.Answer answer)
      throws Doubtful {
    ImportDecisions.NameOf key = ImportDecisions.NameOf.of(kind, name);
    Id id =
        switch (answer) {
          case EntityIndex.Same same -> same.id();
          case EntityIndex.Nothing _ -> {
            Id own = made.containsKey(key) ? made.get(key) : remembered(key);
            yield own != null ? own : said(key);
          }
          case EntityIndex.Unclear unclear ->
              switch (decided.get(key)) {
                case ImportDecisions.Identity.Existing existing -> existing.id();
                case ImportDecisions.Identity.New _ -> made.get(key);
                case null -> {
                  Id said = said(key);
                  Id known =
                      said != null && unclear.candidates().contains(said) ? said : remembered(key);
                  if (known == null) {
                    throw new Doubtful(
                        new PlannedRow.Question(
                            key,
                            name,
                            unclear.candidates(),
                            Message.of("ledger.doubt." + unclear.doubt().key())));
                  }
                  yield known;
                }
              };
        };
    if (id != null) {
      meant.put(key, id);
    }
    return id;
  }

  /** Returns whom a name meant when its sheet was last read, if that is still in the map. */
  private @Nullable Id remembered(ImportDecisions.NameOf name) {
    Id id = meant.get(name);
    return id != null && name.kind().isInstance(map.elements().get(id)) ? id : null;
  }
}
