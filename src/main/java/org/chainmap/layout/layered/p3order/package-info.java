/**
 * Third phase: the order of nodes within layers, with few crossings. May use graph. Start at {@link
 * org.chainmap.layout.layered.p3order.CrossingMinimizer}.
 *
 * <p>The order is found by simulated annealing: median and barycentre sweeps with transposition,
 * sifting on top, and iterated local search were measured beside simulated annealing (swaps of
 * neighbours in all layers at once, over a crossing matrix that is kept current); in the same
 * milliseconds annealing crossed least. Every edge has dummy nodes of its own, for crossings are
 * counted by edge. What people see are lines, not orders, so a second search moves cards by the
 * crossings of straight lines between them, within the layers their edges leave free.
 */
@NullMarked
package org.chainmap.layout.layered.p3order;

import org.jspecify.annotations.NullMarked;
