package org.chainmap.ledger.pack;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.chainmap.ledger.Ledgers;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Initiative;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.InitiativeKind;
import org.chainmap.text.Cell;
import org.chainmap.text.Lang;

/** Lists of initiatives: research (攻关清单), projects, application scenarios, and all of them. */
final class InitiativeLists {

  static final PackList<Initiative> RESEARCH =
      new PackList<>(
          "research",
          rows(
              each ->
                  each.facts().goal() != null
                      || each.kind() == InitiativeKind.FIRST_OF_KIND
                      || each.kind() == InitiativeKind.CONSORTIUM),
          List.of(
              PackCells.of("researchTask", Ledgers.INITIATIVES, "name"),
              PackCells.of("direction", Ledgers.INITIATIVES, "segments"),
              PackCells.of("goal", Ledgers.INITIATIVES, "goal"),
              PackCells.column("horizon", InitiativeLists::horizon),
              PackCells.of("dueDate", Ledgers.INITIATIVES, "due"),
              PackCells.of("researchLead", Ledgers.INITIATIVES, "lead"),
              PackCells.of("members", Ledgers.INITIATIVES, "members"),
              PackCells.of("progressState", Ledgers.INITIATIVES, "initiativeState"),
              PackCells.of("progress", Ledgers.INITIATIVES, "progress"),
              PackCells.of("owner", Ledgers.INITIATIVES, "owner"),
              PackCells.sources(),
              PackCells.notes()));

  static final PackList<Initiative> PROJECTS =
      new PackList<>(
          "projects",
          rows(each -> each.kind() == InitiativeKind.PROJECT),
          List.of(
              PackCells.of("projectName", Ledgers.INITIATIVES, "name"),
              PackCells.of("projectLead", Ledgers.INITIATIVES, "lead"),
              PackCells.of("members", Ledgers.INITIATIVES, "members"),
              PackCells.of("projectRegion", Ledgers.INITIATIVES, "region"),
              PackCells.of("segmentsOf", Ledgers.INITIATIVES, "segments"),
              PackCells.of("content", Ledgers.INITIATIVES, "content"),
              PackCells.of("investment", Ledgers.INITIATIVES, "investment"),
              PackCells.of("funding", Ledgers.INITIATIVES, "funding"),
              PackCells.of("scale", Ledgers.INITIATIVES, "scale"),
              PackCells.of("start", Ledgers.INITIATIVES, "start"),
              PackCells.of("dueDate", Ledgers.INITIATIVES, "due"),
              PackCells.of("projectStage", Ledgers.INITIATIVES, "initiativeState"),
              PackCells.of("progress", Ledgers.INITIATIVES, "progress"),
              PackCells.of("outcome", Ledgers.INITIATIVES, "outcome"),
              PackCells.of("owner", Ledgers.INITIATIVES, "owner"),
              PackCells.sources(),
              PackCells.notes()));

  static final PackList<Initiative> SCENARIOS =
      new PackList<>(
          "scenarios",
          rows(each -> each.kind() == InitiativeKind.SCENARIO),
          List.of(
              PackCells.of("scenarioName", Ledgers.INITIATIVES, "name"),
              PackCells.of("scenarioLead", Ledgers.INITIATIVES, "lead"),
              PackCells.of("segmentsOf", Ledgers.INITIATIVES, "segments"),
              PackCells.of("scenarioContent", Ledgers.INITIATIVES, "content"),
              PackCells.of("firstOfKind", Ledgers.INITIATIVES, "firstOfKind"),
              PackCells.of("deadline", Ledgers.INITIATIVES, "due"),
              PackCells.of("status", Ledgers.INITIATIVES, "initiativeState"),
              PackCells.of("members", Ledgers.INITIATIVES, "members"),
              PackCells.of("owner", Ledgers.INITIATIVES, "owner"),
              PackCells.sources(),
              PackCells.notes()));

  static final PackList<Initiative> ALL =
      new PackList<>(
          "matters",
          rows(each -> true),
          List.of(
              PackCells.of("matterName", Ledgers.INITIATIVES, "name"),
              PackCells.of("initiativeKind", Ledgers.INITIATIVES, "initiativeKind"),
              PackCells.of("projectLead", Ledgers.INITIATIVES, "lead"),
              PackCells.of("members", Ledgers.INITIATIVES, "members"),
              PackCells.of("segmentsOf", Ledgers.INITIATIVES, "segments"),
              PackCells.of("owner", Ledgers.INITIATIVES, "owner"),
              PackCells.of("start", Ledgers.INITIATIVES, "start"),
              PackCells.of("dueDate", Ledgers.INITIATIVES, "due"),
              PackCells.of("progressState", Ledgers.INITIATIVES, "initiativeState"),
              PackCells.sources(),
              PackCells.notes()));

  private InitiativeLists() {}

  private static Function<ChainMap, List<Initiative>> rows(Predicate<Initiative> listed) {
    return map -> map.all(Initiative.class).stream().filter(listed).toList();
  }

  /** Returns the earliest horizon of the segments it concerns. */
  private static Cell horizon(ChainMap map, Lang lang, Initiative initiative) {
    return PackCells.choice(
        initiative.segments().stream()
            .map(id -> map.find(Segment.class, id))
            .flatMap(Optional::stream)
            .map(segment -> segment.shortfall().horizon())
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null),
        lang);
  }
}
