package org.chainmap.ui.document;

/** Keeps what a save is about to replace, so that it can be found again. */
public interface ReplacedContent {

  /** Keeps nothing. */
  ReplacedContent UNKEPT = save -> false;

  /**
   * Keeps what is in the file that is about to be written. Runs in the background and never throws.
   *
   * @return whether it is kept now
   */
  boolean keep(DocumentSnapshot save);
}
