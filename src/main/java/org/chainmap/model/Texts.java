package org.chainmap.model;

import org.jspecify.annotations.Nullable;

/** Optional texts: blank means not given, everywhere. */
final class Texts {

  private Texts() {}

  static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
