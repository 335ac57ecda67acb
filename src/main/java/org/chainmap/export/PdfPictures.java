package org.chainmap.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.chainmap.model.value.EmbeddedPicture;
import org.jspecify.annotations.Nullable;

/** The embedded pictures in one PDF document: JPEG as it is, the others as pixels. */
final class PdfPictures {

  private final PDDocument document;
  private final Map<EmbeddedPicture, PDImageXObject> used = new HashMap<>();

  PdfPictures(PDDocument document) {
    this.document = document;
  }

  /**
   * Returns the picture as an object of the document; null where it cannot be decoded.
   *
   * @param width its width in map px where it is first used
   */
  @Nullable PDImageXObject of(EmbeddedPicture picture, double width) throws IOException {
    PDImageXObject ready = used.get(picture);
    if (ready == null) {
      ready = made(picture, width);
      if (ready != null) {
        used.put(picture, ready);
      }
    }
    return ready;
  }

  private @Nullable PDImageXObject made(EmbeddedPicture picture, double width) throws IOException {
    BufferedImage pixels = PicturePixels.printed(picture, width).orElse(null);
    if (pixels == null) {
      return null;
    }
    return switch (picture.mediaType()) {
      case JPEG -> JPEGFactory.createFromByteArray(document, picture.bytes());
      case PNG, SVG -> LosslessFactory.createFromImage(document, pixels);
    };
  }
}
