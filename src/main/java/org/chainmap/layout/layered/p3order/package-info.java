/**
 * Third phase: the order of cards within columns, with few crossings. May use net and the freedom
 * p2layers leaves. Start at {@link org.chainmap.layout.layered.p3order.CrossingMinimizer}.
 */
@NullMarked
package org.chainmap.layout.layered.p3order;

import org.jspecify.annotations.NullMarked;
