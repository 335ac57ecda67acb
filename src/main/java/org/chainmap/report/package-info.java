/**
 * What is said of findings, scores, scenarios and matches: as JSON, tables and text, one writer
 * each. Every writer is a function from values to the whole text, which ends with a line break, or
 * to tables; it writes no file. The schemas of the JSON are published in {@code samples/}. May use
 * analysis and what that may use. Start at {@link org.chainmap.report.FindingsText}.
 */
@NullMarked
package org.chainmap.report;

import org.jspecify.annotations.NullMarked;
