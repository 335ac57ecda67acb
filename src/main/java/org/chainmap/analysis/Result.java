package org.chainmap.analysis;

import java.util.Set;
import org.chainmap.text.Message;

/**
 * A value that an analysis computes besides its findings: a number, relation or grouping. Each is a
 * constant of the analysis that computes it; readers use that constant.
 */
public sealed interface Result extends Comparable<Result> permits Metric, Relation, Grouping {

  /** Returns the stable key in published files; no two results share one. */
  String key();

  /** Returns the data that the map must state for there to be such a result. */
  Set<Datum> needs();

  /** Returns its label. */
  default Message label() {
    return Message.of("analysis." + key() + ".name");
  }

  @Override
  default int compareTo(Result other) {
    return key().compareTo(other.key());
  }
}
