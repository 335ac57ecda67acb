/**
 * Ways for links between cards that lie in columns, topology first. {@link
 * org.chainmap.layout.layered.p5route.columns.Grid} reads columns from any placement, {@link
 * org.chainmap.layout.layered.p5route.columns.Strands} are links as chains of stops in columns,
 * {@link org.chainmap.layout.layered.p5route.columns.Gaps} chooses the gaps they pass, {@link
 * org.chainmap.layout.layered.p5route.columns.Sifting} the order of passes with few crossings,
 * {@link org.chainmap.layout.layered.p5route.columns.Lines} their heights ({@link
 * org.chainmap.layout.layered.p5route.columns.Leveling}), {@link
 * org.chainmap.layout.layered.p5route.columns.Rerouting} leads strands with bends anew, {@link
 * org.chainmap.layout.layered.p5route.columns.Branching} parts straight ones from their trunks, and
 * {@link org.chainmap.layout.layered.p5route.columns.Channel} the tracks between columns. Start at
 * {@link org.chainmap.layout.layered.p5route.columns.ColumnRouter}.
 */
@NullMarked
package org.chainmap.layout.layered.p5route.columns;

import org.jspecify.annotations.NullMarked;
