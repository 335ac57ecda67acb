package org.chainmap.analysis.knockout;

import org.jspecify.annotations.Nullable;

/**
 * The total cost of a scenario.
 *
 * @param segments the lost part of all supply between segments, 0–1, or null where there are no
 *     supply links
 * @param enterprises the lost part of all sales between enterprises, 0–1, or null where there are
 *     no enterprise links
 * @param products the number of end products of the map
 * @param linked the number of enterprises with enterprise links
 */
public record Totals(
    @Nullable Double segments, @Nullable Double enterprises, int products, int linked) {}
