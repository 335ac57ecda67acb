package org.chainmap.canvas;

import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.chainmap.export.PicturePixels;
import org.chainmap.model.value.EmbeddedPicture;

/** Converts embedded pictures to JavaFX, each once as long as its pixels are kept. */
final class FxPictures {

  private static final Map<BufferedImage, Image> KNOWN =
      Collections.synchronizedMap(new WeakHashMap<>());

  private FxPictures() {}

  /**
   * Returns a picture about as wide as it is shown; empty where it cannot be decoded.
   *
   * @param width in screen px
   */
  static Optional<Image> of(EmbeddedPicture picture, double width) {
    return PicturePixels.of(picture, width)
        .map(pixels -> KNOWN.computeIfAbsent(pixels, FxPictures::converted));
  }

  private static Image converted(BufferedImage pixels) {
    int w = pixels.getWidth();
    int h = pixels.getHeight();
    WritableImage image = new WritableImage(w, h);
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            w,
            h,
            PixelFormat.getIntArgbInstance(),
            pixels.getRGB(0, 0, w, h, null, 0, w),
            0,
            w);
    return image;
  }
}
