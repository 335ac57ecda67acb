/**
 * The pictures of a pack of lists (N图N清单), and the folder that holds them beside the workbook of
 * its lists. May use what export may use; whoever calls it writes the workbook. Start at {@link
 * org.chainmap.export.pack.PackFolder}.
 */
@NullMarked
package org.chainmap.export.pack;

import org.jspecify.annotations.NullMarked;
