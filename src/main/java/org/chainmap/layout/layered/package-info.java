/**
 * The layered layout: stages as ranges of columns, in five phases that are packages, each a few
 * small classes with a precondition and a postcondition. Start at {@link
 * org.chainmap.layout.layered.LayeredLayout}.
 */
@NullMarked
package org.chainmap.layout.layered;

import org.jspecify.annotations.NullMarked;
