package org.chainmap.exchange.outline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.chainmap.exchange.chain.ChainCollector;
import org.chainmap.format.FormatException;

/** Builds a tree of lines: a line of higher rank stands below the last one of lower rank. */
final class OutlineTree {

  private record Open(int rank, OutlineNode node) {}

  private final List<OutlineNode> roots = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private final ChainCollector out;

  OutlineTree(ChainCollector out) {
    this.out = out;
  }

  /**
   * Adds a line behind all others.
   *
   * @param rank how far it is indented, in any unit
   * @throws FormatException if it stands too deep
   */
  void add(int rank, OutlineNode node) throws FormatException {
    Open above = open.peek();
    while (above != null && above.rank() >= rank) {
      open.pop();
      above = open.peek();
    }
    (above == null ? roots : above.node().children()).add(node);
    out.deeper(open.size(), node.line());
    open.push(new Open(rank, node));
  }

  List<OutlineNode> roots() {
    return roots;
  }
}
