package org.chainmap.ui.completeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainmap.geom.Id;
import org.chainmap.ledger.Completeness;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Names;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.text.Message;

/**
 * How much of a part of a map is filled in.
 *
 * @param element the stage or segment, or nothing
 * @param group the stage it belongs to, or the list of a field
 * @param name what of the group it is; empty where it is all of it
 */
record FilledRow(
    Optional<Id> element, Message group, Optional<Message> name, Completeness.Count count) {

  /** Returns the whole map, then every stage followed by its segments. */
  static List<FilledRow> ofSegments(ChainMap map, Completeness completeness) {
    List<FilledRow> rows = new ArrayList<>();
    rows.add(whole(completeness));
    for (Stage stage : map.stages()) {
      Message name = Names.message(map, stage.id());
      rows.add(row(stage.id(), name, Optional.empty(), completeness));
      for (Segment segment : map.segmentsIn(stage.id())) {
        Message of = Names.message(map, segment.id());
        rows.add(row(segment.id(), name, Optional.of(of), completeness));
      }
    }
    return rows;
  }

  /** Returns the whole map, then every field that is needed, with its list. */
  static List<FilledRow> ofFields(Completeness completeness) {
    List<FilledRow> rows = new ArrayList<>();
    rows.add(whole(completeness));
    for (Completeness.Field field : completeness.fields()) {
      rows.add(
          new FilledRow(
              Optional.empty(),
              Message.of("ledger." + field.ledger()),
              Optional.of(field.column().heading()),
              field.count()));
    }
    return rows;
  }

  private static FilledRow whole(Completeness completeness) {
    Message name = Message.of("completeness.whole");
    return new FilledRow(Optional.empty(), name, Optional.empty(), completeness.all());
  }

  private static FilledRow row(
      Id id, Message group, Optional<Message> name, Completeness completeness) {
    return new FilledRow(Optional.of(id), group, name, completeness.of(id));
  }
}
