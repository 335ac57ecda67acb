package org.chainmap.export.slides;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFRelation;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.chainmap.export.office.FacedText;
import org.chainmap.export.office.UndatedArchive;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.value.EmbeddedPicture;
import org.chainmap.paint.Theme;
import org.chainmap.story.PageFrame;
import org.chainmap.story.PageFrame.Scaled;
import org.chainmap.task.Progress;
import org.chainmap.text.Table;
import org.chainmap.text.XmlText;
import org.jspecify.annotations.Nullable;

/** Builds a deck of slides, plain or in the layouts, fonts and colours of a template. */
public final class SlideDeck implements AutoCloseable {

  /** The size of plain slides in points: 16:9. */
  private static final Dimension WIDE = new Dimension(960, 540);

  private static final double MARGIN = 24;
  private static final double TITLE_HEIGHT = 44;

  /** The size of the title of a plain slide in points. */
  public static final double TITLE_SIZE = 22;

  /** The room and the size of a remark below a table, in points. */
  private static final double REMARK = 16;

  private static final double REMARK_SIZE = 10;

  private static final Color TEXT = new Color(Theme.LIGHT.text().rgb());

  private final XMLSlideShow show;
  private final BiFunction<EmbeddedPicture, Double, Optional<BufferedImage>> pixels;
  private final boolean templated;
  private final SlideStamp stamp;

  private SlideDeck(
      XMLSlideShow show,
      BiFunction<EmbeddedPicture, Double, Optional<BufferedImage>> pixels,
      boolean templated,
      SlideStamp stamp) {
    this.show = show;
    this.pixels = pixels;
    this.stamp = stamp;
    this.templated = templated;
  }

  /**
   * Returns an empty plain deck.
   *
   * @param stamp what stands on every slide
   * @param pixels draws embedded pictures that slides cannot hold as they are, about as wide as
   *     asked for in pixels
   */
  public static SlideDeck plain(
      SlideStamp stamp, BiFunction<EmbeddedPicture, Double, Optional<BufferedImage>> pixels) {
    XMLSlideShow show = new XMLSlideShow();
    show.setPageSize(WIDE);
    return new SlideDeck(show, pixels, false, stamp);
  }

  /**
   * Returns an empty deck in the layouts of a template; its own slides are left out.
   *
   * @param template the bytes of a .pptx or .potx file
   * @param stamp what stands on every slide
   * @param pixels draws embedded pictures that slides cannot hold as they are
   * @throws IOException if they are of no such file
   */
  public static SlideDeck in(
      InputStream template,
      SlideStamp stamp,
      BiFunction<EmbeddedPicture, Double, Optional<BufferedImage>> pixels)
      throws IOException {
    try {
      OPCPackage parts = OPCPackage.open(template);
      parts.replaceContentType(
          XSLFRelation.PRESENTATIONML_TEMPLATE.getContentType(),
          XSLFRelation.MAIN.getContentType());
      XMLSlideShow show = new XMLSlideShow(parts);
      while (!show.getSlides().isEmpty()) {
        show.removeSlide(0);
      }
      return new SlideDeck(show, pixels, true, stamp);
    } catch (OpenXML4JException | RuntimeException e) {
      throw new IOException(e);
    }
  }

