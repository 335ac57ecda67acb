/**
 * Test fixtures: random maps and random changes, the same for the same seed. Start at {@link
 * org.chainmap.testing.RandomMaps}.
 */
@NullMarked
package org.chainmap.testing;

import org.jspecify.annotations.NullMarked;
