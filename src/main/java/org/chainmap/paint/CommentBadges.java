package org.chainmap.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.model.ChainMap;
import org.chainmap.model.CommentThread;
import org.chainmap.model.Participation;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** Draws where comments are that nobody has resolved yet, as small speech bubbles with a count. */
final class CommentBadges {

  private static final double SIZE = 9;

  private final Theme theme;
  private final Lang lang;

  CommentBadges(Theme theme, Lang lang) {
    this.theme = theme;
    this.lang = lang;
  }

  /**
   * Draws the badges in a view; enterprises have theirs at the cards that show them. O(comments).
   */
  List<Mark> paint(ChainMap map, Geometry geometry, View view) {
    Map<Id, Integer> counts = new TreeMap<>();
    CommentThread.open(map)
        .forEach(
            (about, count) -> {
              for (Id shown : shown(map, about)) {
                counts.merge(shown, count, Integer::sum);
              }
            });
    double size = Math.clamp(SIZE / view.zoom(), SIZE, 2 * SIZE);
    Box seen = view.visible().grown(24);
    List<Mark> marks = new ArrayList<>();
    counts.forEach(
        (id, count) ->
            place(geometry, id)
                .filter(seen::contains)
                .ifPresent(at -> marks.add(bubble(id, count, at, size))));
    return marks;
  }

  private static List<Id> shown(ChainMap map, Id about) {
    List<Id> cards =
        map.participationsOf(about).stream().map(Participation::segment).distinct().toList();
    return map.find(Participation.class, about)
        .map(participation -> List.of(participation.segment()))
        .orElse(cards.isEmpty() ? List.of(about) : cards);
  }

  /** Returns the lower right corner of a card or note, a place on a link, or a stage's corner. */
  private static Optional<Point> place(Geometry geometry, Id id) {
    Box card = geometry.cards().getOrDefault(id, geometry.notes().get(id));
    if (card != null) {
      return Optional.of(new Point(card.right() - 10, card.bottom()));
    }
    Box band = geometry.bands().get(id);
    if (band != null) {
      return Optional.of(new Point(band.right() - 14, band.y() + 14));
    }
    Box label = geometry.labels().get(id);
    if (label != null) {
      return Optional.of(new Point(label.right(), label.y()));
    }
    Polyline route = geometry.routes().get(id);
    return route == null ? Optional.empty() : Optional.of(route.pointAt(route.length() / 2));
  }

  private Mark bubble(Id id, int count, Point at, double size) {
    double foot = size * 0.4;
    Mark tail =
        Marks.filled(
            Outline.polygon(
                List.of(
                    at.plus(-foot, size / 2), at.plus(foot, size / 2), at.plus(-foot, size * 1.2))),
            theme.accent());
    List<Mark> marks = new ArrayList<>();
    marks.add(tail);
    marks.addAll(Marks.pill(String.valueOf(count), at, size, theme.accent(), theme.onStrong()));
    return new Mark.Group(id, Message.of("paint.comments", count).in(lang), marks);
  }
}
