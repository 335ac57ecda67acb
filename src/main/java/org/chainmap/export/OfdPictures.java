package org.chainmap.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.chainmap.export.ofd.OfdDocument;
import org.chainmap.model.value.EmbeddedPicture;

/** The embedded pictures in one OFD document: JPEG as it is, the others as PNG of their pixels. */
final class OfdPictures {

  private final OfdDocument document;
  private final Map<EmbeddedPicture, OptionalLong> used = new HashMap<>();

  OfdPictures(OfdDocument document) {
    this.document = document;
  }

  /**
   * Returns the number of a picture in the document; empty where it cannot be decoded.
   *
   * @param width its width in map px where it is first used
   */
  OptionalLong of(EmbeddedPicture picture, double width) throws IOException {
    OptionalLong ready = used.get(picture);
    if (ready == null) {
      ready = made(picture, width);
      used.put(picture, ready);
    }
    return ready;
  }

  private OptionalLong made(EmbeddedPicture picture, double width) throws IOException {
    BufferedImage pixels = PicturePixels.printed(picture, width).orElse(null);
    if (pixels == null) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(
        switch (picture.mediaType()) {
          case JPEG -> document.picture(picture.bytes(), "JPEG");
          case PNG, SVG -> document.picture(png(pixels), "PNG");
        });
  }

  private static byte[] png(BufferedImage pixels) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      ImageIO.write(pixels, "png", stream);
    }
    return out.toByteArray();
  }
}
