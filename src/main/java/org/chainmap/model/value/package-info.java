/**
 * The immutable component values of elements: names, dates, figures with their sources, facts of
 * supply and trade. An unknown value is null, never 0. May use model.kind. Start at {@link
 * org.chainmap.model.value.Figure}.
 */
@NullMarked
package org.chainmap.model.value;

import org.jspecify.annotations.NullMarked;
