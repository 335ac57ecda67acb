package org.chainmap.analysis.cascade;

import java.util.Arrays;
import java.util.OptionalDouble;

/** The part of its output that each node misses, week by week, and when that begins and ends. */
public final class LossCourse {

  /** The smallest part that counts as a loss: it rounds to 1 %. */
  public static final double NOTABLE = 0.005;

  /** A part of this size or more counts as everything. */
  private static final double WHOLE = 1 - 1e-9;

  private final double[][] weekly;
  private final double[] reduced;
  private final double[] stopped;
  private final double[] until;
  private double end;

  LossCourse(int weeks, int size) {
    weekly = new double[weeks][size];
    reduced = never(size);
    stopped = never(size);
    until = never(size);
  }

  private static double[] never(int size) {
    double[] times = new double[size];
    Arrays.fill(times, Double.NaN);
    return times;
  }

  /** Adds what is missing between two times, in weeks; the times follow one another. */
  void add(double from, double to, double[] missing) {
    end = to;
    for (int v = 0; v < missing.length; v++) {
      if (missing[v] >= NOTABLE) {
        reduced[v] = Double.isNaN(reduced[v]) ? from : reduced[v];
        until[v] = to;
      }
      if (missing[v] >= WHOLE && Double.isNaN(stopped[v])) {
        stopped[v] = from;
      }
    }
    int last = Math.min(weekly.length, (int) Math.ceil(to));
    for (int week = (int) from; week < last; week++) {
      double part = Math.min(to, week + 1.0) - Math.max(from, week);
      for (int v = 0; v < missing.length; v++) {
        weekly[week][v] += part * missing[v];
      }
    }
  }

  /** Returns the number of weeks. */
  public int weeks() {
    return weekly.length;
  }

  /**
   * Returns the part of its output that a node misses in a week, 0–1.
   *
   * @param week 1 for the first
   */
  public double missing(int week, int node) {
    return Math.clamp(weekly[week - 1][node], 0, 1);
  }

  /** Returns all that a node misses, in weeks of its normal output. O(weeks). */
  public double total(int node) {
    return Arrays.stream(weekly).mapToDouble(week -> week[node]).sum();
  }

  /** Returns the time from which a node makes less, in weeks; empty where it never does. */
  public OptionalDouble reduced(int node) {
    return time(reduced[node]);
  }

  /** Returns the time from which it makes nothing; empty where that never happens. */
  public OptionalDouble stopped(int node) {
    return time(stopped[node]);
  }

  /**
   * Returns the time from which a node that made less makes all again; empty where it never made
   * less, or still does at the end.
   */
  public OptionalDouble recovered(int node) {
    return until[node] < end ? time(until[node]) : OptionalDouble.empty();
  }

  private static OptionalDouble time(double time) {
    return Double.isNaN(time) ? OptionalDouble.empty() : OptionalDouble.of(time);
  }
}
