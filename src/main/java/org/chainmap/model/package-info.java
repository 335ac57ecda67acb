/**
 * The document: the elements of a chain map as immutable records, one kind of {@link
 * org.chainmap.model.Change}, and the integrity rules of a map ({@link
 * org.chainmap.model.Integrity}). Enumerations are in {@code kind}, the component values of
 * elements in {@code value}. May use geom and text. Start at {@link org.chainmap.model.ChainMap}.
 *
 * <p>Ids are one type: {@link org.chainmap.geom.Id} names any element, and all ids of a document
 * share one name space. Selections, edits, findings, geometry and files mix kinds all the time;
 * {@link org.chainmap.model.ChainMap} checks the kind where it matters.
 */
@NullMarked
package org.chainmap.model;

import org.jspecify.annotations.NullMarked;
