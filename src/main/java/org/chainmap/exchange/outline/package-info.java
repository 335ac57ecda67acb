/**
 * Chains as indented text: outlines, Markdown and OPML, read and written. All three are trees of
 * lines with one meaning: stage › segment › enterprises, and lines with an arrow are links. May use
 * chain. Start at {@link org.chainmap.exchange.outline.OutlineTree}, which gives a tree its
 * meaning, and {@link org.chainmap.exchange.outline.OutlineLine}, the grammar of one line.
 */
@NullMarked
package org.chainmap.exchange.outline;

import org.jspecify.annotations.NullMarked;
