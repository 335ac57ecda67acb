package org.chainmap.exchange.mermaid;

import java.util.Set;
import org.chainmap.exchange.chain.ChainCollector;
import org.chainmap.exchange.chain.LinkLabel;
import org.chainmap.exchange.chain.StatedLink;
import org.chainmap.format.FormatException;

/** An edge between two nodes, by their ids. */
record MermaidEdge(int line, String from, String to, MermaidArrow arrow) {

  /** Hands over the link, or two where it points both ways; what ends at a subgraph is left out. */
  void into(Set<String> subgraphs, ChainCollector out) throws FormatException {
    if (!arrow.shown()) {
      return;
    }
    if (subgraphs.contains(from) || subgraphs.contains(to)) {
      out.leftOut(from + " → " + to);
      return;
    }
    String text = arrow.text();
    LinkLabel label = text == null ? LinkLabel.NONE : LinkLabel.of(MermaidText.plain(text));
    out.link(StatedLink.of(line, from, to, label));
    if (arrow.both()) {
      out.link(StatedLink.of(line, to, from, label));
    }
  }
}
