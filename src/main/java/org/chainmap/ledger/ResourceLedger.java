package org.chainmap.ledger;

import java.util.List;
import java.util.function.Function;
import org.chainmap.model.ChainMap;
import org.chainmap.model.FreshIds;
import org.chainmap.model.Ids;
import org.chainmap.model.Resource;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.AdministrativeLevel;
import org.chainmap.model.kind.ResourceKind;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** The list of policies, parks, platforms and clusters (政策、园区、平台、集群清单). */
final class ResourceLedger {

  private ResourceLedger() {}

  static Ledger<Resource> create() {
    return Ledger.of(
        "resources",
        Resource.class,
        List.of(
            Columns.name("name", 260, Resource::name, Resource::withName),
            Columns.choice(
                "kind", List.of(ResourceKind.values()), 90, Resource::kind, Resource::withKind),
            Columns.choiceOrNone(
                "level",
                List.of(AdministrativeLevel.values()),
                80,
                Resource::level,
                Resource::withLevel),
            Columns.region(Resource::region, Resource::withRegion),
            Columns.references(
                "segments", Segment.class, 200, Resource::segments, Resource::withSegments),
            Columns.text("summary", 260, Resource::summary, Resource::withSummary),
            Columns.notes(Resource.class),
            Columns.sources(Resource.class)),
        ResourceLedger::made);
  }

  private static Ledger.Made<Resource> made(
      ChainMap map, FreshIds ids, Lang lang, Function<String, Value> given) {
    String name =
        given.apply("name") instanceof Value.Text text
            ? text.text()
            : Message.of("ledger.newResource").in(lang);
    return new Ledger.Made.Row<>(Resource.of(ids.next(Ids.RESOURCE), name, ResourceKind.POLICY));
  }
}
