package org.chainmap.geom;

/** A width and a height. */
public record Size(double w, double h) {

  public Size transposed() {
    return new Size(h, w);
  }
}
