package org.chainmap.editor;

import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;

/**
 * The event of a step taken, undone or redone.
 *
 * @param before the map before the step
 * @param after the map after it
 * @param change the change from {@code before} to {@code after}
 */
public record Committed(ChainMap before, ChainMap after, Change change) {}