  /**
   * Adds a slide that shows a map.
   *
   * @param title the title of the slide; it is drawn, and named in outlines and by screen readers
   * @param geometry where everything on the map lies
   * @param fitted returns what is drawn, for the room below the title in px of a screen of 1366 ×
   *     768
   * @param notes what is to be said; empty for none
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public void add(
      String title,
      ChainMap map,
      Geometry geometry,
      Function<Size, List<Scaled>> fitted,
      List<String> notes,
      Progress progress) {
    XSLFSlide slide = show.createSlide(layout(SlideLayout.TITLE_ONLY));
    Rectangle2D area = titled(slide, title);
    double unit = unit(show.getPageSize());
    ShapeIds ids = new ShapeIds(slide);
    Size room = new Size(area.getWidth() / unit, area.getHeight() / unit);
    for (Scaled part : fitted.apply(room)) {
      SlideScale scale = SlideScale.of(part, area, unit);
      new SlideSurface(show, slide, pixels, map, geometry, scale, ids, progress)
          .draw(part.picture().marks());
    }
    stamp.draw(slide, ids, MARGIN);
    note(slide, notes);
  }

  /**
   * Adds a table on as many slides as it needs, each with its head; none for a table without rows.
   *
   * @param omitted says which columns have no room, given their names
   */
  public void add(Table table, Function<List<String>, String> omitted) {
    Box room = area();
    TableGrid grid = TableGrid.of(table, room.w(), room.h() - stamp.height() - REMARK);
    for (int i = 0; i < grid.pages().size(); i++) {
      XSLFSlide slide = show.createSlide(layout(SlideLayout.TITLE_ONLY));
      String page = grid.pages().size() == 1 ? "" : "  " + (i + 1) + "/" + grid.pages().size();
      Rectangle2D area = titled(slide, table.name() + page);
      TableSlide.draw(slide, grid, grid.pages().get(i), area);
      if (!grid.omitted().isEmpty()) {
        Rectangle2D foot =
            new Rectangle2D.Double(area.getX(), area.getMaxY() - REMARK, area.getWidth(), REMARK);
        remark(slide, omitted.apply(grid.omitted()), foot);
      }
      stamp.draw(slide, new ShapeIds(slide), MARGIN);
    }
  }

  /** Adds a chart on a slide of its own. */
  public void add(BarChart chart) {
    XSLFSlide slide = show.createSlide(layout(SlideLayout.TITLE_ONLY));
    Rectangle2D area = titled(slide, chart.title());
    ChartSlide.draw(show, slide, chart, area);
    stamp.draw(slide, new ShapeIds(slide), MARGIN);
  }

  private void remark(XSLFSlide slide, String text, Rectangle2D area) {
    XSLFTextBox box = slide.createTextBox();
    fill(box, List.of(text), area, REMARK_SIZE, false);
    box.setTopInset(0);
    box.setBottomInset(0);
  }

  /** Adds the cover: a title and lines below it; in a plain deck the title stands in a band. */
  public void cover(String title, List<String> lines) {
    XSLFSlide slide = show.createSlide(layout(SlideLayout.TITLE));
    CoverSlide look =
        new CoverSlide(show.getPageSize().getWidth(), show.getPageSize().getHeight(), 3 * MARGIN);
    XSLFTextShape upper =
        placeholder(slide, Placeholder.CENTERED_TITLE)
            .or(() -> placeholder(slide, Placeholder.TITLE))
            .orElseGet(slide::createTextBox);
    fill(upper, List.of(title), look.title(), 36, true);
    XSLFTextShape lower = placeholder(slide, Placeholder.SUBTITLE).orElseGet(slide::createTextBox);
    fill(lower, lines, look.lines(), 18, false);
    if (!templated) {
      CoverSlide.place(upper, lower);
    }
    cleared(slide);
    ShapeIds ids = new ShapeIds(slide);
    stamp.draw(slide, ids, MARGIN);
    if (!templated) {
      look.decorate(slide, ids);
    }
  }

  /** Returns the layout of a kind, else the one nearest to it that the template has. */
  private @Nullable XSLFSlideLayout layout(SlideLayout kind) {
    XSLFSlideMaster master = show.getSlideMasters().getFirst();
    XSLFSlideLayout exact = master.getLayout(kind);
    if (exact != null) {
      return exact;
    }
    for (XSLFSlideLayout each : master.getSlideLayouts()) {
      if (each.getPlaceholder(Placeholder.TITLE) != null) {
        return each;
      }
    }
    return master.getSlideLayouts().length == 0 ? null : master.getSlideLayouts()[0];
  }

  /** Writes the title. Returns the area left below it. */
  private Rectangle2D titled(XSLFSlide slide, String title) {
    double width = show.getPageSize().getWidth();
    double height = show.getPageSize().getHeight();
    Rectangle2D usual =
        new Rectangle2D.Double(MARGIN, MARGIN / 2, width - 2 * MARGIN, TITLE_HEIGHT);
    XSLFTextShape shape = placeholder(slide, Placeholder.TITLE).orElseGet(slide::createTextBox);
    fill(shape, List.of(title), usual, TITLE_SIZE, true);
    cleared(slide);
    double bottom = height - MARGIN / 2 - stamp.height();
    return between(shape.getAnchor().getMaxY(), bottom, width, height);
  }

