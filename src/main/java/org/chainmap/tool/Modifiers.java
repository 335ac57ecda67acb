package org.chainmap.tool;

/** The modifier keys held during an input; {@code ctrl} is Command on a Mac. */
public record Modifiers(boolean ctrl, boolean shift, boolean alt) {

  public static final Modifiers NONE = new Modifiers(false, false, false);
  public static final Modifiers CTRL = new Modifiers(true, false, false);
  public static final Modifiers SHIFT = new Modifiers(false, true, false);
  public static final Modifiers ALT = new Modifiers(false, false, true);
}
