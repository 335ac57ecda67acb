package org.chainmap.ledger.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainmap.ledger.sheet.CellPlace;
import org.chainmap.ledger.table.ImportedRow;
import org.chainmap.ledger.table.ImportedTable;
import org.chainmap.ledger.table.TableProblem;
import org.chainmap.ledger.table.TableShape;
import org.chainmap.model.ChainMap;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** Plans the rows of tables one after another. */
final class Planning {

  private final ImportDecisions decisions;
  private final ElementDraft draft;
  private final RowFields fields;
  private final StageRows stages;
  private final EntityRows entities;
  private final RelationRows relations;
  private final InvestmentRows investment;
  private final Sources sources;
  private final List<PlannedRow> rows = new ArrayList<>();
  private final List<TableProblem> problems = new ArrayList<>();
  private final Map<String, CellPlace> first = new HashMap<>();

  Planning(ChainMap map, Lang lang, ImportDecisions decisions, LastSeen before) {
    this.decisions = decisions;
    draft = new ElementDraft(map);
    fields = new RowFields(map, lang, decisions, before, problems::add);
    sources = new Sources(map, draft);
    stages = new StageRows(map, draft, decisions);
    entities = new EntityRows(map, draft, fields, sources, new Identities(map, decisions), stages);
    relations = new RelationRows(map, draft, fields, sources, entities);
    investment = new InvestmentRows(map, draft, fields, sources, entities);
  }

  void read(ImportedTable table) {
    // Rows repeat one another within a table; another table says more of the same.
    first.clear();
    for (ImportedRow row : table.rows()) {
      rows.add(planned(table.shape(), row));
    }
  }

  private PlannedRow planned(TableShape shape, ImportedRow row) {
    String key = RowKeys.of(shape, row);
    CellPlace earlier = first.putIfAbsent(shape.key() + "|" + key, row.place());
    if (earlier != null && decisions.repeats() == ImportDecisions.Repeats.TELL) {
      return leftOut(row, Message.of("ledger.plan.repeats", earlier.row()));
    }
    boolean adding = earlier != null && decisions.repeats() == ImportDecisions.Repeats.ADD_UP;
    try {
      RowResult result =
          switch (shape) {
            case ENTERPRISES, PARTICIPATIONS -> entities.enterprise(row, key, adding);
            case SEGMENTS, STAGE_COLUMNS -> entities.segment(row, key);
            case LINKS -> relations.link(row, key, adding);
            case LISTINGS -> relations.listing(row, key);
            case INITIATIVES -> relations.initiative(row, key);
            case TARGETS -> investment.target(row, key);
            case RESOURCES -> investment.resource(row, key);
            case SOURCES -> sources.source(row, key, fields);
          };
      return result.reason() != null
          ? leftOut(row, result.reason())
          : new PlannedRow(
              row.place(), result.outcome(), result.element(), result.changes(), null, null);
    } catch (Doubtful doubtful) {
      return new PlannedRow(
          row.place(),
          PlannedRow.Outcome.DOUBTFUL,
          null,
          List.of(),
          doubtful.question(),
          doubtful.question().why());
    }
  }

  private static PlannedRow leftOut(ImportedRow row, Message reason) {
    return new PlannedRow(row.place(), PlannedRow.Outcome.LEFT_OUT, null, List.of(), null, reason);
  }

  ImportPlan plan() {
    stages.finish();
    return new ImportPlan(
        draft.change(Message.of("ledger.plan.change", rows.size())), rows, problems, fields.seen());
  }
}
