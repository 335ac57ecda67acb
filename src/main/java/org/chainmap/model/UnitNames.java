package org.chainmap.model;

import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.text.Messages;

/** The names of units of quantity in both languages. */
public final class UnitNames {

  private UnitNames() {}

  /** Returns a unit's name: in English where it is a usual one (吨 t), else as written. */
  public static Message of(String unit) {
    String key = "unit." + unit.strip();
    return Messages.file("unit", Lang.ZH).containsKey(key)
        ? Message.of(key)
        : Message.verbatim(unit);
  }
}
