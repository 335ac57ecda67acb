package org.chainmap.ui.versions;

import java.nio.file.Path;
import java.time.Instant;
import org.chainmap.model.ChainMap;
import org.jspecify.annotations.Nullable;

/**
 * One version of a document in the list.
 *
 * @param name the name that a person gave it; empty for others
 * @param at when it was saved, or now
 * @param bytes its size; 0 where it has no file
 * @param file its file, or null for the map in the window
 * @param map the map in the window, or null for a file
 */
record VersionEntry(
    Kind kind, String name, Instant at, long bytes, @Nullable Path file, @Nullable ChainMap map) {

  /** What kind of version it is. */
  enum Kind {
    /** The map in the window with unsaved changes. */
    NOW,
    /** The document's own file. */
    SAVED,
    /** What an earlier save replaced. */
    KEPT,
    /** What a person named. */
    NAMED;

    String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
