package org.chainmap.editor.change;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.chainmap.model.value.Name;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** Generates names for new elements, distinguished by numbers. */
final class FreeNames {

  private FreeNames() {}

  /** Returns the word itself, or the word with the first free number from 2. */
  static String next(Collection<Name> taken, String key, Lang lang) {
    Set<String> texts = new HashSet<>();
    taken.forEach(name -> texts.add(name.text()));
    String word = Message.of(key).in(lang);
    String name = word;
    for (int number = 2; texts.contains(name); number++) {
      name = word + " " + number;
    }
    return name;
  }
}
