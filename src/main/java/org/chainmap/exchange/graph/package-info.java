/**
 * Chains as graphs of other programs: GraphML (yEd), GEXF (Gephi) and DOT (Graphviz), read and
 * written. Nodes are segments, or enterprises where they say so; edges are links, or
 * participations; what has a counterpart is kept as an attribute. May use chain. Start at {@link
 * org.chainmap.exchange.graph.GraphStatements}, which all readers share, and {@link
 * org.chainmap.exchange.graph.GraphTables}, which all writers share.
 *
 * <p><b>No graph library reads or writes.</b> JGraphT's readers (jgrapht-io, with antlr4-runtime,
 * commons-text and commons-lang3) hand over vertices and edges without their line, and without the
 * clusters, groups and labels of layers that become stages here; XML is read by one guarded parser
 * for all formats.
 */
@NullMarked
package org.chainmap.exchange.graph;

import org.jspecify.annotations.NullMarked;
