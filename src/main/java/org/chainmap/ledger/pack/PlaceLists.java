package org.chainmap.ledger.pack;

import java.util.List;
import org.chainmap.model.InvestmentTarget;
import org.chainmap.model.Resource;
import org.chainmap.model.kind.ResourceKind;
import org.chainmap.text.Cell;

/** Lists of enterprises to be won (招商目标清单) and of what places offer. */
final class PlaceLists {

  static final PackList<InvestmentTarget> TARGETS =
      new PackList<>(
          "targets",
          map -> map.all(InvestmentTarget.class),
          List.of(
              PackCells.column("chain", (map, lang, t) -> Cell.of(map.info().title().in(lang))),
              PackCells.name("segment", InvestmentTarget::segment),
              PackCells.column("target", (map, lang, t) -> Cell.of(t.name().in(lang))),
              PackCells.choice("priority", t -> t.facts().priority()),
              PackCells.choice("fit", t -> t.facts().fit()),
              PackCells.text("mainBusiness", t -> t.facts().mainBusiness()),
              PackCells.place("location", InvestmentTarget::region),
              PackCells.choice("contactState", t -> t.facts().contactState()),
              PackCells.text("talks", t -> t.facts().progressNote()),
              PackCells.sources(),
              PackCells.notes()));

  static final PackList<Resource> POLICIES = resources("policies", ResourceKind.POLICY);
  static final PackList<Resource> PARKS = resources("parks", ResourceKind.PARK);
  static final PackList<Resource> PLATFORMS = resources("platforms", ResourceKind.PLATFORM);
  static final PackList<Resource> CLUSTERS = resources("clusters", ResourceKind.CLUSTER);

  private PlaceLists() {}

  private static PackList<Resource> resources(String key, ResourceKind kind) {
    return new PackList<>(
        key,
        map -> map.all(Resource.class).stream().filter(each -> each.kind() == kind).toList(),
        List.of(
            PackCells.column("resourceName", (map, lang, r) -> Cell.of(r.name().in(lang))),
            PackCells.choice("level", Resource::level),
            PackCells.place("location", Resource::region),
            PackCells.names("segmentsOf", Resource::segments),
            PackCells.text("summary", Resource::summary),
            PackCells.sources(),
            PackCells.notes()));
  }
}
