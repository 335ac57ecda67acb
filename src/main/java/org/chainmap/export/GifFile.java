package org.chainmap.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Writes an animated GIF that is repeated without end. All frames have one palette and no
 * dithering, so that text stays crisp and nothing flickers.
 */
final class GifFile implements AutoCloseable {

  private static final String FORMAT = "javax_imageio_gif_image_1.0";

  /** The block of Netscape Navigator 2.0 that tells to repeat, 0 times meaning without end. */
  private static final byte[] FOREVER = {1, 0, 0};

  private final ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
  private final ImageOutputStream stream;
  private final GifPalette palette;
  private boolean begun;

  /**
   * @param typical frames that have the colours of all
   * @param out is left open
   */
  GifFile(List<BufferedImage> typical, OutputStream out) throws IOException {
    palette = GifPalette.of(typical);
    stream = new MemoryCacheImageOutputStream(out);
    writer.setOutput(stream);
    writer.prepareWriteSequence(null);
  }

  /**
   * Adds a frame.
   *
   * @param hundredths how long it is shown, in 1/100 s
   */
  void add(BufferedImage frame, int hundredths) throws IOException {
    ImageWriteParam param = writer.getDefaultWriteParam();
    BufferedImage indexed = palette.indexed(frame);
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(indexed), param);
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
    IIOMetadataNode control = child(root, "GraphicControlExtension");
    control.setAttribute("disposalMethod", "none");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "FALSE");
    control.setAttribute("transparentColorIndex", "0");
    control.setAttribute("delayTime", String.valueOf(hundredths));
    if (!begun) {
      IIOMetadataNode repeated = new IIOMetadataNode("ApplicationExtension");
      repeated.setAttribute("applicationID", "NETSCAPE");
      repeated.setAttribute("authenticationCode", "2.0");
      repeated.setUserObject(FOREVER.clone());
      child(root, "ApplicationExtensions").appendChild(repeated);
    }
    metadata.setFromTree(FORMAT, root);
    writer.writeToSequence(new IIOImage(indexed, null, metadata), param);
    begun = true;
  }

  private static IIOMetadataNode child(IIOMetadataNode root, String name) {
    for (int i = 0; i < root.getLength(); i++) {
      if (root.item(i) instanceof IIOMetadataNode node && node.getNodeName().equals(name)) {
        return node;
      }
    }
    IIOMetadataNode made = new IIOMetadataNode(name);
    root.appendChild(made);
    return made;
  }

  /** Ends the file. */
  @Override
  public void close() throws IOException {
    try {
      writer.endWriteSequence();
      stream.close();
    } finally {
      writer.dispose();
    }
  }
}
