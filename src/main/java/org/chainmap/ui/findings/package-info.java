/**
 * The list of findings below the map. May use {@code ui}, analysis, model and text. Start at {@link
 * org.chainmap.ui.findings.FindingsPanel}.
 */
@NullMarked
package org.chainmap.ui.findings;

import org.jspecify.annotations.NullMarked;
