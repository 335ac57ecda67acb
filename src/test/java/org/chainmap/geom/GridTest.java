package org.chainmap.geom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class GridTest {

  private final Map<Id, List<Box>> things = new HashMap<>();

  @RepeatedTest(20)
  void afterAnyChangesAGridFindsWhatTouchesAnAreaAndNothingFarFromIt(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    Grid grid = Grid.EMPTY;
    for (int step = 0; step < 40; step++) {
      Set<Id> changed = new HashSet<>();
      int many = step == 0 ? 600 : random.nextInt(40);
      for (int i = 0; i < many; i++) {
        Id id = Id.of("t-" + random.nextInt(900));
        changed.add(id);
        things.put(id, random.nextInt(5) == 0 ? List.of() : boxes(random));
      }
      grid = grid.after(changed, id -> things.getOrDefault(id, List.of()));
      Box area = box(random);
      Set<Id> found = grid.near(area);
      assertThat(found).as("step %d", step).containsAll(touching(area));
      assertThat(touching(area.grown(300))).as("step %d", step).containsAll(found);
    }
  }

  private Set<Id> touching(Box area) {
    Set<Id> touching = new HashSet<>();
    things.forEach(
        (id, boxes) -> {
          if (boxes.stream().anyMatch(box -> box.overlaps(area))) {
            touching.add(id);
          }
        });
    return touching;
  }

  private static List<Box> boxes(Random random) {
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      boxes.add(box(random));
    }
    return boxes;
  }

  private static Box box(Random random) {
    return new Box(
        random.nextInt(8000) - 4000,
        random.nextInt(8000) - 4000,
        1 + random.nextInt(900),
        1 + random.nextInt(300));
  }
}
