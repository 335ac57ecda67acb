/**
 * What the program says to people: a {@link org.chainmap.text.Message} is a key and its arguments,
 * spoken in a {@link org.chainmap.text.Lang} at the last moment, so that switching the language
 * never needs a recomputation. One properties file per language and subject. Uses nothing.
 */
@NullMarked
package org.chainmap.text;

import org.jspecify.annotations.NullMarked;
