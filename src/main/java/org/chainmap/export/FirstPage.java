package org.chainmap.export;

import java.awt.image.BufferedImage;
import org.chainmap.geom.Size;

/**
 * The first page of what would be exported, small.
 *
 * @param image its picture
 * @param pages the number of pages of the file
 * @param size the size of the first page: in px of a picture, in mm of a document
 */
public record FirstPage(BufferedImage image, int pages, Size size) {

  /** Returns its pixels row by row, as 0xAARRGGBB. */
  public int[] pixels() {
    int width = image.getWidth();
    return image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
  }
}
