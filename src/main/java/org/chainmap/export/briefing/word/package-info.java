/**
 * A briefing as a Word document (.docx) for Word, WPS and LibreOffice: real headings, captions,
 * tables and fields. May use the briefing, paint to measure text, and Apache POI's packaging, of
 * which nothing is loaded before the first document. Start at {@link
 * org.chainmap.export.briefing.word.WordBriefing}.
 *
 * <p>Contents and index show page numbers without being updated, so pages are counted here, by
 * {@link org.chainmap.export.briefing.word.Pagination}: lines have a fixed pitch, rows a least
 * height, and what begins a page is told to Word. The text is measured with the bundled font, whose
 * characters are as wide as those of Chinese faces and wider than those of the western faces named;
 * so a paragraph takes at most as many lines as were counted.
 *
 * <p>The parts are written as XML by StAX and put together by POI's Open Packaging Conventions.
 * XWPF's model has no words for styles, numberings, fields with results, repeated heads, or SVG; it
 * would be bypassed for its schema classes nearly everywhere. Tests read the file with XWPF.
 */
@NullMarked
package org.chainmap.export.briefing.word;

import org.jspecify.annotations.NullMarked;
