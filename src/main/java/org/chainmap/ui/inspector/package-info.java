/**
 * The right panel: every field of the chosen elements, checked as it is typed. May use {@code ui},
 * model and text. Start at {@link org.chainmap.ui.inspector.Inspector}.
 */
@NullMarked
package org.chainmap.ui.inspector;

import org.jspecify.annotations.NullMarked;
