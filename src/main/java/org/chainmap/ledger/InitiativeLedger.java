package org.chainmap.ledger;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Figures;
import org.chainmap.model.FreshIds;
import org.chainmap.model.Ids;
import org.chainmap.model.Initiative;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.FirstOfKind;
import org.chainmap.model.kind.InitiativeKind;
import org.chainmap.model.kind.InitiativeState;
import org.chainmap.model.value.InitiativeFacts;
import org.chainmap.model.value.Name;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** The list of initiatives (行动项清单). */
final class InitiativeLedger {

  private InitiativeLedger() {}

  static Ledger<Initiative> create() {
    return Ledger.of(
        "initiatives",
        Initiative.class,
        List.of(
            Columns.name("name", 260, Initiative::name, Initiative::withName),
            Columns.choice(
                "initiativeKind",
                List.of(InitiativeKind.values()),
                110,
                Initiative::kind,
                Initiative::withKind),
            Columns.choice(
                "initiativeState",
                List.of(InitiativeState.values()),
                90,
                Initiative::state,
                Initiative::withState),
            Columns.referenceOrNone(
                "lead",
                Enterprise.class,
                160,
                i -> i.facts().lead(),
                (i, v) -> i.withFacts(i.facts().withLead(v))),
            Columns.references(
                "members", Enterprise.class, 260, Initiative::members, Initiative::withMembers),
            Columns.references(
                "segments", Segment.class, 200, Initiative::segments, Initiative::withSegments),
            Columns.caption("owner", 110, false, Initiative::owner, Initiative::withOwner),
            Columns.date("start", Initiative::start, Initiative::withStart),
            Columns.date("due", Initiative::due, Initiative::withDue),
            factText("content", InitiativeFacts::content, InitiativeFacts::withContent),
            factText("goal", InitiativeFacts::goal, InitiativeFacts::withGoal),
            Columns.region(i -> i.facts().region(), (i, v) -> i.withFacts(i.facts().withRegion(v))),
            Columns.figure(
                "investment",
                Figures.Unit.AMOUNT,
                i -> i.facts().investment(),
                (i, f) -> i.withFacts(i.facts().withInvestment(f))),
            factText("funding", InitiativeFacts::funding, InitiativeFacts::withFunding),
            factText("scale", InitiativeFacts::scale, InitiativeFacts::withScale),
            Columns.choiceOrNone(
                "firstOfKind",
                List.of(FirstOfKind.values()),
                90,
                i -> i.facts().firstOfKind(),
                (i, v) -> i.withFacts(i.facts().withFirstOfKind(v))),
            factText("outcome", InitiativeFacts::outcome, InitiativeFacts::withOutcome),
            Columns.number(
                "progress",
                Figures.Unit.PERCENT,
                i -> i.facts().progress(),
                (i, v) -> i.withFacts(i.facts().withProgress(v))),
            Columns.notes(Initiative.class),
            Columns.sources(Initiative.class)),
        InitiativeLedger::made);
  }

  private static Column<Initiative> factText(
      String field,
      Function<InitiativeFacts, @Nullable String> get,
      BiFunction<InitiativeFacts, @Nullable String, InitiativeFacts> with) {
    return Columns.text(
        field, 180, i -> get.apply(i.facts()), (i, v) -> i.withFacts(with.apply(i.facts(), v)));
  }

  private static Ledger.Made<Initiative> made(
      ChainMap map, FreshIds ids, Lang lang, Function<String, Value> given) {
    String name =
        given.apply("name") instanceof Value.Text text
            ? text.text()
            : Message.of("ledger.newInitiative").in(lang);
    return new Ledger.Made.Row<>(
        Initiative.of(ids.next(Ids.INITIATIVE), Name.of(name), InitiativeKind.FOLLOW_UP));
  }
}
