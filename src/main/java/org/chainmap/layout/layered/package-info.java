/**
 * The layered layout: stages as ranges of layers, in five phases that are packages, each a few
 * small classes with a precondition and a postcondition; search, aspect and interactive run them,
 * quality judges what they make. Start at {@link org.chainmap.layout.layered.LayeredLayout}.
 */
@NullMarked
package org.chainmap.layout.layered;

import org.jspecify.annotations.NullMarked;
