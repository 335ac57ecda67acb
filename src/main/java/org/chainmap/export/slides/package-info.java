/**
 * Slides (.pptx) from the same marks as every picture: native shapes that can be moved, named and
 * edited. May use paint, and Apache POI's XSLF, of which nothing is loaded before the first slide.
 * Start at {@link org.chainmap.export.slides.SlideDeck}.
 *
 * <p>A card is a group named as its segment. A link is a connector where its course is straight or
 * leads sideways with two bends, glued to its cards where it ends in the middle of a side; else a
 * freeform with an arrow head. Tried and given up: connectors that are turned or bend more often,
 * and connection sites of its own for each end of a link. LibreOffice 7.4 routes such connectors
 * anew, off their labels, and moves their ends.
 */
@NullMarked
package org.chainmap.export.slides;

import org.jspecify.annotations.NullMarked;
