package org.chainmap.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntHeapTest {

  @Test
  void yieldsItemsByKeyThenItemHoweverTheyCame() {
    Random random = new Random(4);
    for (int n = 0; n < 60; n++) {
      double[] keys = IntStream.range(0, n).mapToDouble(i -> random.nextInt(8)).toArray();
      List<Integer> sorted =
          IntStream.range(0, n)
              .boxed()
              .sorted(Comparator.comparingDouble((Integer i) -> keys[i]).thenComparing(i -> i))
              .toList();
      IntHeap added = IntHeap.byKeyThenItem();
      IntHeap appended = IntHeap.byKeyThenItem();
      for (int i = n - 1; i >= 0; i--) {
        added.add(keys[i], i);
        appended.append(keys[i], i);
      }
      appended.heapify();
      assertThat(polled(added)).isEqualTo(sorted);
      assertThat(polled(appended)).isEqualTo(sorted);
    }
  }

  @Test
  void yieldsKeysInOrderWhileItemsComeAndGo() {
    IntHeap heap = IntHeap.byKey();
    heap.add(5, 50);
    heap.add(1, 10);
    assertThat(heap.leastKey()).isEqualTo(1);
    assertThat(heap.poll()).isEqualTo(10);
    heap.add(3, 30);
    assertThat(heap.poll()).isEqualTo(30);
    heap.clear();
    assertThat(heap.isEmpty()).isTrue();
  }

  private static List<Integer> polled(IntHeap heap) {
    List<Integer> items = new ArrayList<>();
    while (!heap.isEmpty()) {
      items.add(heap.poll());
    }
    return items;
  }
}
