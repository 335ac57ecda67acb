package org.chainmap.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chainmap.editor.LaidOutMap;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Progress;
import org.chainmap.testing.EditorDriver;
import org.chainmap.testing.SyntheticChains;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;

class RoutingProgressTest {

  @Test
  void goesForwardInSmallSteps() {
    ChainMap map = SyntheticChains.chain(200, 5);
    LaidOutMap laidOutMap = LaidOutMap.of(map, Lang.ZH, EditorDriver.MEASURE, Progress.NONE);
    List<Double> reports = new ArrayList<>(List.of(0.0));
    Routing.geometry(
        map,
        laidOutMap.geometry().cards(),
        Map.of(),
        new Progress() {
          @Override
          public void report(double done) {
            reports.add(done);
          }

          @Override
          public boolean cancelled() {
            return false;
          }
        });
    assertThat(reports).isSorted();
    assertThat(reports.getLast()).isEqualTo(1);
    double halted = 0;
    for (int i = 1; i < reports.size(); i++) {
      halted = Math.max(halted, reports.get(i) - reports.get(i - 1));
    }
    assertThat(halted).as("the largest leap").isLessThan(0.2);
  }
}
