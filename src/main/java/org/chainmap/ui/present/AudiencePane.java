package org.chainmap.ui.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.transform.Affine;
import org.chainmap.canvas.FxSurface;
import org.chainmap.editor.view.Camera;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.model.MapInfo;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Marks;
import org.chainmap.paint.View;
import org.chainmap.story.PageFrame;
import org.chainmap.story.PageLayout;
import org.chainmap.story.ShownView;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Draws a page of a presentation as large as there is room, at the proportions of a screen: the
 * page itself on that screen, or a small picture of it in the speaker's window.
 */
final class AudiencePane extends Region {

  private static final double WHEEL = 1.2;

  /**
   * What is shown.
   *
   * @param frame what is around the map
   * @param shown the view, or null where no map is drawn
   * @param painter draws it
   * @param marks the whole view, drawn ahead
   * @param said what screen readers say
   */
  record Content(
      PageFrame frame,
      @Nullable ShownView shown,
      MapPainter painter,
      List<Mark> marks,
      String said) {

    /** Draws a page. O(map). */
    static Content of(
        Size screen, MapPainter painter, MapInfo info, ShownView shown, int page, int pages) {
      PageFrame frame = PageLayout.of(screen, painter, info, shown, page, pages);
      String said =
          String.join(
              "\n",
              shown.view().name().in(painter.lang()),
              PageLayout.caption(shown, painter.lang()),
              Message.of("present.page", page, pages).in(painter.lang()));
      View view = new View(frame.map().seen(), frame.map().zoom());
      return new Content(frame, shown, painter, drawn(painter, shown, view), said);
    }
  }

  private static List<Mark> drawn(MapPainter painter, ShownView shown, View view) {
    if (shown.isEmpty()) {
      return List.of();
    }
    List<Mark> marks =
        new ArrayList<>(painter.paint(shown.map(), shown.geometry(), shown.overlay(), view));
    marks.addAll(painter.signs(shown.map(), shown.geometry(), view));
    return marks;
  }

  private final Canvas canvas = new Canvas();
  private final FxSurface surface = new FxSurface(canvas.getGraphicsContext2D());
  private @Nullable Size screen;
  private @Nullable Content content;
  private Camera camera = Camera.START;
  private @Nullable Camera looking;

  AudiencePane() {
    getChildren().add(canvas);
    canvas.setMouseTransparent(true);
    setAccessibleRole(AccessibleRole.TEXT);
    setMinSize(0, 0);
  }

  /** Sets the size of the screen whose page is drawn small; null draws it as large as this is. */
  void like(@Nullable Size other) {
    screen = other;
    requestLayout();
  }

  /** Returns the size of the screen whose page is drawn, in px. */
  Size screen() {
    Size other = screen;
    return other != null
        ? other
        : new Size(Math.max(1, Math.floor(getWidth())), Math.max(1, Math.floor(getHeight())));
  }

  /** Shows a page as a whole, or as it is looked at where it is the one shown already. */
  void show(Content now) {
    Content before = content;
    if (before == now) {
      return;
    }
    content = now;
    setAccessibleText(now.said);
    ShownView shown = now.shown;
    if (before == null
        || before.shown == null
        || shown == null
        || !before.shown.view().id().equals(shown.view().id())) {
      looking = null;
    }
    repaint();
  }

  /** Returns what is shown if it is this view. */
  Optional<Content> showing(Id view) {
    return Optional.ofNullable(content)
        .filter(now -> now.shown != null && now.shown.view().id().equals(view));
  }

  /** Tells whether a part of the view is looked at. */
  boolean closer() {
    return looking != null;
  }

  /** Shows the whole view again. */
  void whole() {
    looking = null;
    repaint();
  }

  /** Zooms by steps, in if positive, about a place in px from the corner, or the middle. */
  void zoom(double steps, @Nullable Point about) {
    if (mapArea().isPresent()) {
      Box area = mapArea().get();
      Point at = about == null ? area.center() : about;
      looking = camera.zoomedBy(at, Math.pow(WHEEL, steps));
      repaint();
    }
  }

  /** Moves the picture by this many px, right and down if positive. */
  void pan(double dx, double dy) {
    if (mapArea().isPresent()) {
      looking = camera.panned(dx, dy);
      repaint();
    }
  }

  private Optional<Box> mapArea() {
    Content now = content;
    return now == null || now.shown == null || now.shown.isEmpty()
        ? Optional.empty()
        : Optional.of(now.frame.map().area());
  }

  /** Looks at the same part of the view as another pane does. */
  void lookLike(AudiencePane other) {
    if (!Objects.equals(looking, other.looking)) {
      looking = other.looking;
      repaint();
    }
  }

  @Override
  protected void layoutChildren() {
    repaint();
  }

  private void repaint() {
    Size page = screen();
    double scale = Math.min(getWidth() / page.w(), getHeight() / page.h());
    Content now = content;
    if (now == null || !(scale > 0)) {
      return;
    }
    double w = Math.floor(page.w() * scale);
    double h = Math.floor(page.h() * scale);
    canvas.setWidth(w);
    canvas.setHeight(h);
    canvas.relocate(Math.floor((getWidth() - w) / 2), Math.floor((getHeight() - h) / 2));
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.setTransform(new Affine());
    g.clearRect(0, 0, w, h);
    scale(g, Point.ZERO, scale);
    surface.draw(now.frame.marks());
    PageFrame.Scaled legend = now.frame.legend();
    if (legend != null) {
      scale(g, legend.at().times(scale), legend.scale() * scale);
      surface.draw(legend.picture().marks());
    }
    map(g, now, scale);
  }

  private static void scale(GraphicsContext g, Point at, double scale) {
    g.setTransform(scale, 0, 0, scale, at.x(), at.y());
  }

  private void map(GraphicsContext g, Content now, double scale) {
    ShownView shown = now.shown;
    if (shown == null || shown.isEmpty()) {
      return;
    }
    PageFrame.MapPlace place = now.frame.map();
    Box area = place.area();
    camera = looking == null ? new Camera(place.origin(), place.zoom()) : looking;
    Box seen =
        Box.of(
            camera.toMap(area.corner()),
            new Size(area.w() / camera.zoom(), area.h() / camera.zoom()));
    View view = new View(seen, camera.zoom());
    g.save();
    g.setTransform(new Affine());
    g.beginPath();
    g.rect(area.x() * scale, area.y() * scale, area.w() * scale, area.h() * scale);
    g.clip();
    double zoom = camera.zoom() * scale;
    scale(g, camera.origin().times(-zoom), zoom);
    surface.draw(List.of(Marks.filled(Outline.rect(seen.grown(2)), now.painter.theme().paper())));
    surface.draw(looking == null ? now.marks : drawn(now.painter, shown, view));
    g.restore();
  }
}
