package org.chainmap.export;

import java.awt.image.BufferedImage;
import java.util.Optional;
import org.chainmap.geom.Size;
import org.chainmap.text.Message;

/**
 * The first page of what would be exported, small.
 *
 * @param image its picture
 * @param pages the number of pages of the file
 * @param size the size of the first page: in px of a picture, in mm of a document
 * @param remark what a person should know before it is printed; empty for nothing
 */
public record FirstPage(BufferedImage image, int pages, Size size, Optional<Message> remark) {

  /** Creates one of which nothing is to be remarked. */
  FirstPage(BufferedImage image, int pages, Size size) {
    this(image, pages, size, Optional.empty());
  }

  /** Returns its pixels row by row, as 0xAARRGGBB. */
  public int[] pixels() {
    int width = image.getWidth();
    return image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
  }
}
