package org.chainmap.analysis.matching;

/**
 * An offer that meets a need, by index.
 *
 * @param share the share of the need that it meets, 0–1; 0 only where people have locked more pairs
 *     than there is to hand out
 */
record Allotment(int need, int offer, double share) {}
