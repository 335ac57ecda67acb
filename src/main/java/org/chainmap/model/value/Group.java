package org.chainmap.model.value;

import org.chainmap.text.Lang;

/**
 * A group of segments (子链) as it is called: segments name their group by its text.
 *
 * @param name the group's name, in English where that is known
 * @param extras fields this version does not know
 */
public record Group(Name name, Extras extras) {

  public static Group of(Name name) {
    return new Group(name, Extras.NONE);
  }

  public Group withName(Name changed) {
    return new Group(changed, extras);
  }

  public Group withExtras(Extras changed) {
    return new Group(name, changed);
  }

  /** Returns the name for readers of {@code lang}. */
  public String in(Lang lang) {
    return name.in(lang);
  }
}
