package org.chainmap.format;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Turns the pixels of a JPEG upright where its camera only noted how it was held (Exif 2.32, tag
 * 0x0112). Written anew so, it looks the same in every program, and holds no place or time any
 * more.
 */
final class JpegOrientation {

  private static final int UPRIGHT = 1;
  private static final int LAST = 8;
  private static final int TAG = 0x0112;
  private static final int APP1 = 0xE1;
  private static final int SCAN = 0xDA;
  private static final String EXIF = "Exif\0\0";

  /** The qualities tried one after the other until the file is small enough. */
  private static final float[] QUALITIES = {0.92f, 0.85f, 0.75f, 0.6f};

  private JpegOrientation() {}

  /**
   * Returns a JPEG whose pixels are upright: the same bytes where they already are, or where it
   * cannot be decoded. O(pixels).
   *
   * @param most the size in bytes that it should not exceed
   */
  static byte[] upright(byte[] jpeg, int most) {
    int orientation = of(jpeg);
    if (orientation == UPRIGHT) {
      return jpeg;
    }
    try {
      BufferedImage image =
          ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg)));
      return image == null ? jpeg : written(turned(image, orientation), most);
    } catch (IOException | RuntimeException e) { // decoders throw anything for broken data
      return jpeg;
    }
  }

  /** Returns how a JPEG is to be turned, 1 (not at all) to 8, as Exif counts. O(bytes). */
  static int of(byte[] jpeg) {
    ByteBuffer bytes = ByteBuffer.wrap(jpeg);
    int at = 2;
    while (at + 4 <= jpeg.length && (jpeg[at] & 0xFF) == 0xFF) {
      int marker = jpeg[at + 1] & 0xFF;
      int length = Short.toUnsignedInt(bytes.getShort(at + 2));
      if (marker == SCAN || length < 2 || at + 2 + length > jpeg.length) {
        return UPRIGHT;
      }
      if (marker == APP1) {
        Optional<Integer> found = inExif(Arrays.copyOfRange(jpeg, at + 4, at + 2 + length));
        if (found.isPresent()) {
          return found.get();
        }
      }
      at += 2 + length;
    }
    return UPRIGHT;
  }

  private static Optional<Integer> inExif(byte[] segment) {
    int start = EXIF.length();
    if (segment.length < start + 8
        || !EXIF.equals(new String(segment, 0, start, StandardCharsets.ISO_8859_1))) {
      return Optional.empty();
    }
    ByteBuffer tiff = ByteBuffer.wrap(segment, start, segment.length - start).slice();
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    long directory = Integer.toUnsignedLong(tiff.getInt(4));
    if (directory + 2 > tiff.limit()) {
      return Optional.empty();
    }
    int count = Short.toUnsignedInt(tiff.getShort((int) directory));
    for (int i = 0; i < count; i++) {
      long entry = directory + 2 + 12L * i;
      if (entry + 12 > tiff.limit()) {
        return Optional.empty();
      }
      if (Short.toUnsignedInt(tiff.getShort((int) entry)) == TAG) {
        int value = Short.toUnsignedInt(tiff.getShort((int) entry + 8));
        return value >= UPRIGHT && value <= LAST ? Optional.of(value) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static BufferedImage turned(BufferedImage image, int orientation) {
    int w = image.getWidth();
    int h = image.getHeight();
    boolean lying = orientation >= 5;
    BufferedImage turned =
        new BufferedImage(lying ? h : w, lying ? w : h, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < turned.getHeight(); y++) {
      for (int x = 0; x < turned.getWidth(); x++) {
        turned.setRGB(
            x,
            y,
            switch (orientation) {
              case 2 -> image.getRGB(w - 1 - x, y);
              case 3 -> image.getRGB(w - 1 - x, h - 1 - y);
              case 4 -> image.getRGB(x, h - 1 - y);
              case 5 -> image.getRGB(y, x);
              case 6 -> image.getRGB(y, h - 1 - x);
              case 7 -> image.getRGB(w - 1 - y, h - 1 - x);
              case 8 -> image.getRGB(w - 1 - y, x);
              default -> image.getRGB(x, y);
            });
      }
    }
    return turned;
  }

  private static byte[] written(BufferedImage image, int most) throws IOException {
    byte[] bytes = new byte[0];
    for (float quality : QUALITIES) {
      bytes = written(image, quality);
      if (bytes.length <= most) {
        break;
      }
    }
    return bytes;
  }

  private static byte[] written(BufferedImage image, float quality) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
