/**
 * What a text or graph of another program states of a chain, as neutral values with the line they
 * stand in, and the one builder that makes a map of them. Readers fill a {@link
 * org.chainmap.exchange.chain.ChainCollector} and never touch a map. May use format, model, geom
 * and text. Start at {@link org.chainmap.exchange.chain.StatedChain}.
 */
@NullMarked
package org.chainmap.exchange.chain;

import org.jspecify.annotations.NullMarked;
