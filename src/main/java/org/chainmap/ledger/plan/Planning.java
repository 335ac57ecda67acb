package org.chainmap.ledger.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.chainmap.geom.Id;
import org.chainmap.ledger.sheet.CellPlace;
import org.chainmap.ledger.table.ImportedRow;
import org.chainmap.ledger.table.TableColumn;
import org.chainmap.ledger.table.TableField;
import org.chainmap.ledger.table.TableProblem;
import org.chainmap.ledger.table.TableShape;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Integrity;
import org.chainmap.model.SeenRows;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** Plans the rows of tables one after another. */
final class Planning {

  private final ChainMap map;
  private final Progress progress;
  private final ImportDecisions decisions;
  private final ChangeBuilder draft;
  private final RowFields fields;
  private final Sources sources;
  private final Identities identities;
  private final StageRows stages;
  private final EntityRows entities;
  private final RelationRows relations;
  private final InitiativeRows initiatives;
  private final InvestmentRows investment;
  private final FactRows facts;
  private final List<PlannedRow> rows = new ArrayList<>();
  private final List<TableProblem> problems = new ArrayList<>();
  private final List<SeenRows> seen = new ArrayList<>();

  Planning(ChainMap map, ImportDecisions decisions, Progress progress) {
    this.progress = progress;
    this.map = map;
    this.decisions = decisions;
    draft = new ChangeBuilder(map);
    fields = new RowFields(map, decisions, problems::add);
    sources = new Sources(map, draft, fields);
    identities = new Identities(map, decisions);
    stages = new StageRows(map, draft, fields, decisions, problems::add);
    entities =
        new EntityRows(
            draft,
            fields,
            sources,
            identities,
            stages,
            new Memberships(map, draft, fields, sources));
    relations = new RelationRows(map, draft, fields, sources, entities);
    initiatives = new InitiativeRows(map, draft, fields, sources, entities);
    investment = new InvestmentRows(map, draft, fields, sources, entities);
    facts = new FactRows(map, draft, fields);
  }

  /** Plans the rows of one sheet. */
  void read(PlannedSheet sheet) {
    TableShape shape = sheet.table().shape();
    SheetMemory memory = new SheetMemory(sheet);
    identities.begin(sheet.last());
    fields.begin(sheet.lang());
    boolean bare =
        sheet.table().layout().columns().stream()
            .map(TableColumn::field)
            .filter(Objects::nonNull)
            .noneMatch(TableField::ofEnterprise);
    entities.begin(bare);
    List<ImportedRow> stated = new ArrayList<>();
    for (ImportedRow row : sheet.table().rows()) {
      stated.addAll(bare && shape == TableShape.PARTICIPATIONS ? entities.each(row) : List.of(row));
    }
    Map<Id, CellPlace> dropped = new LinkedHashMap<>();
    // Rows repeat one another within a table; another table says more of the same.
    Map<String, CellPlace> first = new HashMap<>();
    for (ImportedRow row : Repetitions.joined(shape, stated, sheet.repeats())) {
      progress.check();
      List<String> keys = RowKeys.of(shape, row);
      CellPlace earlier = first.putIfAbsent(keys.getFirst(), row.place());
      rows.add(
          earlier != null
              ? leftOut(row, shape, Message.of("ledger.plan.repeats", earlier.row()))
              : planned(shape, row, keys, memory, dropped));
    }
    new GoneRows(map, shape, memory, identities, entities.memberships())
        .elements()
        .forEach(
            id ->
                dropped.putIfAbsent(
                    id,
                    new CellPlace(sheet.table().sheet(), sheet.table().layout().lastHeader(), 1)));
    dropped.forEach((id, place) -> rows.add(gone(id, place)));
    SortedMap<String, SortedMap<String, String>> names = identities.names();
    if (names.containsKey(Identities.ENTERPRISES) && shape.ofEnterprises()) {
      // The rows themselves tell who is meant.
      Set<String> told = new HashSet<>(memory.elements().values());
      names.get(Identities.ENTERPRISES).values().removeIf(told::contains);
    }
    names.values().removeIf(Map::isEmpty);
    seen.add(memory.seen(names));
  }

