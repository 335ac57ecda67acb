/**
 * Windows for two maps: what differs between them, beside one map of both or the two maps side by
 * side, and merging one into the other. May use {@code ui}, canvas and compare. Start at {@link
 * org.chainmap.ui.compare.MapDesk}, which opens them.
 */
@NullMarked
package org.chainmap.ui.compare;

import org.jspecify.annotations.NullMarked;
