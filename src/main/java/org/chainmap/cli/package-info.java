/**
 * The command line: picocli commands that render, lay out, analyse and check maps. May use
 * everything but the window. Start at {@link org.chainmap.cli.Cli}.
 */
@NullMarked
package org.chainmap.cli;

import org.jspecify.annotations.NullMarked;
