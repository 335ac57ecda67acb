package org.chainmap.model;

import java.time.Instant;
import org.chainmap.geom.Id;
import org.chainmap.model.value.Remarks;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of another program's file that a map keeps up with (关联表格): where it is, how it is read,
 * and what it said when it was last read. It says nothing about the chain itself.
 *
 * @param file the file, with slashes, relative to the document where there is such a path, else
 *     absolute
 * @param sheet the name of the sheet
 * @param readAt when it was last read, to the second; null where unknown
 */
public record LinkedSheet(
    Id id,
    String file,
    String sheet,
    SheetHeader header,
    SeenRows seen,
    @Nullable Instant readAt,
    Remarks remarks)
    implements Element {

  public LinkedSheet withFile(String changed) {
    return new LinkedSheet(id, changed, sheet, header, seen, readAt, remarks);
  }

  public LinkedSheet withSheet(String changed) {
    return new LinkedSheet(id, file, changed, header, seen, readAt, remarks);
  }

  public LinkedSheet withHeader(SheetHeader changed) {
    return new LinkedSheet(id, file, sheet, changed, seen, readAt, remarks);
  }

  public LinkedSheet withSeen(SeenRows changed) {
    return new LinkedSheet(id, file, sheet, header, changed, readAt, remarks);
  }

  public LinkedSheet withReadAt(@Nullable Instant changed) {
    return new LinkedSheet(id, file, sheet, header, seen, changed, remarks);
  }

  @Override
  public LinkedSheet withRemarks(Remarks changed) {
    return new LinkedSheet(id, file, sheet, header, seen, readAt, changed);
  }

  /** Returns it with what another state of it remembers of the last reading. */
  public LinkedSheet remembering(LinkedSheet other) {
    return new LinkedSheet(id, file, sheet, other.header(), other.seen(), other.readAt(), remarks);
  }

  /** Tells whether another state of it remembers the same reading. */
  public boolean remembersAs(LinkedSheet other) {
    return equals(remembering(other));
  }

  /** Returns the one of two states of a linked sheet that was read later, the first if neither. */
  public static LinkedSheet later(LinkedSheet one, LinkedSheet other) {
    Instant a = one.readAt();
    Instant b = other.readAt();
    return b != null && (a == null || b.isAfter(a)) ? other : one;
  }
}
