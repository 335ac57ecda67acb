package org.chainmap.editor.view;

import org.chainmap.geom.Box;
import org.chainmap.geom.Id;

/**
 * A request to edit a text in place.
 *
 * @param id the element whose name (for a link, label) it is
 * @param box where it is shown, in map coordinates
 * @param text the present text
 */
public record EditRequest(Id id, Box box, String text) {}
