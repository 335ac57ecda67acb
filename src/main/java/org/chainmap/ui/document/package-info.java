/**
 * An open document of the window: its tab, the panels around the map, its file, and opening it.
 * Start at {@link org.chainmap.ui.document.DocumentView}.
 */
@NullMarked
package org.chainmap.ui.document;

import org.jspecify.annotations.NullMarked;
