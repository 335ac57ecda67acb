/**
 * The lists below the map: enterprises, needs and offers, initiatives, problems. May use {@code
 * ui}, editor, model and text. Start at {@link org.chainmap.ui.ledger.ElementTable}.
 */
@NullMarked
package org.chainmap.ui.ledger;

import org.jspecify.annotations.NullMarked;
