package org.chainmap.ledger;

import java.util.List;
import java.util.function.Function;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Figures;
import org.chainmap.model.FreshIds;
import org.chainmap.model.Ids;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.Role;
import org.chainmap.text.Lang;

/** The list of who participates in what (参与清单). */
final class ParticipationLedger {

  private ParticipationLedger() {}

  static Ledger<Participation> create() {
    return Ledger.of(
        "participations",
        Participation.class,
        List.of(
            Columns.reference(
                "enterprise",
                Enterprise.class,
                240,
                Participation::enterprise,
                Participation::withEnterprise),
            Columns.reference(
                "segment", Segment.class, 200, Participation::segment, Participation::withSegment),
            Columns.choice(
                "role", List.of(Role.values()), 90, Participation::role, Participation::withRole),
            Columns.figure(
                "share", Figures.Unit.PERCENT, Participation::share, Participation::withShare),
            Columns.notes(Participation.class),
            Columns.sources(Participation.class)),
        ParticipationLedger::made);
  }

  private static Ledger.Made<Participation> made(
      ChainMap map, FreshIds ids, Lang lang, Function<String, Value> given) {
    Id enterprise = Value.only(given.apply("enterprise"));
    Id segment = Value.only(given.apply("segment"));
    return enterprise == null || segment == null
        ? Ledger.missing(enterprise == null ? "enterprise" : "segment")
        : new Ledger.Made.Row<>(Participation.of(ids.next(Ids.PARTICIPATION), enterprise, segment));
  }
}
