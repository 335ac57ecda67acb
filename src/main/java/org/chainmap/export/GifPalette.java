package org.chainmap.export;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * At most 256 colours for some images: flat areas keep theirs exactly, and the shades between two,
 * as at the edges of letters, are those that are most frequent and clearly differ. ImageIO's own
 * palettes merge light colours, which the bands of stages have.
 */
final class GifPalette {

  private static final int MOST = 256;

  /** From this part of all pixels on, a colour is an area of its own. */
  private static final double AREA = 0.0005;

  /** The least distance of other colours, as a sum of the squares of three differences of 0–255. */
  private static final int APART = 150;

  private final int[] colours = new int[MOST];
  private int size;

  private final Map<Integer, Integer> indices = new HashMap<>();

  /** Returns the palette of some images. O(pixels + colours · 256). */
  static GifPalette of(List<BufferedImage> images) {
    GifPalette palette = new GifPalette();
    Map<Integer, Integer> counts = new HashMap<>();
    int pixels = 0;
    for (BufferedImage image : images) {
      int[] all = pixels(image);
      pixels += all.length;
      Arrays.stream(all).forEach(pixel -> counts.merge(pixel & 0xffffff, 1, Integer::sum));
    }
    palette.choose(counts, pixels);
    return palette;
  }

  private GifPalette() {}

  private static int[] pixels(BufferedImage image) {
    int w = image.getWidth();
    return image.getRGB(0, 0, w, image.getHeight(), null, 0, w);
  }

  /** Returns an image in these colours. O(pixels + new colours · 256). */
  BufferedImage indexed(BufferedImage image) {
    int w = image.getWidth();
    int h = image.getHeight();
    int[] pixels = pixels(image);
    byte[] row = new byte[w];
    BufferedImage indexed = new BufferedImage(w, h, BufferedImage.TYPE_BYTE_INDEXED, model());
    WritableRaster raster = indexed.getRaster();
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        int colour = pixels[y * w + x] & 0xffffff;
        row[x] = indices.computeIfAbsent(colour, this::nearest).byteValue();
      }
      raster.setDataElements(0, y, w, 1, row);
    }
    return indexed;
  }

  private void choose(Map<Integer, Integer> counts, int pixels) {
    List<Map.Entry<Integer, Integer>> frequent =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    for (Map.Entry<Integer, Integer> each : frequent) {
      int colour = each.getKey();
      boolean area = each.getValue() >= AREA * pixels;
      if (size < MOST && (area || size == 0 || apart(colour, colours[nearest(colour)]) >= APART)) {
        colours[size++] = colour;
      }
    }
  }

  private int nearest(int colour) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < size && least > 0; i++) {
      int apart = apart(colour, colours[i]);
      if (apart < least) {
        least = apart;
        best = i;
      }
    }
    return best;
  }

  private static int apart(int a, int b) {
    int red = (a >> 16 & 0xff) - (b >> 16 & 0xff);
    int green = (a >> 8 & 0xff) - (b >> 8 & 0xff);
    int blue = (a & 0xff) - (b & 0xff);
    return red * red + green * green + blue * blue;
  }

  private IndexColorModel model() {
    byte[] red = new byte[size];
    byte[] green = new byte[size];
    byte[] blue = new byte[size];
    for (int i = 0; i < size; i++) {
      red[i] = (byte) (colours[i] >> 16);
      green[i] = (byte) (colours[i] >> 8);
      blue[i] = (byte) colours[i];
    }
    return new IndexColorModel(8, size, red, green, blue);
  }
}
