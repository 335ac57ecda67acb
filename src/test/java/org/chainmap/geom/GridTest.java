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
import org.junit.jupiter.api.Test;

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

  @Test
  void hugeBoxesFillNoMoreCellsThanSmallOnesDo() {
    for (int i = 0; i < 300; i++) {
      things.put(Id.of("t-" + i), List.of(new Box(i * 1e5, -i * 1e4, 1e5, 1e5)));
    }
    things.put(Id.of("line"), List.of(new Box(-1e9, 40, 2e9, 1)));
    things.put(Id.of("small"), List.of(new Box(20, 20, 160, 80)));
    Grid grid = Grid.EMPTY.after(things.keySet(), id -> things.getOrDefault(id, List.of()));
    assertThat(grid.entries()).isLessThan(300 * 300);
    assertThat(grid.near(new Box(30, 30, 1, 1)))
        .contains(Id.of("t-0"), Id.of("small"))
        .doesNotContain(Id.of("t-250"));
    assertThat(grid.near(new Box(-5e8, 40, 0, 0))).containsExactly(Id.of("line"));
    assertThat(grid.near(new Box(250.5e5, -249e4, 10, 10))).contains(Id.of("t-250"));
    assertThat(grid.near(new Box(-2e9, -2e9, 4e9, 4e9))).containsAll(things.keySet());
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
