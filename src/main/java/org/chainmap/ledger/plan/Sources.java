package org.chainmap.ledger.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainmap.geom.Id;
import org.chainmap.ledger.Ledgers;
import org.chainmap.ledger.table.ImportedRow;
import org.chainmap.ledger.table.TableField;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Ids;
import org.chainmap.model.NameKey;
import org.chainmap.model.Source;
import org.chainmap.model.kind.Confidence;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Remarks;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** The sources that rows name, by title: those of the map, and new ones. */
final class Sources {

  private final ElementDraft draft;
  private final Map<String, Id> byTitle = new HashMap<>();

  Sources(ChainMap map, ElementDraft draft) {
    this.draft = draft;
    for (Source source : map.all(Source.class)) {
      String title = source.title().text();
      if (title != null) {
        byTitle.putIfAbsent(NameKey.of(title).text(), source.id());
      }
    }
  }

  /** Returns the source that a row names, made if there is none of its title; null for none. */
  @Nullable Id of(ImportedRow row) {
    String title = row.text(TableField.SOURCE);
    if (title == null) {
      return null;
    }
    Id known = byTitle.get(NameKey.of(title).text());
    return known != null ? known : made(title, row).id();
  }

  /** A row about a source itself. */
  RowResult source(ImportedRow row, String key, RowFields fields) {
    String title = row.text(TableField.TITLE);
    if (title == null) {
      return RowResult.leftOut(Message.of("ledger.missing", TableField.TITLE.label()));
    }
    Id known = byTitle.get(NameKey.of(title).text());
    Source before =
        known == null ? made(title, row) : draft.find(Source.class, known).orElseThrow();
    List<FieldChange> changes = new ArrayList<>();
    Source written =
        fields.write(
            Ledgers.SOURCES,
            before,
            row,
            key,
            known == null,
            Set.of(TableField.TITLE),
            null,
            changes);
    draft.put(written);
    return RowResult.of(written.id(), known == null, !written.equals(before), changes);
  }

  private Source made(String title, ImportedRow row) {
    Source made =
        new Source(
            draft.fresh(Ids.SOURCE),
            Caption.of(title),
            Caption.NONE,
            row.date(TableField.AS_OF),
            Confidence.MEDIUM,
            null,
            Remarks.NONE);
    byTitle.put(NameKey.of(title).text(), made.id());
    draft.put(made);
    return made;
  }

  /** Returns the element with one more source. */
  static Element with(Element element, @Nullable Id source) {
    if (source == null || element.remarks().sources().contains(source)) {
      return element;
    }
    List<Id> sources = new ArrayList<>(element.remarks().sources());
    sources.add(source);
    return element.withRemarks(element.remarks().withSources(sources));
  }
}
