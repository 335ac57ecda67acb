package org.chainmap.format;

import java.util.List;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** A file that cannot be read or written, with everything found wrong. */
public final class FormatException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient List<Fault> faults;

  /** An exception for at least one fault. */
  FormatException(List<Fault> faults) {
    super(spoken(faults).in(Lang.EN));
    this.faults = List.copyOf(faults);
  }

  /** An exception for one fault. */
  public FormatException(Fault fault) {
    this(List.of(fault));
  }

  /** An exception for one fault that came of another. */
  public FormatException(Fault fault, Throwable cause) {
    this(fault);
    initCause(cause);
  }

  /** What was found wrong, in the order of the file; never empty. */
  public List<Fault> faults() {
    return faults;
  }

  /** The first fault in words with its place, and how many more there are. */
  public Message spoken() {
    return spoken(faults);
  }

  private static Message spoken(List<Fault> faults) {
    Message first = faults.getFirst().message();
    return faults.size() == 1 ? first : Message.of("format.andMore", first, faults.size() - 1);
  }
}
