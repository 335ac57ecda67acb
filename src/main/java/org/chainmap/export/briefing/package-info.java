/**
 * The briefing (会商材料) as a value: cover, contents, map, views, findings, scenarios, lists, sources,
 * what is still to be checked, and index. Start at {@link org.chainmap.export.briefing.Briefing}
 * and {@link org.chainmap.export.briefing.BriefingBuilder}; writers of files (PDF, OFD, Word) are
 * elsewhere and handle every {@link org.chainmap.export.briefing.Block} in an exhaustive switch.
 * {@link org.chainmap.export.briefing.ScenarioPage} is the page about a scenario that follows a map
 * alone. May use paint, story, overlay, analysis, ledger and report; does not use exporters.
 *
 * <p>A large map's briefing is bounded: 12 elements with findings have a section, 200 further
 * findings a row, 30 views and 8 scenarios a section, a list 300 rows, the index 2,000 entries.
 * What is left out is said where it would be.
 */
@NullMarked
package org.chainmap.export.briefing;

import org.jspecify.annotations.NullMarked;
