/**
 * The layered layout of a map that people know: layers and places are kept, and few nodes move.
 * Uses the layered layout, search, quality and the phases. Start at {@link
 * org.chainmap.layout.layered.interactive.InteractiveLayout}.
 */
@NullMarked
package org.chainmap.layout.layered.interactive;

import org.jspecify.annotations.NullMarked;
