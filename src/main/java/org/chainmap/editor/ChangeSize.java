package org.chainmap.editor;

import java.util.List;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Element;
import org.chainmap.model.Note;
import org.chainmap.model.WrittenText;
import org.chainmap.model.value.EmbeddedPicture;
import org.jspecify.annotations.Nullable;

/** Estimates the memory that a change holds as long as it can be undone. */
final class ChangeSize {

  /** The memory of an element without its texts, in bytes: measured of a segment with facts. */
  private static final long ELEMENT = 500;

  private ChangeSize() {}

  /**
   * Returns the memory in bytes. What an edit leaves as it was is shared with the map, so it counts
   * once. O(edits · texts).
   */
  static long bytes(Change change) {
    long bytes = 0;
    for (Edit edit : change.edits()) {
      bytes += bytes(edit.before(), null) + bytes(edit.after(), edit.before());
    }
    return bytes;
  }

  private static long bytes(@Nullable Element element, @Nullable Element shared) {
    if (element == null) {
      return 0;
    }
    List<String> known = shared == null ? List.of() : texts(shared);
    long bytes = ELEMENT;
    for (String text : texts(element)) {
      bytes += known.contains(text) ? 0 : 2L * text.length();
    }
    EmbeddedPicture picture = picture(element);
    boolean same = shared != null && picture == picture(shared);
    return bytes + (picture == null || same ? 0 : picture.base64().length());
  }

  private static List<String> texts(Element element) {
    return WrittenText.of(element).stream().map(WrittenText::text).toList();
  }

  private static @Nullable EmbeddedPicture picture(Element element) {
    return element instanceof Note note ? note.picture() : null;
  }
}
