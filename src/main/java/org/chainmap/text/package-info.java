/**
 * Texts for users: a {@link org.chainmap.text.Message} is a key and its arguments, formatted for a
 * {@link org.chainmap.text.Lang} as late as possible, so that switching the language never needs a
 * recomputation. One properties file per language and subject. Uses nothing.
 */
@NullMarked
package org.chainmap.text;

import org.jspecify.annotations.NullMarked;
