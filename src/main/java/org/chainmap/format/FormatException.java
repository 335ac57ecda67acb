package org.chainmap.format;

import java.util.List;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** Thrown when a file cannot be read or written, with all faults found. */
public final class FormatException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient List<Fault> faults;

  /** Creates an exception for at least one fault. */
  public FormatException(List<Fault> faults) {
    super(spoken(faults).in(Lang.EN));
    this.faults = List.copyOf(faults);
  }

  /** Creates an exception for one fault. */
  public FormatException(Fault fault) {
    this(List.of(fault));
  }

  /** Creates an exception for one fault with a cause. */
  public FormatException(Fault fault, Throwable cause) {
    this(fault);
    initCause(cause);
  }

  /** Returns the faults found, in the order of the file; never empty. */
  public List<Fault> faults() {
    return faults;
  }

  /**
   * Returns a message with the first fault, its positions, and the number of other faults, equal
   * ones counted once.
   */
  public Message spoken() {
    return spoken(faults);
  }

  private static Message spoken(List<Fault> faults) {
    List<FaultGroup> groups = FaultGroup.of(faults);
    Message first = groups.getFirst().message();
    return groups.size() == 1 ? first : Message.of("format.andMore", first, groups.size() - 1);
  }
}
