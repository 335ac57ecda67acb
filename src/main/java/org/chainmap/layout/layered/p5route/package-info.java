/**
 * Fifth phase, edge routing: orthogonal routes for links between placed cards. {@link
 * org.chainmap.layout.layered.p5route.NetGrouping} groups links that are drawn as one trunk, {@link
 * org.chainmap.layout.layered.p5route.Ports} are where routes meet cards (port constraints: {@code
 * PortSides}), {@link org.chainmap.layout.layered.p5route.VisibilityLines} the lines of the
 * orthogonal visibility graph, {@link org.chainmap.layout.layered.p5route.VisibilityPathSearch}
 * finds each link's cheapest path along them, {@link
 * org.chainmap.layout.layered.p5route.WireSegments} merges what links share, and {@link
 * org.chainmap.layout.layered.p5route.TrackAssignment} moves parallel segments apart (nudging).
 * Works for any placement; where cards lie in layers, {@code channel} routes with fewer crossings.
 * May use graph, tuning and spacing. Start at {@link
 * org.chainmap.layout.layered.p5route.OrthogonalRouter}.
 *
 * <p><b>Decision: tracks are assigned twice.</b> {@link
 * org.chainmap.layout.layered.p5route.TrackAssignment} separates any parallel segments that may
 * come to overlap; {@code channel.ChannelTrackAssignment} knows the two sides of its channel and
 * puts segments into the order in which no two cross twice. The general one was tried in place of
 * the channels', starting from their result, on seven of the samples and ten graphs of 30 to 300
 * nodes in three layouts each: crossings rose from 50,261 to 51,230 and from 806 to 838, segments
 * of different edges less than a pixel apart from 173 to 1,019, bends stayed as they were, length
 * fell by 0.1 % and rose by 0.1 %, and it took 608 ms for the graphs, where all of channel routing
 * takes 2,210 ms. The channels' cannot serve in turn where there are no layers: a free line has no
 * two sides between which edges run.
 *
 * <p>Edges are routed topology first: {@code p5route.channel} reads layers from where cards lie,
 * chooses the gap through which each edge passes a layer, orders edges within gaps, aligns their
 * lines, and last orders the tracks of each channel, so that two edges cross only if they must.
 * Edges at cards that stand in no layer, links held to sides of their cards, and drags use the path
 * search.
 *
 * <p>Hyperedges: {@code NetGrouping} says which links form one, {@code WireSegments} holds what
 * they share in the path search; in channels {@code PortLines} gives them common lines, {@code
 * BundleSplitting} parts those that are better apart, and {@code TrunkOffsets} lays the edges of a
 * trunk 0.02 px apart in the order in which they branch off: one line to the eye, no crossing to a
 * count.
 */
@NullMarked
package org.chainmap.layout.layered.p5route;

import org.jspecify.annotations.NullMarked;
