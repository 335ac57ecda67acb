/**
 * Files of other programs: tables are read as neutral sheets, lists and reports are written as
 * tables. May use ledger, format and disk, and report progress to tasks. Readers yield rows with
 * their place and never touch a map. Start at {@link org.chainmap.exchange.SheetReader}, and at
 * {@link org.chainmap.exchange.ExcelFile} for writing; the texts in which other programs keep
 * chains are listed in {@link org.chainmap.exchange.ChainFormats}.
 *
 * <p><b>Apache POI reads, fastexcel writes.</b> One library reads .xlsx and .xls: POI, which the
 * export of slides needs too. It opens the package (.xlsx) or the records (.xls); cells are read
 * from the parts as streams, so styles, pictures and macros are never built. Reading 20,000 rows of
 * 15 columns (2.8 MB) in a heap of 512 MB, first time and warm: POI's package with our stream 1.4 s
 * and 0.30 s at 175 MB; POI's own SAX handler, which yields formatted text only, 2.6 s and 0.70 s
 * at 205 MB; fastexcel-reader 1.0 s and 0.20 s at 160 MB, but it reads no .xls, no merged regions,
 * no hidden rows, and has no limits to set. POI weighs 18.7 MB of jars, fastexcel 0.1 MB. Writing
 * the same table takes fastexcel 1.0 s and 0.33 s, POI's SXSSF 2.5 s and 0.80 s, through temporary
 * files; so fastexcel keeps writing. fastexcel-reader stays with the tests as another program.
 */
@NullMarked
package org.chainmap.exchange;

import org.jspecify.annotations.NullMarked;
