/**
 * The layered layout: stages as ranges of layers, in five phases that are packages, each a few
 * small classes with a precondition and a postcondition; search, aspect and interactive run them,
 * quality judges what they make. Start at {@link org.chainmap.layout.layered.LayeredLayout}.
 *
 * <p>The phases, in the order in which they run, by what each makes of what:
 *
 * <ol>
 *   <li>{@link org.chainmap.layout.layered.p1cycles.CycleBreaking}: a stage graph → which links run
 *       with the flow
 *   <li>layer assignment by network simplex ({@code p2layers.StageLayering}) in {@link
 *       org.chainmap.layout.layered.p2layers.LayerSplitting}: these → a layering
 *   <li>{@link org.chainmap.layout.layered.p3order.CrossingMinimizer}: a layered graph → its order
 *   <li>{@link org.chainmap.layout.layered.p4place.NodePlacer} and {@link
 *       org.chainmap.layout.layered.p4place.LayerPositions}: an ordered graph → places across the
 *       flow, and along it
 *   <li>{@link org.chainmap.layout.layered.p5route.channel.ChannelRouter} and {@link
 *       org.chainmap.layout.layered.p5route.OrthogonalRouter}: placed cards, however they were
 *       placed → routes
 * </ol>
 *
 * <p>There is no compaction phase: {@code p4place} packs components and cards without links beside
 * one another ({@code ComponentPacking}, {@code IsolatedNodes}). Nudging (moving segments of
 * different links apart) is {@code p5route.TrackAssignment}, between layers {@code
 * p5route.channel}. Crossing minimisation of orders (sweeps, sifting, simulated annealing) is
 * {@code p3order}; {@code search} adds those that look at straight lines and at groups. Layout that
 * keeps what people know (interactive layout, mental map) is {@code interactive}.
 *
 * <p><b>Decision: phases are called, not listed behind an interface.</b> ELK lists its processors
 * as values of one type, because each changes one mutable graph and which of them run is an option.
 * Here each phase is a function with types of its own, so that a common interface would hide what
 * one hands to the next; none is exchanged for another by an option; and they do not run as a list:
 * the search and the fitting of a page run the third and fourth for many layerings, placing is
 * called back by the search for places, and routing is run by {@link org.chainmap.layout.Routing}
 * for maps that were never laid out. ArchitectureTest keeps the phases apart.
 *
 * <p>Crossings are not bought at any price: more layers mean fewer crossings and more bends. The
 * search with a budget measures every drawing beside the quick one, tries which stages are worth
 * another layer, and straightens edges in several strengths, for as few crossings as can be had
 * with about as many bends and not much more length and area.
 *
 * <p>A budget is work, not time: a search with a budget of seconds counts its steps at a fixed
 * rate, slow enough that a first run in a cold virtual machine stays within them; the clock only
 * ends it where a machine is far slower. So one seed gives one picture, on a busy machine too.
 */
@NullMarked
package org.chainmap.layout.layered;

import org.jspecify.annotations.NullMarked;
