package org.chainmap.ui.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainmap.geom.Id;
import org.chainmap.geom.Identified;
import org.chainmap.ledger.Column;
import org.chainmap.ledger.ColumnType;
import org.chainmap.ledger.Ledger;
import org.chainmap.ledger.Value;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Element;
import org.chainmap.model.FreshIds;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.ui.MapAccess;

/**
 * The element of a new row. What it must refer to is what is chosen on the map; a row that refers
 * to one thing only takes the first there is where none is chosen.
 */
final class NewRow {

  private NewRow() {}

  static <E extends Identified> Ledger.Made<E> of(Ledger<E> ledger, MapAccess access, Lang lang) {
    List<Column<E>> needed =
        ledger.columns().stream()
            .filter(column -> column.type() instanceof ColumnType.Reference r && r.required())
            .toList();
    Map<String, Value> given = new HashMap<>();
    Set<Id> used = new HashSet<>();
    for (Column<E> column : needed) {
      Class<? extends Element> kind = ((ColumnType.Reference) column.type()).kind();
      List<Id> candidates = new ArrayList<>();
      access.selection().stream()
          .filter(id -> access.map().find(kind, id).isPresent())
          .forEach(candidates::add);
      if (needed.size() == 1) {
        access.map().all(kind).stream().map(Element::id).findFirst().ifPresent(candidates::add);
      }
      candidates.stream()
          .filter(used::add)
          .findFirst()
          .ifPresent(id -> given.put(column.key(), Value.ofReference(id)));
    }
    Ledger.Made<E> made =
        ledger
            .maker()
            .make(
                access.map(),
                new FreshIds(access.map()),
                lang,
                key -> given.getOrDefault(key, Value.Unknown.UNKNOWN));
    return made instanceof Ledger.Made.Missing<E> && needed.size() > 1
        ? new Ledger.Made.Missing<>(
            Message.of("ledger.ui.chooseFirst", needed.stream().map(Column::heading).toList()))
        : made;
  }

  static Change change(Ledger<?> ledger, Element element) {
    Message label = Message.of("label.element." + ledger.kind().getSimpleName());
    return Change.of(Message.of("ui.change.add", label), Edit.add(element));
  }
}
