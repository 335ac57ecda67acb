/**
 * Ways for links between cards that lie in columns, topology first. {@link
 * org.chainmap.layout.layered.p5route.channel.LayerGrid} reads columns from any placement, {@link
 * org.chainmap.layout.layered.p5route.channel.RoutedEdges} are links as chains of stops in columns,
 * {@link org.chainmap.layout.layered.p5route.channel.Passages} chooses the gaps they pass, {@link
 * org.chainmap.layout.layered.p5route.channel.PassageSifting} the order of passes with few
 * crossings, {@link org.chainmap.layout.layered.p5route.channel.PortLines} their heights ({@link
 * org.chainmap.layout.layered.p5route.channel.SegmentAlignment}), {@link
 * org.chainmap.layout.layered.p5route.channel.ShortestPathRerouting} leads strands with bends anew,
 * {@link org.chainmap.layout.layered.p5route.channel.BundleSplitting} parts straight ones from
 * their trunks, and {@link org.chainmap.layout.layered.p5route.channel.Channel} the tracks between
 * columns. Start at {@link org.chainmap.layout.layered.p5route.channel.ChannelRouter}.
 */
@NullMarked
package org.chainmap.layout.layered.p5route.channel;

import org.jspecify.annotations.NullMarked;
