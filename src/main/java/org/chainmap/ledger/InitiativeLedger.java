package org.chainmap.ledger;

import java.util.List;
import java.util.function.Function;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.FreshIds;
import org.chainmap.model.Ids;
import org.chainmap.model.Initiative;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.InitiativeKind;
import org.chainmap.model.kind.InitiativeState;
import org.chainmap.model.value.Name;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** The list of initiatives (行动项清单). */
final class InitiativeLedger {

  private InitiativeLedger() {}

  static Ledger<Initiative> create() {
    return new Ledger<>(
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
            Columns.references(
                "members", Enterprise.class, 260, Initiative::members, Initiative::withMembers),
            Columns.references(
                "segments", Segment.class, 200, Initiative::segments, Initiative::withSegments),
            Columns.caption("owner", 110, false, Initiative::owner, Initiative::withOwner),
            Columns.date("start", Initiative::start, Initiative::withStart),
            Columns.date("due", Initiative::due, Initiative::withDue),
            Columns.notes(Initiative.class),
            Columns.sources(Initiative.class)),
        InitiativeLedger::made);
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
