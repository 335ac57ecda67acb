/**
 * Chain map files: reading with the line, column and JSON pointer of every fault, writing in one
 * canonical form, and saving atomically. May use model, geom, text, task and disk. Start at {@link
 * org.chainmap.format.ChainMapFile}; the fields of every element are listed, one line each, in
 * {@link org.chainmap.format.Shapes}.
 *
 * <p>Every reader of foreign bytes has limits, and its constants stand in one place. A document
 * beyond a limit of memory is refused, with what happened and what to do; a value beyond the limit
 * of its field is held at it ({@link org.chainmap.format.HeldValues}).
 *
 * <table>
 * <caption>Limits of the readers</caption>
 * <tr><th>reader<th>limits<th>constants
 * <tr><td>chain map file, part on the clipboard, change in a recovery log
 *   <td>refused: 64 MB, 100 levels, 3,000,000 values, numbers and ids of 1,000 and texts of
 *   2,000,000 characters. Held: names of 1,000, other texts of 10,000, remarks of 100,000 characters; numbers
 *   from 10^-15 to 10^15; positions of 1,000,000 px; cards of 10,000 px, notes of 2,000,000 px
 *   <td>{@code DocumentLimits}
 * <tr><td>edge list <td>as tables; 100,000 rows, names of 1,000 characters, weights to 10^15
 *   <td>{@code exchange.EdgeList}
 * <tr><td>table of another program: workbook, text, web page, clipboard
 *   <td>refused: 64 MB, unpacked 1 GB, 500 sheets; of all sheets 200,000 rows with content,
 *   2,000,000 cells, 50,000,000 characters; content beyond column 1,000, cells of more than 32,767
 *   characters; web pages of 8 MB. Merged regions: 100,000 of a sheet are seen, which fill 1,000,000
 *   cells. No document types or entities, no links to elsewhere, no macros; a formula is its last
 *   value <td>{@code exchange.SheetLimits}, {@code exchange.HtmlTables}
 * <tr><td>outline, Markdown, Mermaid, OPML, GraphML, GEXF, DOT <td>64 MB, 100,000 items, names of 1,000 characters, 64
 *   levels; XML without entities <td>{@code exchange.chain.ChainCollector}, {@code SafeXml}
 * <tr><td>picture <td>1 MB, 4,000,000 pixels; SVG: 200 levels, 100,000 drawn elements, no entities,
 *   no scripts, no text, no reference out of the picture <td>{@code EmbeddedPicture}, {@code
 *   PictureFile}, {@code SvgCheck}
 * <tr><td>preferences, recent files <td>1 MB, 50 paths of a kind <td>{@code ui.UserPreferences}
 * <tr><td>lock of another user, request of a second start <td>4 KB; 1 MB <td>{@code disk.LockFile},
 *   {@code app.SingleInstance}
 * </table>
 *
 * <p>No reader follows a reference to another file or to the network, unpacks an archive other than
 * a workbook, or lets a file choose a class. {@code FuzzTarget} in the tests lists the readers that
 * are fuzzed.
 *
 * <p>No migrations yet: documents of version 1 are the only ones there are. With version 2 comes a
 * step from the version-1 {@link org.chainmap.format.Node} tree to the version-2 one, between
 * reading the tree and reading its fields, and the first test file of the old version.
 */
@NullMarked
package org.chainmap.format;

import org.jspecify.annotations.NullMarked;
