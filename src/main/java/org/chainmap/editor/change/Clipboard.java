package org.chainmap.editor.change;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The elements and the style copied last, shared by all open documents. */
public final class Clipboard {

  private @Nullable Clip clip;
  private @Nullable Style style;

  public Optional<Clip> clip() {
    return Optional.ofNullable(clip);
  }

  public void put(Clip copied) {
    clip = copied;
  }

  /** Gives up the elements copied, because something else was copied since. */
  public void dropClip() {
    clip = null;
  }

  public Optional<Style> style() {
    return Optional.ofNullable(style);
  }

  public void put(Style copied) {
    style = copied;
  }
}
