package org.chainmap.analysis;

import java.util.Set;
import org.chainmap.text.Message;

/**
 * Something an analysis computes beside its findings. Each is one constant, declared by the
 * analysis that makes it; whoever reads it names that constant.
 */
public sealed interface Result extends Comparable<Result> permits Metric, Relation, Grouping {

  /** The stable key in published files; no two results share one. */
  String key();

  /** What the map has to state wherever there is such a result. */
  Set<Datum> needs();

  /** What it is called. */
  default Message label() {
    return Message.of("analysis." + key() + ".name");
  }

  @Override
  default int compareTo(Result other) {
    return key().compareTo(other.key());
  }
}
