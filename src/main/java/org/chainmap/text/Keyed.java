package org.chainmap.text;

/** A constant with a stable key for files and a label for people. */
public interface Keyed {

  /**
   * Returns the stable name in files and on the command line, which never changes once published.
   */
  String key();

  /**
   * Returns the kind of constant, the second part of its label's key: {@code label.<family>.<key>}.
   */
  String family();

  default Message label() {
    return Message.of("label." + family() + "." + key());
  }
}
