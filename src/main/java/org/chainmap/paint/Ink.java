package org.chainmap.paint;

/**
 * A colour.
 *
 * @param rgb {@code 0xRRGGBB}
 * @param alpha 0 (nothing) to 1 (opaque)
 */
public record Ink(int rgb, double alpha) {

  public static Ink of(int rgb) {
    return new Ink(rgb, 1);
  }

  public Ink withAlpha(double changed) {
    return new Ink(rgb, changed);
  }

  public int red() {
    return rgb >> 16 & 0xff;
  }

  public int green() {
    return rgb >> 8 & 0xff;
  }

  public int blue() {
    return rgb & 0xff;
  }

  /** Returns {@code #rrggbb}, without alpha. */
  public String hex() {
    return String.format(java.util.Locale.ROOT, "#%06x", rgb);
  }

  /**
   * Returns the linear interpolation from this colour to another by the fraction {@code t} (0–1).
   */
  public Ink mixed(Ink other, double t) {
    int r = (int) Math.round(red() + (other.red() - red()) * t);
    int g = (int) Math.round(green() + (other.green() - green()) * t);
    int b = (int) Math.round(blue() + (other.blue() - blue()) * t);
    return new Ink(r << 16 | g << 8 | b, alpha + (other.alpha - alpha) * t);
  }

  /** Returns the contrast ratio to another opaque colour, 1–21 (WCAG 2.2, relative luminance). */
  public double contrast(Ink other) {
    double a = luminance();
    double b = other.luminance();
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private double luminance() {
    return 0.2126 * linear(red()) + 0.7152 * linear(green()) + 0.0722 * linear(blue());
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
