/**
 * First phase: which links run with the flow. May use graph and tuning. Start at {@link
 * org.chainmap.layout.layered.p1cycles.CycleBreaking}.
 */
@NullMarked
package org.chainmap.layout.layered.p1cycles;

import org.jspecify.annotations.NullMarked;
