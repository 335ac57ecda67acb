package org.chainmap.ui.document;

import java.nio.file.attribute.FileTime;
import org.chainmap.disk.FileStamp;
import org.chainmap.disk.LockOwner;
import org.jspecify.annotations.Nullable;

/**
 * How a document's file is found to be when the program looks at it.
 *
 * @param state whether it has the content that was last read or written
 * @param modified its time, where its content is another; null otherwise
 * @param other who else has it open, if anyone
 * @param writable whether it may be written, or is to be made anew
 */
record FileNews(
    FileStamp.State state,
    @Nullable FileTime modified,
    @Nullable LockOwner other,
    boolean writable) {

  /** Nothing to tell. */
  static final FileNews NONE = new FileNews(FileStamp.State.SAME, null, null, true);

  /** Returns the same as it is for who edits although someone else has the file open. */
  FileNews withoutOther() {
    return new FileNews(state, modified, null, writable);
  }

  /** Tells whether the file is not to be written by us. */
  boolean readOnly() {
    return other != null || !writable;
  }
}
