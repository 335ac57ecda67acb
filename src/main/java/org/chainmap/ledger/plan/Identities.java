package org.chainmap.ledger.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.EntityIndex;
import org.chainmap.model.NameKey;
import org.chainmap.model.Segment;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Who is meant by the names and codes of tables: an element of the map, one that the import made
 * before, or nobody yet.
 */
final class Identities {

  private final EntityIndex enterprises;
  private final EntityIndex segments;
  private final Map<ImportDecisions.NameOf, ImportDecisions.Identity> decided;
  private final Map<ImportDecisions.NameOf, Id> made = new HashMap<>();
  private final Map<String, Id> coded = new HashMap<>();

  /** Whom rows call so beside their names. */
  private final Map<ImportDecisions.NameOf, Id> called = new HashMap<>();

  /** What rows call several. */
  private final Set<ImportDecisions.NameOf> shared = new HashSet<>();

  Identities(ChainMap map, ImportDecisions decisions) {
    enterprises = EntityIndex.enterprises(map);
    segments = EntityIndex.segments(map);
    decided = decisions.identities();
  }

  /** Remembers an element that the import made. */
  void made(Class<? extends Element> kind, Id id, String name, @Nullable String code) {
    made.put(ImportDecisions.NameOf.of(kind, name), id);
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

  private @Nullable Id of(Class<? extends Element> kind, String name, EntityIndex.Answer answer)
      throws Doubtful {
    ImportDecisions.NameOf key = ImportDecisions.NameOf.of(kind, name);
    return switch (answer) {
      case EntityIndex.Same same -> same.id();
      case EntityIndex.Nothing _ -> {
        Id own = made.get(key);
        yield own != null ? own : said(key);
      }
      case EntityIndex.Unclear unclear ->
          switch (decided.get(key)) {
            case ImportDecisions.Identity.Existing existing -> existing.id();
            case ImportDecisions.Identity.New _ -> made.get(key);
            case null -> {
              Id said = said(key);
              if (said == null || !unclear.candidates().contains(said)) {
                throw new Doubtful(
                    new PlannedRow.Question(
                        key,
                        name,
                        unclear.candidates(),
                        Message.of("ledger.doubt." + unclear.doubt().key())));
              }
              yield said;
            }
          };
    };
  }

  /** Returns the one that rows call so, if it is one. */
  private @Nullable Id said(ImportDecisions.NameOf key) {
    return shared.contains(key) ? null : called.get(key);
  }
}
