package org.chainmap.editor.view;

import org.chainmap.geom.Box;
import org.chainmap.geom.Id;

/**
 * A text to be edited in place.
 *
 * @param id the element whose name (a link's label) it is
 * @param box where it is shown, in map coordinates
 * @param text what it says now
 */
public record EditRequest(Id id, Box box, String text) {}
