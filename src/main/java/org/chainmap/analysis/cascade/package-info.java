/**
 * How losses spread, as plain algorithms over arrays that know nothing of documents: the economic
 * systemic risk index. May use task. Start at {@link org.chainmap.analysis.cascade.SalesNetwork}
 * and {@link org.chainmap.analysis.cascade.Cascade}; the analyses of {@code org.chainmap.analysis}
 * fill them from a map.
 */
@NullMarked
package org.chainmap.analysis.cascade;

import org.jspecify.annotations.NullMarked;
