package org.chainmap.editor;

import org.chainmap.model.Change;

/**
 * A change with the sizes that everything has after it.
 *
 * @param change the change
 * @param sizes the sizes after it
 */
record MeasuredChange(Change change, Sizes sizes) {}
