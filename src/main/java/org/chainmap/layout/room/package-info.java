/**
 * The room cards take: {@link org.chainmap.layout.room.Spacing} holds every distance, {@link
 * org.chainmap.layout.room.Flow} turns top-down maps into left-to-right ones, and {@link
 * org.chainmap.layout.room.FreeSpace} finds a free place. May use geom.
 */
@NullMarked
package org.chainmap.layout.room;

import org.jspecify.annotations.NullMarked;
