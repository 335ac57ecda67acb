package org.chainmap.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;

/**
 * Industry chains made by a recipe: stages of two to four steps each, links mostly from step to
 * step with some hubs, a few that skip steps, and a few that lead back.
 */
final class RecipeChains {

  private static final int[] WIDTHS = {140, 140, 140, 148, 162, 176, 190, 204};

  private RecipeChains() {}

  /** A chain of so many segments s-0, s-1 … in so many stages. */
  static ChainMap map(long seed, int segments, int stages, Orientation orientation) {
    Random random = new Random(seed * 7919 + segments);
    List<Integer> stageOfStep = new ArrayList<>();
    for (int stage = 0; stage < stages; stage++) {
      int steps = 2 + random.nextInt(3);
      for (int k = 0; k < steps; k++) {
        stageOfStep.add(stage);
      }
    }
    int steps = stageOfStep.size();
    List<List<Integer>> at = new ArrayList<>();
    for (int k = 0; k < steps; k++) {
      at.add(new ArrayList<>());
    }
    int[] step = new int[segments];
    int[] stage = new int[segments];
    for (int i = 0; i < segments; i++) {
      step[i] = i < steps ? i : random.nextInt(steps);
      stage[i] = stageOfStep.get(step[i]);
      at.get(step[i]).add(i);
    }
    Set<List<Integer>> links = new HashSet<>();
    for (int i = 0; i < segments; i++) {
      int before = step[i] - (random.nextInt(12) == 0 ? 2 + random.nextInt(3) : 1);
      if (step[i] > 0) {
        links.add(List.of(pick(at.get(Math.max(0, before)), random), i));
      }
      if (step[i] + 1 < steps && (step[i] == 0 || random.nextInt(10) < 7)) {
        links.add(List.of(i, pick(at.get(step[i] + 1), random)));
      }
      if (random.nextInt(50) == 0 && step[i] > 0) {
        links.add(List.of(i, pick(at.get(random.nextInt(step[i])), random)));
      }
    }
    int[][] ends =
        links.stream()
            .sorted(java.util.Comparator.comparing(List::toString))
            .map(link -> new int[] {link.get(0), link.get(1)})
            .toArray(int[][]::new);
    return TestMaps.of(orientation, stages, stage, ends);
  }

  /** The first ones are picked more often: hubs. */
  private static int pick(List<Integer> from, Random random) {
    double part = random.nextDouble();
    return from.get((int) (Math.pow(part, 1.4) * from.size()));
  }

  /** Sizes of cards with no, one or several lines under their names. */
  static Map<Id, Size> sizes(ChainMap map) {
    Map<Id, Size> sizes = new HashMap<>();
    for (var segment : map.segments()) {
      Random random = new Random(segment.id().value().hashCode());
      sizes.put(
          segment.id(),
          new Size(WIDTHS[random.nextInt(WIDTHS.length)], random.nextBoolean() ? 66 : 90));
    }
    return sizes;
  }
}
