package org.chainmap.model.value;

import org.jspecify.annotations.Nullable;

/** Optional texts, where blank always means not given. */
public final class Texts {

  private Texts() {}

  static @Nullable public String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
