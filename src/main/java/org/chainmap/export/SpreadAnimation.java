package org.chainmap.export;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.chainmap.analysis.Findings;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.SavedView;
import org.chainmap.model.value.Name;
import org.chainmap.overlay.ScenarioLens;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Overlay.LegendEntry;
import org.chainmap.paint.View;
import org.chainmap.paint.Watermarks;
import org.chainmap.story.PageFrame;
import org.chainmap.story.PageFrame.Scaled;
import org.chainmap.story.PageLayout;
import org.chainmap.story.ShownView;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;

/**
 * How a loss spreads, as an animated picture (GIF): the map before it, then step by step what is
 * hit, each with a caption that counts it: level by level, or week by week.
 */
public final class SpreadAnimation {

  /** The file name's extension. */
  public static final String EXTENSION = "gif";

  /** The size of a frame, in px: that of a wide slide. */
  static final Size SIZE = new Size(1280, 720);

  /** How long a step and the last one are shown, in 1/100 s. */
  static final int STEP = 180;

  static final int LAST = 400;

  private final ChainMap map;
  private final Geometry geometry;
  private final List<SpreadStep> steps;
  private final List<LegendEntry> legend;
  private final MapPainter painter;
  private final String watermark;

  /**
   * @param geometry where everything on the map lies
   * @param steps the loss and what it hits, at least one step
   * @param watermark a phrase repeated aslant over every frame; empty for none
   */
  public SpreadAnimation(
      ChainMap map,
      Geometry geometry,
      List<SpreadStep> steps,
      MapPainter painter,
      String watermark) {
    this.watermark = watermark;
    this.map = map;
    this.geometry = geometry;
    this.steps = List.copyOf(steps);
    legend = ScenarioLens.legend(steps.stream().map(this::plain).toList());
    this.painter = painter;
  }

  /** Returns the number of frames. */
  public int frames() {
    return steps.size();
  }

  /**
   * Writes the whole file. The same map and loss give the same bytes. O(frames · marks).
   *
   * @param out is left open
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public void write(OutputStream out, Progress progress) throws IOException {
    List<BufferedImage> typical =
        IntStream.of(0, frames() / 2, frames() - 1).distinct().mapToObj(this::frame).toList();
    try (GifFile file = new GifFile(typical, out)) {
      for (int i = 0; i < frames(); i++) {
        progress.check();
        file.add(frame(i), i == frames() - 1 ? LAST : STEP);
        progress.report((i + 1.0) / frames());
      }
    }
  }

  /** Returns the last frame, which shows all that is hit. */
  public FirstPage last() {
    return new FirstPage(frame(frames() - 1), frames(), SIZE);
  }

  private BufferedImage frame(int number) {
    SpreadStep step = steps.get(number);
    Name title = new Name(step.title().in(Lang.ZH), step.title().in(Lang.EN));
    ShownView shown =
        new ShownView(
            SavedView.of(Id.of("spread"), "?", 0).withName(title),
            map,
            geometry,
            overlay(step),
            List.of(step.caption()),
            List.of());
    return drawn(shown, PageLayout.of(SIZE, painter, map.info(), shown, number + 1, frames()));
  }

  private Overlay plain(SpreadStep step) {
    ScenarioLens lens = step.lens();
    return lens == null
        ? new Overlay(step.title(), Map.of(), List.of(), false, List.of())
        : lens.titled(map, Findings.NONE);
  }

  /** Returns what is laid over the map at a step; the legend is that of all throughout. */
  private Overlay overlay(SpreadStep step) {
    Overlay now = plain(step);
    return new Overlay(step.title(), now.emphasis(), now.hulls(), now.dimOthers(), legend);
  }

  private BufferedImage drawn(ShownView shown, PageFrame frame) {
    BufferedImage image =
        new BufferedImage((int) SIZE.w(), (int) SIZE.h(), BufferedImage.TYPE_INT_RGB);
    draw(image, frame.marks(), Point.ZERO, 1);
    Scaled legend = frame.legend();
    if (legend != null) {
      draw(image, legend.picture().marks(), legend.at(), legend.scale());
    }
    double zoom = frame.map().zoom();
    View view = new View(frame.map().seen(), zoom);
    List<Mark> marks = new ArrayList<>(painter.paint(map, geometry, shown.overlay(), view));
    marks.addAll(painter.signs(map, geometry, view));
    draw(image, marks, frame.map().origin().times(-zoom), zoom);
    Box page = Box.of(Point.ZERO, SIZE);
    draw(image, Watermarks.over(page, watermark, painter.theme()), Point.ZERO, 1);
    return image;
  }

  /** Draws marks with their origin at a place of the image. */
  private static void draw(BufferedImage image, List<Mark> marks, Point at, double scale) {
    Graphics2D g = image.createGraphics();
    try {
      g.translate(at.x(), at.y());
      g.scale(scale, scale);
      Box all =
          new Box(
              -at.x() / scale,
              -at.y() / scale,
              image.getWidth() / scale,
              image.getHeight() / scale);
      new RasterSurface(marks).draw(g, new Rectangle2D.Double(all.x(), all.y(), all.w(), all.h()));
    } finally {
      g.dispose();
    }
  }
}
