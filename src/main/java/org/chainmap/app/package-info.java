/**
 * The program's entry point, for command line, window, or gallery if there is no display; and the
 * composition root of the window. Uses everything; nothing uses it. Start at {@link
 * org.chainmap.app.Main}.
 */
@NullMarked
package org.chainmap.app;

import org.jspecify.annotations.NullMarked;
