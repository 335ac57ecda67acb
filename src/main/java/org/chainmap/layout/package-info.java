/**
 * The places of cards and the routes of links. {@link org.chainmap.layout.MapLayout}s place cards,
 * each over a JGraphT {@code LayoutAlgorithm2D}; {@link org.chainmap.layout.Routing} derives bands,
 * frames, routes and label places from placed cards, however they were placed. May use graph and
 * geom. Start at {@link org.chainmap.layout.Layouts}.
 */
@NullMarked
package org.chainmap.layout;

import org.jspecify.annotations.NullMarked;
