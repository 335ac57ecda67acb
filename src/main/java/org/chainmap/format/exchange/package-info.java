/**
 * Files of other programs, imported to and exported from chain maps. May use format and what that
 * may use. Start at {@link org.chainmap.format.exchange.EdgeList}, which reads, and {@link
 * org.chainmap.format.exchange.ExcelFile}, which writes tables.
 */
@NullMarked
package org.chainmap.format.exchange;

import org.jspecify.annotations.NullMarked;
