package org.chainmap.ledger.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
      case EntityIndex.Nothing _ -> made.get(key);
      case EntityIndex.Unclear unclear ->
          switch (decided.get(key)) {
            case ImportDecisions.Identity.Existing existing -> existing.id();
            case ImportDecisions.Identity.New _ -> made.get(key);
            case null ->
                throw new Doubtful(
                    new PlannedRow.Question(
                        key,
                        name,
                        unclear.candidates(),
                        Message.of("ledger.doubt." + unclear.doubt().key())));
          };
    };
  }
}
