package org.chainmap.ledger.plan;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.model.Ids;
import org.chainmap.model.LinkedSheet;
import org.chainmap.model.SeenRows;
import org.chainmap.model.SheetHeader;
import org.chainmap.model.value.Remarks;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** Keeps in a map which sheets it was made of, in the same step as what they change. */
public final class LinkedSheets {

  /**
   * A sheet that was read.
   *
   * @param known the linked sheet it was, or null
   * @param file its file as the map names it
   */
  public record ReadSheet(@Nullable Id known, String file, String sheet, SheetHeader header) {}

  private LinkedSheets() {}

  /** Returns the linked sheet of a file and a name, if a map has it. O(linked sheets). */
  public static Optional<LinkedSheet> of(ChainMap map, String file, String sheet) {
    return map.all(LinkedSheet.class).stream()
        .filter(each -> each.file().equals(file) && each.sheet().equals(sheet))
        .findFirst();
  }

  /**
   * Returns what a plan changes, together with what is remembered of its sheets. O(elements).
   *
   * @param sheets the sheets of the plan, in its order
   */
  public static Change remembered(
      ChainMap map, ImportPlan plan, List<ReadSheet> sheets, Instant now) {
    ChainMap after = map.with(plan.change());
    ChangeBuilder memory = new ChangeBuilder(after);
    for (int i = 0; i < sheets.size(); i++) {
      ReadSheet read = sheets.get(i);
      SeenRows seen = plan.seen().get(i);
      Instant at = now.truncatedTo(ChronoUnit.SECONDS);
      LinkedSheet known =
          Optional.ofNullable(read.known())
              .flatMap(id -> map.find(LinkedSheet.class, id))
              .or(() -> of(map, read.file(), read.sheet()))
              .orElseGet(
                  () ->
                      new LinkedSheet(
                          memory.fresh(Ids.LINKED_SHEET),
                          read.file(),
                          read.sheet(),
                          read.header(),
                          SeenRows.NONE,
                          null,
                          Remarks.NONE));
      memory.put(
          known.withFile(read.file()).withHeader(read.header()).withSeen(seen).withReadAt(at));
    }
    Message name = plan.change().name();
    return joined(name, plan.change(), memory.change(name));
  }

  /** Joins two changes of different elements. */
  static Change joined(Message name, Change one, Change other) {
    return new Change(name, Stream.concat(one.edits().stream(), other.edits().stream()).toList());
  }
}
