/**
 * The layered layout: stages as ranges of layers, in five phases that are packages, each a few
 * small classes with a precondition and a postcondition; search, aspect and interactive run them,
 * quality judges what they make. Start at {@link org.chainmap.layout.layered.LayeredLayout}.
 *
 * <p>Crossings are not bought at any price: more layers mean fewer crossings and more bends. The
 * search with a budget measures every drawing beside the quick one, tries which stages are worth
 * another layer, and straightens edges in several strengths, for as few crossings as can be had
 * with about as many bends and not much more length and area.
 *
 * <p>A budget is work, not time: a search with a budget of seconds counts its steps at a fixed
 * rate, slow enough that a first run in a cold virtual machine stays within them; the clock only
 * ends it where a machine is far slower. So one seed gives one picture, on a busy machine too.
 */
@NullMarked
package org.chainmap.layout.layered;

import org.jspecify.annotations.NullMarked;
