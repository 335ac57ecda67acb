/**
 * OFD documents (GB/T 33190-2016) while they are written: {@link
 * org.chainmap.export.ofd.OfdDocument} is one, {@link org.chainmap.export.ofd.OfdPage} a page of
 * it. Lengths are in points and written in mm; y grows downwards. Knows nothing of maps: what is
 * drawn comes as shapes, characters and pictures. Uses {@code geom}, {@code text}, {@code paint}
 * and {@code export.office}.
 *
 * <p>Decisions: elements are those of {@code ofdrw-core}, archive and numbers are ours. The
 * library's packager keeps the document in a folder of temporary files and needs Bouncy Castle for
 * it, 6 MB; its numbers have a comma where the language of the machine has one; a place to jump to
 * gets elements where the schema (annex A) has attributes. Its graphics draw glyphs as outlines,
 * which nobody can search or copy.
 */
@NullMarked
package org.chainmap.export.ofd;

import org.jspecify.annotations.NullMarked;
