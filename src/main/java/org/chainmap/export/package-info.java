/**
 * Exports pictures to files, without a screen: one exporter per file kind, each with an exhaustive
 * switch over {@link org.chainmap.paint.Mark}. May use paint, overlay, layout, analysis and disk.
 * The list is {@link org.chainmap.export.Exporters}; {@link org.chainmap.export.Pictures} makes the
 * picture of a map.
 */
@NullMarked
package org.chainmap.export;

import org.jspecify.annotations.NullMarked;
