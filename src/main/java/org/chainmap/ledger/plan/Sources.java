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
import org.chainmap.ledger.written.NameLists;
import org.chainmap.model.ChainMap;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.model.Element;
import org.chainmap.model.Ids;
import org.chainmap.model.NameKey;
import org.chainmap.model.Names;
import org.chainmap.model.Source;
import org.chainmap.model.kind.Confidence;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Remarks;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** The sources that rows name, by title: those of the map, and new ones. */
final class Sources {

  private final ChangeBuilder draft;
  private final RowFields fields;
  private final Map<String, Id> byTitle = new HashMap<>();

  Sources(ChainMap map, ChangeBuilder draft, RowFields fields) {
    this.draft = draft;
    this.fields = fields;
    for (Lang lang : Lang.values()) {
      for (Source source : map.all(Source.class)) {
        byTitle.putIfAbsent(NameKey.of(Names.of(map, source, lang)).text(), source.id());
      }
    }
  }

  /**
   * Returns the sources that a row names: that of the whole title, or those of its parts where all
   * of them are known, or a new one.
   */
  List<Id> of(ImportedRow row) {
    String title = row.text(TableField.SOURCE);
    if (title == null) {
      return List.of();
    }
    Id whole = byTitle.get(NameKey.of(title).text());
    if (whole != null) {
      return List.of(whole);
    }
    List<Id> parts = new ArrayList<>();
    List<String> titles =
        NameLists.split(title, part -> byTitle.containsKey(NameKey.of(part).text()));
    for (String part : titles) {
      Id known = byTitle.get(NameKey.of(part).text());
      if (known != null) {
        parts.add(known);
      }
    }
    return !parts.isEmpty() && parts.size() == titles.size()
        ? parts
        : List.of(made(title, row).id());
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

  /** Returns an element with the sources of its row among its own, and tells which are new. */
  <E extends Element> E cited(Ledger<E> ledger, E element, RowTask task) {
    List<Id> all = new ArrayList<>(element.remarks().sources());
    task.cited().stream().filter(each -> !all.contains(each)).forEach(all::add);
    ImportedCell cell = task.row().cells().get(TableField.SOURCE);
    if (cell == null
        || all.size() == element.remarks().sources().size()
        || task.repeats(TableField.SOURCE) && task.changes().isEmpty()) {
      return element;
    }
    return fields.refer(
        ledger, "sources", element, task, cell, null, false, draft.isNew(element.id()), () -> all);
  }
}
