/**
 * Versions of a document: what saves replaced, and what people named. Start at {@link
 * org.chainmap.ui.versions.Versions}.
 *
 * <p>A version is never written over a file: restoring one is a change of the open document, which
 * can be undone and waits to be saved.
 */
@NullMarked
package org.chainmap.ui.versions;

import org.jspecify.annotations.NullMarked;
