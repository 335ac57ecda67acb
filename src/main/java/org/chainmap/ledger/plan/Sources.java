package org.chainmap.ledger.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainmap.geom.Id;
import org.chainmap.ledger.Ledger;
import org.chainmap.ledger.Ledgers;
import org.chainmap.ledger.table.ImportedCell;
import org.chainmap.ledger.table.ImportedRow;
import org.chainmap.ledger.table.TableField;
import org.chainmap.model.ChainMap;
import org.chainmap.model.ChangeBuilder;
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

  private final ChangeBuilder draft;
  private final RowFields fields;
  private final Map<String, Id> byTitle = new HashMap<>();

  Sources(ChainMap map, ChangeBuilder draft, RowFields fields) {
    this.draft = draft;
    this.fields = fields;
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
  RowResult source(RowTask task) {
    String title = task.row().text(TableField.TITLE);
    if (title == null) {
      return RowResult.leftOut(Message.of("ledger.missing", TableField.TITLE.label()));
    }
    Id remembered = task.memory().element();
    Id known =
        remembered != null && draft.find(Source.class, remembered).isPresent()
            ? remembered
            : byTitle.get(NameKey.of(title).text());
    Source before =
        known == null ? made(title, task.row()) : draft.find(Source.class, known).orElseThrow();
    Source written =
        fields.write(
            Ledgers.SOURCES, before, task, draft.isNew(before.id()), Set.of(TableField.TITLE));
    draft.put(written);
    return RowResult.of(written.id(), known == null, !written.equals(before), task.changes());
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

  /** Returns an element with the source of its row among its own, and tells where that is new. */
  <E extends Element> E cited(Ledger<E> ledger, E element, RowTask task) {
    Id source = task.source();
    ImportedCell cell = task.row().cells().get(TableField.SOURCE);
    if (source == null
        || cell == null
        || element.remarks().sources().contains(source)
        || task.repeats(TableField.SOURCE) && task.changes().isEmpty()) {
      return element;
    }
    List<Id> all = new ArrayList<>(element.remarks().sources());
    all.add(source);
    return fields.refer(
        ledger, "sources", element, task, cell, null, false, draft.isNew(element.id()), () -> all);
  }
}
