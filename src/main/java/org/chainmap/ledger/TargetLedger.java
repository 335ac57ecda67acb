package org.chainmap.ledger;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.FreshIds;
import org.chainmap.model.Ids;
import org.chainmap.model.InvestmentTarget;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.ContactState;
import org.chainmap.model.kind.Rating;
import org.chainmap.model.value.TargetFacts;
import org.chainmap.text.Keyed;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** The list of enterprises that are to be won for the chain (招商目标清单). */
final class TargetLedger {

  private TargetLedger() {}

  static Ledger<InvestmentTarget> create() {
    return Ledger.of(
        "targets",
        InvestmentTarget.class,
        List.of(
            Columns.name("name", 240, InvestmentTarget::name, InvestmentTarget::withName),
            Columns.referenceOrNone(
                "segment",
                Segment.class,
                140,
                InvestmentTarget::segment,
                InvestmentTarget::withSegment),
            Columns.referenceOrNone(
                "enterprise",
                Enterprise.class,
                160,
                InvestmentTarget::enterprise,
                InvestmentTarget::withEnterprise),
            Columns.region(InvestmentTarget::region, InvestmentTarget::withRegion),
            choice(
                "priority",
                List.of(Rating.values()),
                TargetFacts::priority,
                TargetFacts::withPriority),
            choice("fit", List.of(Rating.values()), TargetFacts::fit, TargetFacts::withFit),
            text("mainBusiness", TargetFacts::mainBusiness, TargetFacts::withMainBusiness),
            choice(
                "contactState",
                List.of(ContactState.values()),
                TargetFacts::contactState,
                TargetFacts::withContactState),
            text("progressNote", TargetFacts::progressNote, TargetFacts::withProgressNote),
            Columns.notes(InvestmentTarget.class),
            Columns.sources(InvestmentTarget.class)),
        TargetLedger::made);
  }

  private static <T extends Keyed> Column<InvestmentTarget> choice(
      String field,
      List<T> values,
      Function<TargetFacts, @Nullable T> get,
      BiFunction<TargetFacts, @Nullable T, TargetFacts> with) {
    return Columns.choiceOrNone(
        field,
        values,
        90,
        t -> get.apply(t.facts()),
        (t, v) -> t.withFacts(with.apply(t.facts(), v)));
  }

  private static Column<InvestmentTarget> text(
      String field,
      Function<TargetFacts, @Nullable String> get,
      BiFunction<TargetFacts, @Nullable String, TargetFacts> with) {
    return Columns.text(
        field, 180, t -> get.apply(t.facts()), (t, v) -> t.withFacts(with.apply(t.facts(), v)));
  }

  private static Ledger.Made<InvestmentTarget> made(
      ChainMap map, FreshIds ids, Lang lang, Function<String, Value> given) {
    String name =
        given.apply("name") instanceof Value.Text text
            ? text.text()
            : Message.of("ledger.newTarget").in(lang);
    return new Ledger.Made.Row<>(InvestmentTarget.of(ids.next(Ids.INVESTMENT_TARGET), name));
  }
}
