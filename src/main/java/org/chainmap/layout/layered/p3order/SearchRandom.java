package org.chainmap.layout.layered.p3order;

/**
 * The chance in a search: the same seed throws the same numbers (xorshift64; Marsaglia, J. Stat.
 * Softw. 8(14), 2003). Faster in the innermost loops than {@link java.util.Random}, and not to be
 * shared among threads.
 */
public final class SearchRandom {

  private static final int FINE = 1 << 24;

  private long state;

  public SearchRandom(long seed) {
    state = seed * 0x9E3779B97F4A7C15L | 1;
  }

  /** 31 random bits. */
  public int bits() {
    state ^= state << 13;
    state ^= state >>> 7;
    state ^= state << 17;
    return (int) (state >>> 33);
  }

  /** A number from 0 to n - 1. */
  public int below(int n) {
    return (int) ((long) bits() * n >>> 31);
  }

  /** A number between 0 and 1, both excluded. */
  public double chance() {
    return (below(FINE) + 0.5) / FINE;
  }

  /**
   * Returns how much worse a step may make things at this temperature (Metropolis et al., 1953).
   */
  public double leeway(double temperature) {
    return -temperature * Math.log(chance());
  }
}
