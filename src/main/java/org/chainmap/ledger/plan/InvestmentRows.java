package org.chainmap.ledger.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainmap.geom.Id;
import org.chainmap.ledger.Ledgers;
import org.chainmap.ledger.table.ImportedRow;
import org.chainmap.ledger.table.TableField;
import org.chainmap.model.ChainMap;
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

  private final ElementDraft draft;
  private final RowFields fields;
  private final Sources sources;
  private final EntityRows entities;
  private final Map<TargetOf, Id> targets = new HashMap<>();
  private final Map<String, Id> resources = new HashMap<>();

  InvestmentRows(
      ChainMap map, ElementDraft draft, RowFields fields, Sources sources, EntityRows entities) {
    this.draft = draft;
    this.fields = fields;
    this.sources = sources;
    this.entities = entities;
    for (InvestmentTarget each : map.all(InvestmentTarget.class)) {
      targets.putIfAbsent(new TargetOf(folded(each.name().text()), each.segment()), each.id());
    }
    for (Resource each : map.all(Resource.class)) {
      resources.putIfAbsent(folded(each.name().text()), each.id());
    }
  }

  private static String folded(String name) {
    return NameKey.of(name).text();
  }

  /** A row of an enterprise that is to be won; it need not be one of the map. */
  RowResult target(ImportedRow row, String key) throws Doubtful {
    String name = row.text(TableField.TARGET);
    if (name == null) {
      return RowResult.leftOut(Message.of("ledger.missing", TableField.TARGET.label()));
    }
    String segmentName = row.text(TableField.SEGMENT);
    Id segment = segmentName == null ? null : entities.segmentNamed(row, segmentName);
    TargetOf of = new TargetOf(folded(name), segment);
    Id known = targets.get(of);
    InvestmentTarget before =
        known == null
            ? InvestmentTarget.of(draft.fresh(Ids.INVESTMENT_TARGET), name).withSegment(segment)
            : draft.find(InvestmentTarget.class, known).orElseThrow();
    targets.put(of, before.id());
    List<FieldChange> changes = new ArrayList<>();
    Id source = sources.of(row);
    InvestmentTarget written =
        fields.write(
            Ledgers.TARGETS,
            before,
            row,
            key,
            known == null,
            Set.of(TableField.TARGET),
            source,
            changes);
    written = Ledgers.TARGETS.kind().cast(Sources.with(written, source));
    draft.put(written);
    return RowResult.of(written.id(), known == null, !written.equals(before), changes);
  }

  /** A row of a policy, park, platform or cluster. */
  RowResult resource(ImportedRow row, String key) throws Doubtful {
    String name = row.text(TableField.RESOURCE);
    if (name == null) {
      return RowResult.leftOut(Message.of("ledger.missing", TableField.RESOURCE.label()));
    }
    List<String> names = row.names(TableField.SEGMENT);
    for (String each : names) {
      entities.knownSegment(each);
    }
    Id known = resources.get(folded(name));
    Resource before =
        known == null
            ? Resource.of(draft.fresh(Ids.RESOURCE), name, kind(name))
            : draft.find(Resource.class, known).orElseThrow();
    resources.put(folded(name), before.id());
    List<FieldChange> changes = new ArrayList<>();
    Id source = sources.of(row);
    Resource written =
        fields.write(
            Ledgers.RESOURCES,
            before,
            row,
            key,
            known == null,
            Set.of(TableField.RESOURCE),
            source,
            changes);
    Set<Id> segments = new LinkedHashSet<>(written.segments());
    for (String each : names) {
      segments.add(entities.segmentNamed(row, each));
    }
    written = written.withSegments(List.copyOf(segments));
    written = Ledgers.RESOURCES.kind().cast(Sources.with(written, source));
    draft.put(written);
    return RowResult.of(written.id(), known == null, !written.equals(before), changes);
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
