package org.chainmap.analysis.knockout;

import org.chainmap.analysis.cascade.Band;
import org.jspecify.annotations.Nullable;

/**
 * The total cost of a scenario. Losses of supply and losses of customers are never added up.
 *
 * @param ends the lost part of the end products, each counting the same: the headline; or null
 *     where the map has none
 * @param products the number of end products of the map
 * @param segments the lost part of all supply between segments, 0–1, or null where there are no
 *     supply links
 * @param customers the part of all supply between segments whose sellers lose their customers,
 *     beyond what they cannot make, 0–1, or null where there are no supply links
 * @param enterprises the lost part of all sales between enterprises, 0–1, or null where there are
 *     no enterprise links
 * @param enterpriseCustomers the part of these sales whose sellers lose their customers
 * @param linked the number of enterprises with enterprise links
 */
public record Totals(
    @Nullable Band ends,
    int products,
    @Nullable Band segments,
    @Nullable Double customers,
    @Nullable Band enterprises,
    @Nullable Double enterpriseCustomers,
    int linked) {}
