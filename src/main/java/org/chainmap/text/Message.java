package org.chainmap.text;

import java.util.List;

/**
 * Something to say, in any language: the key of a pattern and what fills it.
 *
 * <p>The part of the key before its first dot names the properties file. Arguments are strings,
 * numbers, further messages, countries (as a {@link java.util.Locale} of nothing else), or lists of
 * these (spoken with the language's enumeration mark).
 */
public record Message(String key, List<Object> arguments) {

  public Message {
    arguments = List.copyOf(arguments);
  }

  public static Message of(String key, Object... arguments) {
    return new Message(key, List.of(arguments));
  }

  /** What a person wrote, to be repeated as it is. */
  public static Message verbatim(String text) {
    return new Message("label.verbatim", List.of(text));
  }

  public String in(Lang lang) {
    return Messages.speak(lang, this);
  }
}
