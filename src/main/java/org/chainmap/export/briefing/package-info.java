/**
 * Pages of the briefing (专题对接会材料), as pictures that any exporter can draw: so far one per named
 * scenario, {@link org.chainmap.export.briefing.ScenarioPage}. May use paint, overlay and analysis;
 * does not use exporters.
 */
@NullMarked
package org.chainmap.export.briefing;

import org.jspecify.annotations.NullMarked;
