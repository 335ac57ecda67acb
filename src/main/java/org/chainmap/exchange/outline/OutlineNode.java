package org.chainmap.exchange.outline;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of an outline with what stands below it.
 *
 * @param line where it stands in the text, from 1
 * @param heading whether it is marked as one, so that it names a stage even if nothing is below it
 * @param children what stands below it; filled while the text is read
 */
record OutlineNode(int line, String text, boolean heading, List<OutlineNode> children) {

  static OutlineNode of(int line, String text) {
    return new OutlineNode(line, text, false, new ArrayList<>());
  }

  static OutlineNode heading(int line, String text) {
    return new OutlineNode(line, text, true, new ArrayList<>());
  }

  /** Returns the line as it is meant. */
  OutlineLine meant() {
    return OutlineLine.of(text);
  }
}