  /** Returns the area of a slide below its title, which takes a third of it at most. */
  private static Rectangle2D between(double title, double bottom, double width, double height) {
    double top = Math.min(title, height / 3) + MARGIN / 4;
    return new Rectangle2D.Double(MARGIN, top, width - 2 * MARGIN, bottom - top);
  }

  /** Returns the points of a slide per px of a usual screen. */
  private static double unit(Dimension page) {
    return PageFrame.unit(new Size(page.getWidth(), page.getHeight()));
  }

  /** Returns the size of a plain slide in points. */
  public static Size plainSize() {
    return new Size(WIDE.getWidth(), WIDE.getHeight());
  }

  /** Returns the area below the title, in points, where the title is as high as on plain slides. */
  private Box area() {
    double width = show.getPageSize().getWidth();
    double height = show.getPageSize().getHeight();
    Rectangle2D area = between(MARGIN / 2 + TITLE_HEIGHT, height - MARGIN / 2, width, height);
    return new Box(area.getX(), area.getY(), area.getWidth(), area.getHeight());
  }

  /** Returns the area of a plain slide that a picture fills, in points. */
  public static Box plainArea() {
    double height = WIDE.getHeight();
    Rectangle2D area =
        between(MARGIN / 2 + TITLE_HEIGHT, height - MARGIN / 2, WIDE.getWidth(), height);
    return new Box(area.getX(), area.getY(), area.getWidth(), area.getHeight());
  }

  private static Optional<XSLFTextShape> placeholder(XSLFSlide slide, Placeholder kind) {
    return Optional.ofNullable(slide.getPlaceholder(kind))
        .filter(XSLFTextShape.class::isInstance)
        .map(XSLFTextShape.class::cast);
  }

  /** Fills a shape with lines; where there is a template its place and font stay. */
  private void fill(
      XSLFTextShape shape, List<String> lines, Rectangle2D area, double size, boolean bold) {
    shape.clearText();
    boolean own = templated && shape.getTextType() != null;
    if (!own) {
      shape.setAnchor(area);
      // Its text begins where everything below it does.
      shape.setLeftInset(0);
      shape.setVerticalAlignment(VerticalAlignment.MIDDLE);
    }
    for (String line : lines) {
      XSLFTextParagraph paragraph = shape.addNewTextParagraph();
      if (!own) {
        paragraph.setTextAlign(TextAlign.LEFT);
      }
      for (FacedText piece : FacedText.pieces(XmlText.line(line), SlideFonts.TEXT)) {
        XSLFTextRun run = paragraph.addNewTextRun();
        run.setText(piece.text());
        if (!own) {
          SlideFonts.set(run, piece.face());
          run.setFontSize(size);
          run.setBold(bold);
          run.setFontColor(TEXT);
        }
      }
    }
  }

  /** Takes away the placeholders that nothing was written into: they would ask for text. */
  private static void cleared(XSLFSlide slide) {
    for (XSLFTextShape each : List.of(slide.getPlaceholders())) {
      if (each.getText().isBlank()) {
        slide.removeShape(each);
      }
    }
  }

  private void note(XSLFSlide slide, List<String> notes) {
    if (notes.isEmpty()) {
      return;
    }
    XSLFNotes page = show.getNotesSlide(slide);
    for (XSLFTextShape shape : page.getPlaceholders()) {
      if (shape.getTextType() == Placeholder.BODY) {
        shape.clearText();
        for (String line : notes) {
          shape.addNewTextParagraph().addNewTextRun().setText(XmlText.line(line));
        }
      }
    }
  }

  /**
   * Writes the deck. The same slides give the same bytes.
   *
   * @param title the title in the file's properties
   * @param out is left open
   */
  public void write(String title, OutputStream out) throws IOException {
    var properties = show.getProperties().getCoreProperties();
    properties.setTitle(XmlText.line(title));
    properties.setCreator("ChainMap");
    properties.setLastModifiedByUser("ChainMap");
    Optional<Date> date = Optional.of(Date.from(Instant.EPOCH));
    properties.setCreated(date);
    properties.setModified(date);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    show.write(written);
    UndatedArchive.copy(written.toByteArray(), out);
  }

  @Override
  public void close() {
    try {
      show.close();
    } catch (IOException e) {
      // A deck lies in memory: there is no file to fail.
      throw new UncheckedIOException(e);
    }
  }
}
