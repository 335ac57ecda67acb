/**
 * A map as one web page (.html) that needs no network and no other file: its picture as inline SVG,
 * its story as steps, findings, lists and sources. May use text and geom, and jsoup, which writes
 * the page. Start at {@link org.chainmap.export.page.WebPage}.
 *
 * <p>The page may load nothing and run nothing but its own script: its content security policy
 * names the script and the styles by their hashes. Whatever the script adds to a page, it says also
 * without it. The colours of a step are laid over the one picture; a picture for each step would
 * make the file several times as large.
 */
@NullMarked
package org.chainmap.export.page;

import org.jspecify.annotations.NullMarked;
