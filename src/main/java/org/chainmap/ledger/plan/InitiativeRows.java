package org.chainmap.ledger.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chainmap.geom.Id;
import org.chainmap.ledger.Ledgers;
import org.chainmap.ledger.table.ImportedCell;
import org.chainmap.ledger.table.ImportedRow;
import org.chainmap.ledger.table.TableField;
import org.chainmap.model.ChainMap;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.model.Ids;
import org.chainmap.model.Initiative;
import org.chainmap.model.NameKey;
import org.chainmap.model.kind.InitiativeKind;
import org.chainmap.model.kind.InitiativeState;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.InitiativeFacts;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** Rows about projects and other joint actions. */
final class InitiativeRows {

  private final ChangeBuilder draft;
  private final RowFields fields;
  private final Sources sources;
  private final EntityRows entities;
  private final Map<String, Id> initiatives = new HashMap<>();

  InitiativeRows(
      ChainMap map, ChangeBuilder draft, RowFields fields, Sources sources, EntityRows entities) {
    this.draft = draft;
    this.fields = fields;
    this.sources = sources;
    this.entities = entities;
    for (Lang lang : Lang.values()) {
      for (Initiative i : map.all(Initiative.class)) {
        initiatives.putIfAbsent(folded(i.name().in(lang)), i.id());
      }
    }
  }

  private static String folded(String name) {
    return NameKey.of(name).text();
  }

  /** A row of a project or another joint action. */
  RowResult initiative(RowTask task) throws Doubtful {
    ImportedRow row = task.row();
    String name = row.text(TableField.INITIATIVE);
    if (name == null) {
      return RowResult.leftOut(Message.of("ledger.missing", TableField.INITIATIVE.label()));
    }
    for (String each : named(row)) {
      entities.knownEnterprise(each);
    }
    for (String each : entities.segmentNames(row)) {
      entities.knownSegment(each);
    }
    Id remembered = task.memory().element();
    Id known =
        remembered != null && draft.find(Initiative.class, remembered).isPresent()
            ? remembered
            : initiatives.get(folded(name));
    Initiative before =
        known == null ? started(name) : draft.find(Initiative.class, known).orElseThrow();
    initiatives.put(folded(name), before.id());
    Initiative written =
        fields.write(
            Ledgers.INITIATIVES,
            before,
            task,
            draft.isNew(before.id()),
            Set.of(TableField.INITIATIVE));
    written = withLead(task, withMembers(task, written));
    written = entities.withSegments(Ledgers.INITIATIVES, written, written.segments(), task);
    written = sources.cited(Ledgers.INITIATIVES, written, task);
    draft.put(written);
    return RowResult.of(written.id(), known == null, !written.equals(before), task.changes());
  }

  private List<String> named(ImportedRow row) {
    return FieldColumns.joined(
        entities.enterpriseNames(row, TableField.LEAD),
        entities.enterpriseNames(row, TableField.MEMBERS));
  }

  /** Adds the members that a row names, and takes out those that it names no more. */
  private Initiative withMembers(RowTask task, Initiative of) throws Doubtful {
    List<String> more =
        FieldColumns.joined(
            // One lead is the lead; of several, none is.
            entities.enterpriseNames(task.row(), TableField.LEAD).size() == 1
                ? List.of()
                : entities.newEnterprises(task, TableField.LEAD),
            entities.newEnterprises(task, TableField.MEMBERS));
    List<String> less =
        new ArrayList<>(
            FieldColumns.joined(
                task.droppedNames(TableField.LEAD), task.droppedNames(TableField.MEMBERS)));
    less.removeAll(named(task.row()));
    List<Id> gone = new ArrayList<>();
    for (String name : less) {
      Id id = entities.plainEnterprise(name);
      if (id != null && of.members().contains(id)) {
        gone.add(id);
      }
    }
    boolean changes = !gone.isEmpty();
    for (String name : more) {
      Id id = entities.knownEnterprise(name);
      changes |= id == null || !of.members().contains(id);
    }
    ImportedCell cell =
        task.row().cell(TableField.MEMBERS).or(() -> task.row().cell(TableField.LEAD)).orElse(null);
    if (cell == null || !changes) {
      return of;
    }
    return fields.refer(
        Ledgers.INITIATIVES,
        "members",
        of,
        task,
        cell,
        null,
        false,
        draft.isNew(of.id()),
        () -> {
          Set<Id> all = new LinkedHashSet<>(of.members());
          gone.forEach(all::remove);
          more.forEach(name -> all.add(entities.settledEnterprise(name)));
          return List.copyOf(all);
        });
  }

  /** Makes the one enterprise that a row names as the lead the lead. */
  private Initiative withLead(RowTask task, Initiative of) throws Doubtful {
    List<String> leads = entities.enterpriseNames(task.row(), TableField.LEAD);
    ImportedCell cell = task.row().cells().get(TableField.LEAD);
    if (leads.size() != 1 || cell == null || task.repeats(TableField.LEAD)) {
      return of;
    }
    Id has = of.facts().lead();
    Id known = entities.knownEnterprise(leads.getFirst());
    if (known != null && known.equals(has)) {
      return of;
    }
    String last = task.memory().refreshed() ? task.memory().said(TableField.LEAD) : null;
    boolean byHand =
        last != null
            && !Objects.equals(has, last.isEmpty() ? null : entities.plainEnterprise(last));
    return fields.refer(
        Ledgers.INITIATIVES,
        "lead",
        of,
        task,
        cell,
        last,
        byHand,
        draft.isNew(of.id()),
        () -> List.of(entities.settledEnterprise(leads.getFirst())));
  }

  private Initiative started(String name) {
    return new Initiative(
        draft.fresh(Ids.INITIATIVE),
        Name.of(name),
        InitiativeKind.PROJECT,
        InitiativeState.PLANNED,
        List.of(),
        List.of(),
        Caption.NONE,
        null,
        null,
        InitiativeFacts.UNKNOWN,
        Remarks.NONE);
  }
}
