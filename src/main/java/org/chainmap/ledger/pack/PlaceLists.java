package org.chainmap.ledger.pack;

import java.util.List;
import org.chainmap.ledger.Ledgers;
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
              PackCells.of("segment", Ledgers.TARGETS, "segment"),
              PackCells.of("target", Ledgers.TARGETS, "name"),
              PackCells.of("priority", Ledgers.TARGETS, "priority"),
              PackCells.of("fit", Ledgers.TARGETS, "fit"),
              PackCells.of("mainBusiness", Ledgers.TARGETS, "mainBusiness"),
              PackCells.of("location", Ledgers.TARGETS, "region"),
              PackCells.of("contactState", Ledgers.TARGETS, "contactState"),
              PackCells.of("talks", Ledgers.TARGETS, "progressNote"),
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
            PackCells.of("resourceName", Ledgers.RESOURCES, "name"),
            PackCells.of("level", Ledgers.RESOURCES, "level"),
            PackCells.of("location", Ledgers.RESOURCES, "region"),
            PackCells.of("segmentsOf", Ledgers.RESOURCES, "segments"),
            PackCells.of("summary", Ledgers.RESOURCES, "summary"),
            PackCells.sources(),
            PackCells.notes()));
  }
}
