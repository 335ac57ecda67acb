package org.chainmap.ui.document;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.chainmap.text.Message;

/** Finds what is still kept of a file that cannot be opened. */
public interface KeptCopies {

  /** Finds nothing. */
  KeptCopies NONE = (file, found) -> {};

  /**
   * A copy that was found.
   *
   * @param said what it is and what is safe, to follow the reason why the file cannot be opened
   * @param offer opens it
   */
  record Copy(Message said, Banner.Offer offer) {}

  /** Looks for a copy in the background; {@code found} is not called where there is none. */
  void find(Path file, Consumer<Copy> found);
}
