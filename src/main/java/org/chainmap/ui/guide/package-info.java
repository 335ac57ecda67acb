/**
 * The guide that comes with the program: its text in each language lies beside the classes, its
 * pictures are those of the samples. May use {@code ui}. Start at {@link
 * org.chainmap.ui.guide.GuideWindow}.
 */
@NullMarked
package org.chainmap.ui.guide;

import org.jspecify.annotations.NullMarked;
