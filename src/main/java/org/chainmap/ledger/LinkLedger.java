package org.chainmap.ledger;

import java.util.List;
import java.util.function.Function;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Figures;
import org.chainmap.model.FreshIds;
import org.chainmap.model.Ids;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.Dependence;
import org.chainmap.model.kind.Evidence;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.text.Lang;

/** The list of links (链接清单), of segments and of enterprises. */
final class LinkLedger {

  private LinkLedger() {}

  static Ledger<Link> create() {
    return Ledger.of(
        "links",
        Link.class,
        List.of(
            Columns.reference("from", Segment.class, 170, Link::from, Link::withFrom),
            Columns.reference("to", Segment.class, 170, Link::to, Link::withTo),
            Columns.choice("linkKind", List.of(LinkKind.values()), 80, Link::kind, Link::withKind),
            Columns.referenceOrNone(
                "supplier", Enterprise.class, 170, Link::supplier, Link::withSupplier),
            Columns.referenceOrNone(
                "customer", Enterprise.class, 170, Link::customer, Link::withCustomer),
            Columns.figure("linkShare", Figures.Unit.PERCENT, Link::share, Link::withShare),
            Columns.figure("volume", Figures.Unit.AMOUNT, Link::volume, Link::withVolume),
            Columns.choiceOrNone(
                "dependence",
                List.of(Dependence.values()),
                90,
                Link::dependence,
                Link::withDependence),
            Columns.figure(
                "coefficient", Figures.Unit.AMOUNT, Link::coefficient, Link::withCoefficient),
            Columns.choiceOrNone(
                "evidence",
                List.of(Evidence.values()),
                90,
                l -> l.facts().evidence(),
                (l, v) -> l.withFacts(l.facts().withEvidence(v))),
            Columns.caption("label", 120, false, Link::label, Link::withLabel),
            Columns.notes(Link.class),
            Columns.sources(Link.class)),
        LinkLedger::made);
  }

  private static Ledger.Made<Link> made(
      ChainMap map, FreshIds ids, Lang lang, Function<String, Value> given) {
    Id from = Value.only(given.apply("from"));
    Id to = Value.only(given.apply("to"));
    return from == null || to == null
        ? Ledger.missing(from == null ? "from" : "to")
        : new Ledger.Made.Row<>(Link.of(ids.next(Ids.LINK), from, to));
  }
}
