package org.chainmap.text;

import java.util.List;

/**
 * A message independent of language: the key of a pattern and its arguments.
 *
 * <p>The part of the key before its first dot names the properties file. Arguments are strings,
 * numbers, further messages, countries (as a {@link java.util.Locale} with only a country), or
 * lists of these (joined with the language's enumeration mark).
 */
public record Message(String key, List<Object> arguments) {

  public Message {
    arguments = List.copyOf(arguments);
  }

  public static Message of(String key, Object... arguments) {
    return new Message(key, List.of(arguments));
  }

  /** Returns a message for text written by a user, which is shown unchanged. */
  public static Message verbatim(String text) {
    return new Message("label.verbatim", List.of(text));
  }

  public String in(Lang lang) {
    return Messages.speak(lang, this);
  }
}
