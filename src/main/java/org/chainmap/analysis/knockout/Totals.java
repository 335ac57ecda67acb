package org.chainmap.analysis.knockout;

import org.jspecify.annotations.Nullable;

/**
 * What a scenario costs in all.
 *
 * @param segments the part of all that segments supply to one another that is lost, 0–1, or null
 *     where there are no supply links
 * @param enterprises the part of all that enterprises sell to one another that is lost, 0–1, or
 *     null where there are no enterprise links
 * @param products how many end products the map has
 * @param linked how many enterprises have enterprise links
 */
public record Totals(
    @Nullable Double segments, @Nullable Double enterprises, int products, int linked) {}
