/**
 * The panel of scenarios: what is lost, what follows in words, in a table and on the map, side by
 * side, and the worst of them. Start at {@link org.chainmap.ui.scenario.ScenarioPanel}; what is
 * shown and chosen is kept by {@link org.chainmap.ui.scenario.ScenarioDesk}.
 */
@NullMarked
package org.chainmap.ui.scenario;

import org.jspecify.annotations.NullMarked;
