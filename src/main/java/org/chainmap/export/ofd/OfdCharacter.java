package org.chainmap.export.ofd;

/**
 * A character in its place.
 *
 * @param code its code point, for which the font has a glyph
 * @param x the start of its baseline, in points
 */
public record OfdCharacter(int code, double x) {}
