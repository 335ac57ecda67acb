/**
 * The room cards take: {@link org.chainmap.layout.spacing.Spacing} holds every distance, {@link
 * org.chainmap.layout.spacing.RoutingCosts} what routes cost, and {@link
 * org.chainmap.layout.spacing.FreeSpace} finds a free place. May use geom.
 */
@NullMarked
package org.chainmap.layout.spacing;

import org.jspecify.annotations.NullMarked;
