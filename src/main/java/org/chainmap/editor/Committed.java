package org.chainmap.editor;

import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;

/**
 * News of a step taken, undone or redone.
 *
 * @param before the map it started from
 * @param after the map now
 * @param change what leads from one to the other
 */
public record Committed(ChainMap before, ChainMap after, Change change) {}
