/**
 * Texts for users: a {@link org.chainmap.text.Message} is a key and its arguments, formatted for a
 * {@link org.chainmap.text.Lang} as late as possible, so that switching the language never needs a
 * recomputation. One properties file per language and subject. Uses nothing.
 *
 * <p>Messages instead of strings: findings, errors and names of changes are keys with arguments,
 * spoken at the last moment, so that the language can change while the program runs and nothing is
 * computed again.
 */
@NullMarked
package org.chainmap.text;

import org.jspecify.annotations.NullMarked;
