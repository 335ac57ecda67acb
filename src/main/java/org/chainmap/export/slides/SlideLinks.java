package org.chainmap.export.slides;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.model.Link;
import org.chainmap.paint.Pen;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.main.CTConnection;
import org.openxmlformats.schemas.presentationml.x2006.main.CTConnector;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGroupShape;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/** Draws links as connectors or freeforms, and glues connectors to the cards they end at. */
final class SlideLinks {

  /** Less than this, in px, is no distance. */
  private static final double NEAR = 1;

  private final Geometry geometry;
  private final SlideScale scale;
  private final SlideShapes shapes;
  private final Map<Id, Long> faces = new HashMap<>();
  private final List<Drawn> drawn = new ArrayList<>();

  /** A link that is a connector on the slide. */
  private record Drawn(Link link, CTConnector shape) {}

  SlideLinks(Geometry geometry, SlideScale scale, SlideShapes shapes) {
    this.geometry = geometry;
    this.scale = scale;
    this.shapes = shapes;
  }

  /**
   * Draws a link with its arrow head.
   *
   * @param way the line drawn in the picture
   */
  void draw(Link link, String title, Outline way, Pen pen, CTGroupShape on) {
    Polyline route = geometry.routes().get(link.id());
    boolean curved = geometry.lines().containsKey(link.id());
    Optional<Connector> connector =
        route == null || curved || link.from().equals(link.to())
            ? Optional.empty()
            : Connector.along(new Polyline(route.points().stream().map(scale::at).toList()));
    if (connector.isPresent() && follows(link, route, connector.get())) {
      drawn.add(new Drawn(link, shapes.connector(on, title, connector.get(), pen)));
    } else {
      Outline line = geometry.line(link.id());
      shapes.line(on, title, line == null ? way : line, pen);
    }
  }

  /**
   * Tells whether office programs draw a connector as it is described. LibreOffice bends connectors
   * by rules of its own; it comes to the same where one bends halfway between the middles of two
   * sides.
   */
  private boolean follows(Link link, @Nullable Polyline route, Connector connector) {
    return connector.straight()
        || route != null
            && connector.halfway()
            && site(link.from(), route.first()).isPresent()
            && site(link.to(), route.last()).isPresent();
  }

  /** Notes the shape that is the face of a card. */
  void face(Id segment, CTShape face) {
    faces.putIfAbsent(segment, face.getNvSpPr().getCNvPr().getId());
  }

  /** Glues the connectors to the cards drawn. */
  void glue() {
    for (Drawn each : drawn) {
      var properties = each.shape.getNvCxnSpPr().getCNvCxnSpPr();
      Polyline route = Objects.requireNonNull(geometry.routes().get(each.link.id()));
      site(each.link.from(), route.first())
          .filter(site -> faces.containsKey(each.link.from()))
          .ifPresent(site -> set(properties.addNewStCxn(), each.link.from(), site));
      site(each.link.to(), route.last())
          .filter(site -> faces.containsKey(each.link.to()))
          .ifPresent(site -> set(properties.addNewEndCxn(), each.link.to(), site));
    }
  }

  private void set(CTConnection connection, Id segment, int site) {
    connection.setId(Objects.requireNonNull(faces.get(segment)));
    connection.setIdx(site);
  }

  /** Returns the connection site of a card at a point: in the middle of a side. */
  private Optional<Integer> site(Id segment, Point end) {
    Box box = geometry.cards().get(segment);
    if (box == null) {
      return Optional.empty();
    }
    Point center = box.center();
    // In the order of the preset geometry of a rectangle with round corners.
    List<Point> sites =
        List.of(
            new Point(center.x(), box.y()),
            new Point(box.x(), center.y()),
            new Point(center.x(), box.bottom()),
            new Point(box.right(), center.y()));
    for (int i = 0; i < sites.size(); i++) {
      if (sites.get(i).distance(end) < NEAR) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}
