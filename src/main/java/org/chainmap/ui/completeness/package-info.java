/**
 * How much of a map is filled in, and what to ask whom. May use {@code ui}, ledger, model and text.
 * Start at {@link org.chainmap.ui.completeness.CompletenessPanel}.
 */
@NullMarked
package org.chainmap.ui.completeness;

import org.jspecify.annotations.NullMarked;
