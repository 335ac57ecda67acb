/**
 * Fifth phase: ways for links between placed cards, in orthogonal pieces. {@link
 * org.chainmap.layout.layered.p5route.RoutingLanes} are the free lines between cards, {@link
 * org.chainmap.layout.layered.p5route.LanePathSearch} finds each link's cheapest way along them,
 * {@link org.chainmap.layout.layered.p5route.WireSegments} merges what links share, and {@link
 * org.chainmap.layout.layered.p5route.TrackAssignment} moves parallel pieces apart. Works for any
 * placement. May use the room package. Start at {@link
 * org.chainmap.layout.layered.p5route.LaneRouter}.
 */
@NullMarked
package org.chainmap.layout.layered.p5route;

import org.jspecify.annotations.NullMarked;
