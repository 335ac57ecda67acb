package org.chainmap.export.slides;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.imageio.ImageIO;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureData;
import org.apache.poi.xslf.usermodel.XSLFRelation;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.model.kind.MediaType;
import org.chainmap.model.value.EmbeddedPicture;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Pen;
import org.chainmap.task.Progress;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGroupShape;

/** Draws marks as shapes of a slide. */
final class SlideSurface {

  /** Less than this, in px, is no difference. */
  private static final double NEAR = 0.5;

  private final XMLSlideShow show;
  private final XSLFSlide slide;
  private final BiFunction<EmbeddedPicture, Double, Optional<BufferedImage>> pixels;
  private final ChainMap map;
  private final Geometry geometry;
  private final SlideShapes shapes;
  private final SlideLinks links;
  private final Progress progress;

  SlideSurface(
      XMLSlideShow show,
      XSLFSlide slide,
      BiFunction<EmbeddedPicture, Double, Optional<BufferedImage>> pixels,
      ChainMap map,
      Geometry geometry,
      SlideScale scale,
      ShapeIds ids,
      Progress progress) {
    this.show = show;
    this.slide = slide;
    this.pixels = pixels;
    this.map = map;
    this.geometry = geometry;
    this.shapes = new SlideShapes(scale, ids);
    this.links = new SlideLinks(geometry, scale, shapes);
    this.progress = progress;
  }

  /** Draws marks in order, and glues the links to the cards among them. */
  void draw(List<Mark> marks) {
    CTGroupShape on = slide.getXmlObject().getCSld().getSpTree();
    marks.forEach(mark -> draw(mark, on));
    links.glue();
  }

  private void draw(Mark mark, CTGroupShape on) {
    progress.check();
    switch (mark) {
      case Mark.Shape shape -> shapes.freeform(on, "", shape);
      case Mark.Text text -> shapes.text(on, text, Extent.of(text));
      case Mark.Image image -> draw(image, on);
      case Mark.Watermark watermark -> shapes.watermark(on, watermark);
      case Mark.Group group -> draw(group, on);
    }
  }

  private void draw(Mark.Group group, CTGroupShape on) {
    Id id = group.id();
    Optional<Link> link = id == null ? Optional.empty() : map.find(Link.class, id);
    if (link.isPresent() && group.marks().stream().noneMatch(Mark.Text.class::isInstance)) {
      link(link.get(), group, on);
      return;
    }
    if (group.marks().isEmpty()) {
      return;
    }
    CTGroupShape inner = shapes.group(on, group.title(), Extent.of(group.marks()));
    Box card = id == null ? null : geometry.cards().get(id);
    for (Mark mark : group.marks()) {
      if (id != null && card != null && mark instanceof Mark.Shape shape && face(shape, card)) {
        links.face(id, shapes.roundRect(inner, group.title(), shape, card));
        card = null;
      } else {
        draw(mark, inner);
      }
    }
  }

  /** Tells whether a shape is the face of a card. */
  private static boolean face(Mark.Shape shape, Box card) {
    Box box = Extent.of(shape.outline());
    return shape.fill() != null
        && box.corner().distance(card.corner()) < NEAR
        && Math.abs(box.w() - card.w()) < NEAR
        && Math.abs(box.h() - card.h()) < NEAR;
  }

  /** Draws the line of a link once; its halos and its head are not needed, what crosses it is. */
  private void link(Link link, Mark.Group group, CTGroupShape on) {
    List<Mark> marks = group.marks();
    int head = 0;
    while (head < marks.size()
        && !(marks.get(head) instanceof Mark.Shape shape && shape.fill() != null)) {
      head++;
    }
    Pen pen = head > 0 && marks.get(head - 1) instanceof Mark.Shape line ? line.pen() : null;
    if (pen != null && marks.get(head - 1) instanceof Mark.Shape line) {
      links.draw(link, group.title(), line.outline(), pen, on);
      marks = marks.subList(Math.min(head + 1, marks.size()), marks.size());
    }
    marks.forEach(mark -> draw(mark, on));
  }

  private void draw(Mark.Image image, CTGroupShape on) {
    MediaType kind = image.picture().mediaType();
    Optional<byte[]> bytes =
        kind == MediaType.SVG
            ? pixels.apply(image.picture(), 2 * image.box().w()).flatMap(SlideSurface::png)
            : Optional.of(image.picture().bytes());
    if (bytes.isPresent()) {
      XSLFPictureData data =
          show.addPicture(bytes.get(), kind == MediaType.JPEG ? PictureType.JPEG : PictureType.PNG);
      String relation =
          slide.addRelation(null, XSLFRelation.IMAGES, data).getRelationship().getId();
      shapes.picture(on, relation, image.box());
    }
  }

  private static Optional<byte[]> png(BufferedImage pixels) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      return ImageIO.write(pixels, "png", out) ? Optional.of(out.toByteArray()) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
