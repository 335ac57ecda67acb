package org.chainmap.exchange.chain;

/**
 * A stage that a foreign text states.
 *
 * @param line the line where it stands, from 1
 * @param key what segments refer to it by
 */
public record StatedStage(int line, String key, String name) {}
