/**
 * The initiatives of a map as a board of cards by state, or as a list by due date. May use {@code
 * ui}, model and text. Start at {@link org.chainmap.ui.initiatives.InitiativesPanel}.
 */
@NullMarked
package org.chainmap.ui.initiatives;

import org.jspecify.annotations.NullMarked;
