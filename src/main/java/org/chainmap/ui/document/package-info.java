/**
 * One open document in the window: its tab, the panels around the map, the file it is kept in, and
 * how it is opened. Start at {@link org.chainmap.ui.document.DocumentView}.
 */
@NullMarked
package org.chainmap.ui.document;

import org.jspecify.annotations.NullMarked;
