/**
 * Sets a briefing on pages and writes them as a tagged PDF. {@link
 * org.chainmap.export.briefing.pdf.BriefingLayout} sets its blocks on pages in two or more passes,
 * until the page numbers that it prints are those that come out; {@link
 * org.chainmap.export.briefing.pdf.BriefingPdf} draws the pages and adds structure, links and
 * bookmarks; {@link org.chainmap.export.briefing.pdf.BriefingPages} is what other writers of pages
 * draw. May use export.briefing, paint and PDFBox; whoever calls it draws the marks. Lengths are in
 * points (1/72 inch), y grows downwards.
 *
 * <p>Decisions: Chinese lines are justified as in official documents, English ones are ragged. A
 * part with a table that is too wide for upright pages lies as a whole. A picture that needs a page
 * floats behind the text that is on its way, so that no page stays half empty for it; the map
 * itself comes with its heading. Text beside high, narrow views uses the room that these leave.
 */
@NullMarked
package org.chainmap.export.briefing.pdf;

import org.jspecify.annotations.NullMarked;
