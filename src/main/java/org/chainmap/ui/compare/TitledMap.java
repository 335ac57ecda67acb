package org.chainmap.ui.compare;

import org.chainmap.model.ChainMap;

/**
 * A map as one side of a comparison or merge.
 *
 * @param title what it is called: the name of its file or document, or when it was saved
 */
public record TitledMap(String title, ChainMap map) {}
