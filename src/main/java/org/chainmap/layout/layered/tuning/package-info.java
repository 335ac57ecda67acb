/**
 * The figures by which the layered layout is tuned: chosen by trial, they trade quality for time.
 * Each says what other values did. What is geometry or mathematics stands where it is used,
 * distances in {@link org.chainmap.layout.spacing.Spacing}. Uses nothing; start at {@link
 * org.chainmap.layout.layered.tuning.PhaseTuning}.
 */
@NullMarked
package org.chainmap.layout.layered.tuning;

import org.jspecify.annotations.NullMarked;
