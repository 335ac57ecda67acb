/**
 * The panel of scenarios: their losses, their impact in words, in a table and on the map, their
 * comparison, and the search for the worst. Start at {@link
 * org.chainmap.ui.scenario.ScenarioPanel}; the state is kept by {@link
 * org.chainmap.ui.scenario.ScenarioDesk}.
 */
@NullMarked
package org.chainmap.ui.scenario;

import org.jspecify.annotations.NullMarked;
