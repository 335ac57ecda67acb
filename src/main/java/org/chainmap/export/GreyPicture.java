package org.chainmap.export;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.chainmap.model.kind.MediaType;
import org.chainmap.model.value.EmbeddedPicture;
import org.chainmap.paint.Ink;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Pen;
import org.chainmap.paint.Picture;
import org.jspecify.annotations.Nullable;

/**
 * Pictures in shades of grey. Every colour becomes the grey of its relative luminance (WCAG 2.2),
 * so that the contrast of text to what is behind it stays.
 */
final class GreyPicture {

  /** Embedded pictures are this many pixels wide at most, so that they stay small files. */
  private static final int WIDEST = 800;

  private GreyPicture() {}

  /** Returns a picture in grey. O(marks). */
  static Picture of(Picture picture) {
    return new Picture(picture.title(), picture.bounds(), of(picture.marks()));
  }

  /** Returns marks in grey. O(marks). */
  static List<Mark> of(List<Mark> marks) {
    return marks.stream().map(GreyPicture::of).toList();
  }

  private static Mark of(Mark mark) {
    return switch (mark) {
      case Mark.Shape shape ->
          new Mark.Shape(shape.outline(), orNull(shape.fill()), orNull(shape.pen()));
      case Mark.Text text ->
          new Mark.Text(
              text.text(), text.at(), text.size(), text.bold(), of(text.ink()), text.anchor());
      case Mark.Image image -> new Mark.Image(of(image.picture()), image.box(), image.opacity());
      case Mark.Watermark phrase ->
          new Mark.Watermark(
              phrase.text(), phrase.center(), phrase.size(), phrase.degrees(), of(phrase.ink()));
      case Mark.Group group -> new Mark.Group(group.id(), group.title(), of(group.marks()));
    };
  }

  private static @Nullable Ink orNull(@Nullable Ink ink) {
    return ink == null ? null : of(ink);
  }

  private static @Nullable Pen orNull(@Nullable Pen pen) {
    return pen == null ? null : new Pen(of(pen.ink()), pen.width(), pen.dash());
  }

  /** Returns the grey that is as light as a colour. */
  static Ink of(Ink ink) {
    double light =
        0.2126 * linear(ink.red()) + 0.7152 * linear(ink.green()) + 0.0722 * linear(ink.blue());
    double c = light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
    int grey = (int) Math.round(Math.clamp(c, 0, 1) * 255);
    return new Ink(grey << 16 | grey << 8 | grey, ink.alpha());
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  /** Returns a grey picture; the same where it cannot be read, since then nothing is drawn. */
  private static EmbeddedPicture of(EmbeddedPicture picture) {
    Optional<BufferedImage> pixels = PicturePixels.of(picture, WIDEST);
    return pixels.map(GreyPicture::grey).orElse(picture);
  }

  private static EmbeddedPicture grey(BufferedImage image) {
    double scale = Math.min(1, (double) WIDEST / image.getWidth());
    int width = (int) Math.max(1, Math.round(image.getWidth() * scale));
    int height = (int) Math.max(1, Math.round(image.getHeight() * scale));
    BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = grey.createGraphics();
    g.drawImage(image, 0, 0, width, height, null);
    g.dispose();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int argb = grey.getRGB(x, y);
        grey.setRGB(x, y, argb & 0xff000000 | of(Ink.of(argb & 0xffffff)).rgb());
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(grey, "png", out);
    } catch (IOException e) {
      // Written to memory: there is no file to fail.
      throw new UncheckedIOException(e);
    }
    return EmbeddedPicture.of(MediaType.PNG, out.toByteArray());
  }
}
