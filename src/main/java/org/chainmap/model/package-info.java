/**
 * The document: immutable records for everything a chain map holds, one kind of {@link
 * org.chainmap.model.Change}, and the rules that keep a map whole ({@link
 * org.chainmap.model.Integrity}). May use geom and text. Start at {@link
 * org.chainmap.model.ChainMap}.
 */
@NullMarked
package org.chainmap.model;

import org.jspecify.annotations.NullMarked;
