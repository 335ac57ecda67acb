/**
 * Exports pictures to files, without a screen: one exporter per file kind, each with an exhaustive
 * switch over {@link org.chainmap.paint.Mark}. May use paint, overlay, layout, analysis and disk.
 * The list is {@link org.chainmap.export.Exporters}; {@link org.chainmap.export.Pictures} makes the
 * picture of a map.
 *
 * <p>{@link org.chainmap.export.DrawioExporter} is no switch over marks: what is to be drawn on in
 * another program needs stages, cards and connectors that belong together, so it reads the map and
 * its geometry, with the colours and dashes of the theme. It is in this room and not in that of
 * foreign texts because it needs places.
 *
 * <p>PDF and OFD documents have the same pages: {@link org.chainmap.export.PagesExporter} lays them
 * out once. The elements of an OFD document are in {@code export.ofd}, which knows no marks.
 */
@NullMarked
package org.chainmap.export;

import org.jspecify.annotations.NullMarked;
