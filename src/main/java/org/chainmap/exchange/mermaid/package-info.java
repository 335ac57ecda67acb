/**
 * Chains as Mermaid flowcharts (mermaid.js.org/syntax/flowchart.html) and swimlanes, read and
 * written: a subgraph is a stage, a node a segment, an edge a link. May use chain. Start at {@link
 * org.chainmap.exchange.mermaid.MermaidFormat}.
 */
@NullMarked
package org.chainmap.exchange.mermaid;

import org.jspecify.annotations.NullMarked;
