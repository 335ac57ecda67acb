/**
 * Interaction as states: one small class per state, each with a path such as {@code
 * select.translating}, fed with input that knows no window toolkit. States see the editor through
 * the three narrow ports of {@link org.chainmap.tool.ToolContext}. May use editor. Start at {@link
 * org.chainmap.tool.ToolBox}; the tools are listed in {@link org.chainmap.tool.Tools}.
 */
@NullMarked
package org.chainmap.tool;

import org.jspecify.annotations.NullMarked;
