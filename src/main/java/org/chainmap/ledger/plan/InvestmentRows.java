package org.chainmap.ledger.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainmap.geom.Id;
import org.chainmap.ledger.Ledgers;
import org.chainmap.ledger.table.ImportedRow;
import org.chainmap.ledger.table.TableField;
import org.chainmap.model.ChainMap;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.model.Ids;
import org.chainmap.model.InvestmentTarget;
import org.chainmap.model.NameKey;
import org.chainmap.model.Resource;
import org.chainmap.model.kind.ResourceKind;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** Rows about investment targets, and about policies, parks, platforms and clusters. */
final class InvestmentRows {

  private record TargetOf(String name, @Nullable Id segment) {}

  private final ChangeBuilder draft;
  private final RowFields fields;
  private final Sources sources;
  private final EntityRows entities;
  private final Map<TargetOf, Id> targets = new HashMap<>();
  private final Map<String, Id> resources = new HashMap<>();

  InvestmentRows(
      ChainMap map, ChangeBuilder draft, RowFields fields, Sources sources, EntityRows entities) {
    this.draft = draft;
    this.fields = fields;
    this.sources = sources;
    this.entities = entities;
    for (Lang lang : Lang.values()) {
      for (InvestmentTarget each : map.all(InvestmentTarget.class)) {
        targets.putIfAbsent(new TargetOf(folded(each.name().in(lang)), each.segment()), each.id());
      }
      for (Resource each : map.all(Resource.class)) {
        resources.putIfAbsent(folded(each.name().in(lang)), each.id());
      }
    }
  }

  private static String folded(String name) {
    return NameKey.of(name).text();
  }

  /** A row of an enterprise that is to be won; it need not be one of the map. */
  RowResult target(RowTask task) throws Doubtful {
    ImportedRow row = task.row();
    String name = row.text(TableField.TARGET);
    if (name == null) {
      return RowResult.leftOut(Message.of("ledger.missing", TableField.TARGET.label()));
    }
    String segmentName = row.text(TableField.SEGMENT);
    Id segment = segmentName == null ? null : entities.segmentNamed(task, segmentName);
    TargetOf of = new TargetOf(folded(name), segment);
    Id remembered = task.memory().element();
    Id known =
        remembered != null && draft.find(InvestmentTarget.class, remembered).isPresent()
            ? remembered
            : targets.get(of);
    InvestmentTarget before =
        known == null
            ? InvestmentTarget.of(draft.fresh(Ids.INVESTMENT_TARGET), name).withSegment(segment)
            : draft.find(InvestmentTarget.class, known).orElseThrow();
    targets.put(of, before.id());
    InvestmentTarget written =
        fields.write(
            Ledgers.TARGETS, before, task, draft.isNew(before.id()), Set.of(TableField.TARGET));
    written = sources.cited(Ledgers.TARGETS, written, task);
    draft.put(written);
    return RowResult.of(written.id(), known == null, !written.equals(before), task.changes());
  }

  /** A row of a policy, park, platform or cluster. */
  RowResult resource(RowTask task) throws Doubtful {
    ImportedRow row = task.row();
    String name = row.text(TableField.RESOURCE);
    if (name == null) {
      return RowResult.leftOut(Message.of("ledger.missing", TableField.RESOURCE.label()));
    }
    List<String> names = entities.segmentNames(row);
    for (String each : names) {
      entities.knownSegment(each);
    }
    Id remembered = task.memory().element();
    Id known =
        remembered != null && draft.find(Resource.class, remembered).isPresent()
            ? remembered
            : resources.get(folded(name));
    Resource before =
        known == null
            ? Resource.of(draft.fresh(Ids.RESOURCE), name, kind(name))
            : draft.find(Resource.class, known).orElseThrow();
    resources.put(folded(name), before.id());
    Resource written =
        fields.write(
            Ledgers.RESOURCES, before, task, draft.isNew(before.id()), Set.of(TableField.RESOURCE));
    written = entities.withSegments(Ledgers.RESOURCES, written, written.segments(), task);
    written = sources.cited(Ledgers.RESOURCES, written, task);
    draft.put(written);
    return RowResult.of(written.id(), known == null, !written.equals(before), task.changes());
  }

  /** Its kind, as the name says it; where it does not, it is a policy. */
  private static ResourceKind kind(String name) {
    String said = folded(name);
    for (ResourceKind kind : ResourceKind.values()) {
      for (Lang lang : Lang.values()) {
        if (said.contains(folded(kind.label().in(lang)))) {
          return kind;
        }
      }
    }
    return ResourceKind.POLICY;
  }
}
