package org.chainmap.editor;

/**
 * The parts of an editor's state that can change. Listeners receive them, so that they update only
 * what they must.
 */
public enum Aspect {
  /** The shown map and its geometry: the map itself, or the change being tried out on it. */
  MAP,
  /** The steps that can be undone, or whether there are unsaved changes. */
  JOURNAL,
  SELECTION,
  CAMERA,
  /** The findings, or how they are shown. */
  OVERLAY,
  /** The tool's drawing on top of the map. */
  FEEDBACK,
  /** Language and other settings that affect painting. */
  DISPLAY,
  /** In-place editing of a text began or ended. */
  EDITING,
  /** The saved view that is shown in place of the whole map, or what of it is gone. */
  VIEW
}
