/**
 * Draws finished pictures to files, without a screen: one exporter per file kind, each an
 * exhaustive switch over {@link org.chainmap.paint.Mark}. May use paint, overlay, layout, analysis
 * and disk. The list is {@link org.chainmap.export.Exporters}; {@link org.chainmap.export.Pictures}
 * leads from a map to a picture.
 */
@NullMarked
package org.chainmap.export;

import org.jspecify.annotations.NullMarked;
