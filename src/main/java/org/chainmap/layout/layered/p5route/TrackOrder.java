package org.chainmap.layout.layered.p5route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chainmap.graph.IndexSort;
import org.chainmap.layout.layered.tuning.RoutingTuning;
import org.chainmap.task.Progress;

/**
 * Orders conflicting segments so that they cross little: first by where they lie, then each is
 * sifted to its best place among those it conflicts with, until nothing improves, at most {@link
 * RoutingTuning#TRACK_PASSES} rounds.
 */
final class TrackOrder {

  private final WireSegments wireSegments;
  private final TrackConflicts trackConflicts;
  private final Progress progress;
  private final int[] place;

  TrackOrder(WireSegments wireSegments, TrackConflicts trackConflicts, Progress progress) {
    this.progress = progress;
    this.wireSegments = wireSegments;
    this.trackConflicts = trackConflicts;
    this.place = new int[wireSegments.count()];
  }

  /** The connected components of the conflicts, each in its best found order. */
  List<int[]> components() {
    List<int[]> components = new ArrayList<>();
    boolean[] seen = new boolean[wireSegments.count()];
    int[] stack = new int[wireSegments.count()];
    for (int p : trackConflicts.members()) {
      if (seen[p]) {
        continue;
      }
      if (trackConflicts.start(p) == trackConflicts.end(p)) {
        components.add(new int[] {p});
        continue;
      }
      int size = 0;
      int top = 0;
      int[] found = new int[16];
      stack[top++] = p;
      seen[p] = true;
      while (top > 0) {
        int at = stack[--top];
        if (size == found.length) {
          found = Arrays.copyOf(found, 2 * size);
        }
        found[size++] = at;
        for (int k = trackConflicts.start(at); k < trackConflicts.end(at); k++) {
          int q = trackConflicts.other(trackConflicts.pairAt(k), at);
          if (!seen[q]) {
            seen[q] = true;
            stack[top++] = q;
          }
        }
      }
      components.add(improved(byPlace(Arrays.copyOf(found, size))));
    }
    return components;
  }

  /** The order in which segments lie now: always possible. */
  int[] byPlace(int[] component) {
    return IndexSort.sorted(component, p -> wireSegments.at(p), this::pull, p -> p);
  }

  private double pull(int p) {
    double sum = 0;
    int n = 0;
    for (int q = wireSegments.first(p); q >= 0; q = wireSegments.next(p, q)) {
      sum += wireSegments.from(q) + wireSegments.to(q);
      n++;
    }
    return n == 0 ? 2 * wireSegments.at(p) : sum / n;
  }

  private int[] improved(int[] order) {
    for (int i = 0; i < order.length; i++) {
      place[order[i]] = i;
    }
    int[] members = order.clone();
    boolean better = order.length > 1;
    for (int pass = 0; better && pass < RoutingTuning.TRACK_PASSES; pass++) {
      better = false;
      progress.check();
      for (int p : members) {
        better |= sift(order, p);
      }
    }
    return order;
  }

  private boolean sift(int[] order, int p) {
    int from = trackConflicts.start(p);
    int n = trackConflicts.end(p) - from;
    if (n == 0) {
      return false;
    }
    long[] near = new long[n];
    for (int k = 0; k < n; k++) {
      int pair = trackConflicts.pairAt(from + k);
      near[k] = (long) place[trackConflicts.other(pair, p)] << 32 | pair;
    }
    Arrays.sort(near);
    int cost = 0;
    for (long entry : near) {
      cost += trackConflicts.costBefore((int) entry, p);
    }
    int now = cost;
    int best = cost;
    int bestPlace = (int) (near[0] >> 32);
    for (long entry : near) {
      int pair = (int) entry;
      int q = trackConflicts.other(pair, p);
      cost += trackConflicts.costBefore(pair, q) - trackConflicts.costBefore(pair, p);
      if (place[q] < place[p]) {
        now = cost;
      }
      if (cost < best) {
        best = cost;
        bestPlace = place[q] + 1;
      }
    }
    if (best >= now) {
      return false;
    }
    move(order, place[p], bestPlace);
    return true;
  }

  /** Moves the segment at one place so that it comes before the one now at another. */
  private void move(int[] order, int at, int before) {
    int p = order[at];
    if (before > at) {
      System.arraycopy(order, at + 1, order, at, before - 1 - at);
      order[before - 1] = p;
    } else {
      System.arraycopy(order, before, order, before + 1, at - before);
      order[before] = p;
    }
    for (int i = Math.min(at, before); i < Math.min(order.length, Math.max(at + 1, before)); i++) {
      place[order[i]] = i;
    }
  }
}