  private PlannedRow planned(
      TableShape shape,
      ImportedRow row,
      List<String> keys,
      SheetMemory memory,
      Map<Id, CellPlace> dropped) {
    String known = memory.key(keys);
    RowMemory before = memory.of(known, row);
    ImportDecisions.RowOf of = new ImportDecisions.RowOf(seen.size(), keys.getFirst());
    Id element = before.element();
    boolean there = element != null && map.elements().containsKey(element);
    if (before.unchanged()) {
      memory.keepOld(keys.getFirst(), known);
      return row(of, row, shape, PlannedRow.Outcome.UNCHANGED, there ? element : null, true);
    }
    // What a person has taken out, or did not want, comes back only if that is asked for.
    boolean wanted = decisions.rows().getOrDefault(of, !before.known() || there);
    if (!wanted) {
      memory.keep(keys.getFirst(), known, element, row);
      return row(of, row, shape, PlannedRow.Outcome.ADDED, null, false);
    }
    RowMemory told = before.known() && !there ? RowMemory.NEW : before;
    if (there && element != null && map.elements().get(element) instanceof Enterprise) {
      String name = RowNames.of(shape, row);
      identities.means(Enterprise.class, name, element);
    }
    int count = draft.count();
    try {
      RowTask task = RowTask.of(row, told, sources.of(row));
      RowResult result = result(shape, task);
      Id about = result.element();
      if (result.reason() != null || about == null) {
        memory.keepOld(keys.getFirst(), known);
        return leftOut(row, shape, result.reason());
      }
      memory.keep(keys.getFirst(), known, about, row);
      if (shape == TableShape.SEGMENTS) {
        entities.dropped(task, about).forEach(id -> dropped.putIfAbsent(id, row.place()));
      }
      List<Id> made = draft.newSince(count).stream().filter(id -> !id.equals(about)).toList();
      return new PlannedRow(
          row.place(),
          of,
          result.outcome(),
          about,
          RowNames.of(shape, row),
          result.changes(),
          made,
          true,
          null,
          null);
    } catch (Doubtful doubtful) {
      memory.keepOld(keys.getFirst(), known);
      return new PlannedRow(
          row.place(),
          of,
          PlannedRow.Outcome.DOUBTFUL,
          null,
          doubtful.question().written(),
          List.of(),
          List.of(),
          false,
          doubtful.question(),
          doubtful.question().why());
    }
  }

  private RowResult result(TableShape shape, RowTask task) throws Doubtful {
    return switch (shape) {
      case ENTERPRISES, PARTICIPATIONS -> entities.enterprise(task);
      case SEGMENTS, STAGE_COLUMNS -> entities.segment(task);
      case LINKS -> relations.link(task);
      case LISTINGS -> relations.listing(task);
      case INITIATIVES -> initiatives.initiative(task);
      case TARGETS -> investment.target(task);
      case RESOURCES -> investment.resource(task);
      case SOURCES -> sources.source(task);
      case UNCHECKED -> facts.fact(task);
    };
  }

  private static PlannedRow row(
      ImportDecisions.RowOf of,
      ImportedRow row,
      TableShape shape,
      PlannedRow.Outcome outcome,
      @Nullable Id element,
      boolean applied) {
    return new PlannedRow(
        row.place(),
        of,
        outcome,
        element,
        RowNames.of(shape, row),
        List.of(),
        List.of(),
        applied,
        null,
        null);
  }

  private static PlannedRow leftOut(ImportedRow row, TableShape shape, @Nullable Message reason) {
    return new PlannedRow(
        row.place(),
        null,
        PlannedRow.Outcome.LEFT_OUT,
        null,
        RowNames.of(shape, row),
        List.of(),
        List.of(),
        false,
        null,
        reason);
  }

  private PlannedRow gone(Id element, CellPlace place) {
    return new PlannedRow(
        place,
        null,
        PlannedRow.Outcome.GONE,
        element,
        "",
        List.of(),
        List.of(),
        decisions.removed().contains(element),
        null,
        null);
  }

  ImportPlan plan() {
    stages.finish();
    Message name = Message.of("ledger.plan.change", rows.size());
    Change change = draft.change(name);
    Set<Id> removed = new LinkedHashSet<>();
    for (PlannedRow row : rows) {
      if (row.outcome() == PlannedRow.Outcome.GONE && row.applied() && row.element() != null) {
        removed.add(row.element());
      }
    }
    if (!removed.isEmpty()) {
      ChainMap after = map.with(change);
      change = Change.between(name, map, after.with(Integrity.removal(name, after, removed)));
    }
    return new ImportPlan(change, rows, problems, seen);
  }
}
