package org.chainmap.editor;

/** What of an editor may change: what listeners are told, so that they redo only what they must. */
public enum Aspect {
  /** What is shown: the map itself or the change being tried out on it, and so the geometry. */
  MAP,
  /** The steps that can be undone, or whether there is something unsaved. */
  JOURNAL,
  SELECTION,
  CAMERA,
  /** The findings, or how they are shown. */
  OVERLAY,
  /** What tools want drawn on top. */
  FEEDBACK,
  /** Language and other settings that matter to painting. */
  DISPLAY,
  /** A text is to be edited in place, or no longer. */
  EDITING
}
