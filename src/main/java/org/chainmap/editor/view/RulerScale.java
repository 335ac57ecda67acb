package org.chainmap.editor.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ticks of a ruler along one edge of a view. Figures are map px, at distances of 1, 2 or 5
 * times a power of ten that are nearest to one another without coming too close on the screen.
 *
 * @param ticks from the beginning of the edge to its end; those of figures that only reach into
 *     view are among them
 */
public record RulerScale(List<Tick> ticks) {

  /** The least distance of two figures on the screen, in px. */
  private static final double LEAST = 64;

  public RulerScale {
    ticks = List.copyOf(ticks);
  }

  /**
   * A tick.
   *
   * @param at how far it is from the beginning of the edge, in screen px
   * @param rank how long it is
   * @param figure the map px it stands for, where it is written beside it, else null
   */
  public record Tick(double at, Rank rank, @Nullable Long figure) {}

  /** The lengths of ticks: at figures, half way between two, and between these. */
  public enum Rank {
    FIGURE,
    HALF,
    PART
  }

  /**
   * Returns the ticks of an edge. O(ticks).
   *
   * @param start the map px at its beginning
   * @param zoom screen px per map px
   * @param length in screen px
   */
  public static RulerScale of(double start, double zoom, double length) {
    long step = step(LEAST / zoom);
    int parts = parts(step);
    double part = (double) step / parts;
    List<Tick> ticks = new ArrayList<>();
    long first = (long) Math.ceil(start / step) * parts - parts;
    long last = (long) Math.floor((start + length / zoom) / part);
    for (long i = first; i <= last; i++) {
      boolean figure = Math.floorMod(i, parts) == 0;
      double at = (i * part - start) * zoom;
      if (figure || at >= 0) {
        boolean half = Math.floorMod(2 * i, parts) == 0;
        ticks.add(
            new Tick(
                at,
                figure ? Rank.FIGURE : half ? Rank.HALF : Rank.PART,
                figure ? i / parts * step : null));
      }
    }
    return new RulerScale(ticks);
  }

  /** Returns the least of 1, 2, 5, 10, 20, 50… that is not below a number. */
  private static long step(double least) {
    long power = 1;
    while (true) {
      for (int digit : new int[] {1, 2, 5}) {
        if (digit * power >= least) {
          return digit * power;
        }
      }
      power *= 10;
    }
  }

  /** Returns the number of parts between two figures, each of 1, 2 or 5 times a power of ten. */
  private static int parts(long step) {
    String digits = Long.toString(step);
    return switch (digits.charAt(0)) {
      case '1' -> 10;
      case '2' -> 4;
      default -> 5;
    };
  }
}
