package org.chainmap.ui.present;

/** What a key, a click or a button of a clicker asks for during a presentation. */
enum WalkStep {
  NEXT,
  BACK,
  FIRST,
  LAST,
  /** To the page whose number was typed; to the next one where none was. */
  ENTER,
  BLACK,
  WHITE,
  CLOSER,
  FARTHER,
  /** Back to the whole view after zooming and panning. */
  FRAME,
  LASER,
  SPEAKER,
  KEYS,
  END
}
