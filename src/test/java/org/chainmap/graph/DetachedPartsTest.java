package org.chainmap.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DetachedPartsTest {

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void allPartsButTheLargestFallOff(long seed) {
    Arcs arcs = Nets.random(seed);
    int n = arcs.vertices();
    Cuts cuts = Cuts.of(arcs);
    for (int lost = 0; lost < n + arcs.count(); lost++) {
      int size = lost < n ? cuts.separated(lost) : cuts.smallerSide(lost - n);
      if (size == 0) {
        continue;
      }
      List<int[]> parts = parts(arcs, lost);
      int[] off = DetachedParts.off(arcs, lost, size);
      assertThat(off).isSorted().hasSize(size);
      List<int[]> whole =
          parts.stream()
              .filter(part -> Arrays.stream(part).anyMatch(v -> Arrays.binarySearch(off, v) >= 0))
              .toList();
      assertThat(whole.stream().mapToInt(part -> part.length).sum()).isEqualTo(size);
      assertThat(whole).hasSize(parts.size() - 1);
      int largest = parts.stream().mapToInt(part -> part.length).max().orElseThrow();
      assertThat(parts.stream().mapToInt(part -> part.length).sum() - size).isEqualTo(largest);
    }
  }

  /** The weak components, of those that hang on what was lost, once it is gone. */
  private static List<int[]> parts(Arcs arcs, int lost) {
    int n = arcs.vertices();
    int[] kept =
        IntStream.range(0, arcs.count())
            .filter(a -> a != lost - n && arcs.tail(a) != lost && arcs.head(a) != lost)
            .toArray();
    Arcs rest =
        new Arcs(
            n,
            Arrays.stream(kept).map(arcs::tail).toArray(),
            Arrays.stream(kept).map(arcs::head).toArray());
    int whole = Components.weak(arcs).of(lost < n ? lost : arcs.tail(lost - n));
    return Components.weak(rest).largestFirst().stream()
        .filter(part -> Components.weak(arcs).of(part[0]) == whole && part[0] != lost)
        .sorted(Comparator.comparingInt(part -> part.length))
        .toList();
  }
}
