/**
 * The immutable values that elements are made of: names, dates, figures with their sources, facts
 * of supply and trade. An unknown is null, never 0. May use model.kind. Start at {@link
 * org.chainmap.model.value.Figure}.
 */
@NullMarked
package org.chainmap.model.value;

import org.jspecify.annotations.NullMarked;
