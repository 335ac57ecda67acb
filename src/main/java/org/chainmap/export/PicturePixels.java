package org.chainmap.export;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Note;
import org.chainmap.model.kind.MediaType;
import org.chainmap.model.value.EmbeddedPicture;
import org.jspecify.annotations.Nullable;

/**
 * Turns embedded pictures into pixels. SVG is drawn at the size asked for; others are scaled down
 * by halves, so that a large picture stays smooth when it is small.
 *
 * <p>Thread-safe: the pixels used last are kept and shared; nobody may change them.
 */
public final class PicturePixels {

  /** The widest picture that is kept, and to which SVG is drawn, in pixels. */
  private static final int WIDEST = 2048;

  private static final int NARROWEST = 32;

  /** The pixels of a printed SVG per map px. */
  private static final double PIXELS_PER_PX = 4;

  /** The pixels kept, all pictures together: 64 MB. */
  private static final long KEPT = 16_000_000;

  /** The deepest nesting, of repetitions too, and the most paths: as many as are let in. */
  private static final DocumentLimits LIMITS = new DocumentLimits(200, 200, 100_000);

  /** The size in px of an SVG that does not say any. */
  private static final Size USUAL = new Size(240, 160);

  /** The pixels of a picture at one width; width 0 stands for the picture as it is. */
  private record Key(EmbeddedPicture picture, int width) {}

  private static final Map<Key, Optional<BufferedImage>> KNOWN =
      new LinkedHashMap<>(16, 0.75f, true);

  private PicturePixels() {}

  /**
   * Returns a picture about as wide as it is shown; empty where it cannot be decoded.
   *
   * @param width in pixels; the picture returned is up to twice as wide, but not wider than it is
   */
  public static Optional<BufferedImage> of(EmbeddedPicture picture, double width) {
    int level = NARROWEST;
    while (level < width && level < WIDEST) {
      level *= 2;
    }
    return known(new Key(picture, level));
  }

  /**
   * Decodes the pictures of a map as wide as they are, so that showing them takes no time: large
   * ones take tenths of a second.
   */
  public static void prepare(ChainMap map) {
    for (Note note : map.notes()) {
      EmbeddedPicture picture = note.picture();
      if (picture != null) {
        of(picture, note.bounds().w());
      }
    }
  }

  /** Returns a PNG or JPEG with all its pixels, an SVG at its own size. */
  static Optional<BufferedImage> whole(EmbeddedPicture picture) {
    return known(new Key(picture, 0));
  }

  /**
   * Returns a picture to be printed: a PNG or JPEG with all its pixels, an SVG with four per map
   * px, which is 384 dpi at the usual size; empty where it cannot be decoded.
   *
   * @param width in map px
   */
  static Optional<BufferedImage> printed(EmbeddedPicture picture, double width) {
    return picture.mediaType() == MediaType.SVG
        ? of(picture, width * PIXELS_PER_PX)
        : whole(picture);
  }

  /** Returns the size of a picture in px; empty where it cannot be decoded. */
  public static Optional<Size> size(EmbeddedPicture picture) {
    return picture.mediaType() == MediaType.SVG
        ? Optional.ofNullable(svg(picture)).map(PicturePixels::size)
        : whole(picture).map(pixels -> new Size(pixels.getWidth(), pixels.getHeight()));
  }

  private static Optional<BufferedImage> known(Key key) {
    synchronized (KNOWN) {
      Optional<BufferedImage> ready = KNOWN.get(key);
      if (ready != null) {
        return ready;
      }
    }
    Optional<BufferedImage> made = Optional.ofNullable(made(key));
    synchronized (KNOWN) {
      KNOWN.put(key, made);
      long sum = KNOWN.values().stream().mapToLong(PicturePixels::count).sum();
      var oldest = KNOWN.entrySet().iterator();
      while (sum > KEPT && oldest.hasNext()) {
        sum -= count(oldest.next().getValue());
        oldest.remove();
      }
    }
    return made;
  }

  private static long count(Optional<BufferedImage> image) {
    return image.map(pixels -> (long) pixels.getWidth() * pixels.getHeight()).orElse(1L);
  }

  private static @Nullable BufferedImage made(Key key) {
    if (key.picture.mediaType() == MediaType.SVG) {
      SVGDocument svg = svg(key.picture);
      return svg == null ? null : drawn(svg, key.width);
    }
    if (key.width == 0) {
      return decoded(key.picture);
    }
    BufferedImage whole = whole(key.picture).orElse(null);
    return whole == null ? null : scaled(whole, key.width);
  }

  private static @Nullable BufferedImage decoded(EmbeddedPicture picture) {
    try {
      BufferedImage read =
          ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(picture.bytes())));
      return read == null ? null : scaled(read, read.getWidth());
    } catch (IOException | RuntimeException e) { // decoders throw anything for broken data
      return null;
    }
  }

  private static @Nullable SVGDocument svg(EmbeddedPicture picture) {
    try {
      LoaderContext context =
          LoaderContext.builder()
              .externalResourcePolicy(ResourcePolicy.DENY_EXTERNAL)
              .documentLimits(LIMITS)
              .build();
      return new SVGLoader().load(new ByteArrayInputStream(picture.bytes()), null, context);
    } catch (RuntimeException e) { // the parser throws anything for broken data
      return null;
    }
  }

  private static Size size(SVGDocument svg) {
    FloatSize size = svg.size();
    return size.width > 0 && size.height > 0 ? new Size(size.width, size.height) : USUAL;
  }

  private static @Nullable BufferedImage drawn(SVGDocument svg, int wanted) {
    Size size = size(svg);
    double width = wanted == 0 ? size.w() : wanted;
    double height = width * size.h() / size.w();
    double fit = Math.min(1, WIDEST / Math.max(width, height));
    int w = Math.max(1, (int) Math.round(width * fit));
    int h = Math.max(1, (int) Math.round(height * fit));
    BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    try {
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      svg.render(null, g, new ViewBox(0, 0, w, h));
      return image;
    } catch (RuntimeException e) {
      return null;
    } finally {
      g.dispose();
    }
  }

  /** Halves an image until it is less than twice as wide as wanted, as plain ARGB. */
  private static BufferedImage scaled(BufferedImage image, int width) {
    BufferedImage now = image;
    do {
      boolean halve = now.getWidth() >= 2 * width && now.getHeight() > 1;
      int w = halve ? now.getWidth() / 2 : now.getWidth();
      int h = halve ? now.getHeight() / 2 : now.getHeight();
      BufferedImage next = new BufferedImage(w, h, BufferedImage.TYPE_INT_ARGB);
      Graphics2D g = next.createGraphics();
      g.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      g.drawImage(now, 0, 0, w, h, null);
      g.dispose();
      now = next;
    } while (now.getWidth() >= 2 * width && now.getHeight() > 1);
    return now;
  }
}
