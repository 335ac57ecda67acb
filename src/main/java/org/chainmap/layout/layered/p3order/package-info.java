/**
 * Third phase: the order of nodes within layers, with few crossings. May use graph. Start at {@link
 * org.chainmap.layout.layered.p3order.CrossingMinimizer}.
 */
@NullMarked
package org.chainmap.layout.layered.p3order;

import org.jspecify.annotations.NullMarked;
