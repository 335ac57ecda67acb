/**
 * Orthogonal routing of edges between nodes that lie in layers, topology first. {@link
 * org.chainmap.layout.layered.p5route.channel.LayerGrid} reads layers from any placement; {@link
 * org.chainmap.layout.layered.p5route.channel.RoutedEdges} are edges as chains of stops, one per
 * layer; {@link org.chainmap.layout.layered.p5route.channel.Passages} chooses the gaps between
 * cards that they pass, and {@link org.chainmap.layout.layered.p5route.channel.PassageSifting}
 * orders them with few crossings; {@link org.chainmap.layout.layered.p5route.channel.PortLines} and
 * {@link org.chainmap.layout.layered.p5route.channel.SegmentAlignment} give them heights; {@link
 * org.chainmap.layout.layered.p5route.channel.ShortestPathRerouting} reroutes edges with bends;
 * {@link org.chainmap.layout.layered.p5route.channel.BundleSplitting} gives straight edges of a
 * bundle ports of their own; and {@link
 * org.chainmap.layout.layered.p5route.channel.ChannelTrackAssignment} assigns tracks to the
 * vertical segments between two layers. Start at {@link
 * org.chainmap.layout.layered.p5route.channel.ChannelRouter}.
 */
@NullMarked
package org.chainmap.layout.layered.p5route.channel;

import org.jspecify.annotations.NullMarked;
