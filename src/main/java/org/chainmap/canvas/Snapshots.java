package org.chainmap.canvas;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.chainmap.editor.DisplayPort;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.View;

/** Makes pictures of parts of a map, for the clipboard. */
public final class Snapshots {

  private static final double MARGIN = 16;
  private static final double LARGEST = 4000;

  private Snapshots() {}

  /**
   * The chosen cards and notes and what lies between them, twice as large as on the map where that
   * fits.
   */
  public static Optional<WritableImage> of(
      DisplayPort document, Painters painters, Set<Id> chosen) {
    Geometry geometry = document.shownGeometry();
    List<Box> cards = new ArrayList<>();
    for (Id id : chosen) {
      Box card = geometry.cards().getOrDefault(id, geometry.notes().get(id));
      if (card != null) {
        cards.add(card);
      }
    }
    if (cards.isEmpty()) {
      return Optional.empty();
    }
    Box part = Box.around(cards).grown(MARGIN);
    double scale = Math.min(2, LARGEST / Math.max(part.w(), part.h()));
    Canvas canvas = new Canvas(Math.ceil(part.w() * scale), Math.ceil(part.h() * scale));
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.setTransform(scale, 0, 0, scale, -part.x() * scale, -part.y() * scale);
    FxSurface surface = new FxSurface(g);
    surface.draw(List.of(painters.paper(part)));
    surface.draw(
        painters
            .painter(document.lang())
            .paint(document.shownMap(), geometry, Overlay.NONE, new View(part, 1)));
    return Optional.of(canvas.snapshot(null, null));
  }

  /** Returns the pixels of a picture, without transparency where it has none. O(pixels). */
  public static BufferedImage pixels(Image image) {
    int w = (int) image.getWidth();
    int h = (int) image.getHeight();
    int[] argb = new int[w * h];
    image.getPixelReader().getPixels(0, 0, w, h, PixelFormat.getIntArgbInstance(), argb, 0, w);
    boolean opaque = Arrays.stream(argb).allMatch(pixel -> pixel >>> 24 == 0xFF);
    BufferedImage pixels =
        new BufferedImage(w, h, opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
    pixels.setRGB(0, 0, w, h, argb, 0, w);
    return pixels;
  }
}
