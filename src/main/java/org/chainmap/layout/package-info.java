/**
 * The places of cards and the routes of links. {@link org.chainmap.layout.MapLayout}s place cards,
 * each over a JGraphT {@code LayoutAlgorithm2D}; {@link org.chainmap.layout.Routing} derives bands,
 * frames, routes and label places from placed cards, however they were placed. May use graph and
 * geom. Start at {@link org.chainmap.layout.Layouts}.
 *
 * <p>Routes are a pure function of where cards lie: {@link org.chainmap.layout.Routing} knows
 * nothing of how cards came there. A tidied map, a hand-moved one and a freshly opened file show
 * the same routes, and dragging routes with the same code.
 *
 * <p>Tidying is not laying out anew: tidying reads layers and order from where cards lie and
 * changes what an edit disturbed; laying out anew forgets them. They are two commands, because
 * people want the one a hundred times and the other once.
 *
 * <p>Bands are derived: a stage's band spans the cards of the stage, and neighbours meet halfway.
 * No width is stored that could contradict the cards.
 *
 * <p>Layout phases work on int arrays inside and are offered as JGraphT {@code LayoutAlgorithm2D}.
 */
@NullMarked
package org.chainmap.layout;

import org.jspecify.annotations.NullMarked;
