package org.chainmap.editor.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.chainmap.geom.BandHeader;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.model.Edit;
import org.chainmap.model.Ids;
import org.chainmap.model.Note;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.NoteKind;
import org.chainmap.model.kind.Tint;
import org.chainmap.model.value.EmbeddedPicture;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** Creates, moves and sizes free notes. Positions are whole px. */
public final class Notes {

  /** The least size of a note, in px. */
  public static final Size LEAST = new Size(40, 24);

  /** The size of a new text, in px. */
  public static final Size NEW_TEXT = new Size(200, 58);

  /** The size of a new frame around nothing, in px. */
  public static final Size NEW_FRAME = new Size(320, 200);

  /** The largest side of a new picture, in px. */
  private static final double PICTURE = 240;

  /** The distance of places that are tried one after the other, and how many outwards, in px. */
  private static final double STEP = 24;

  private static final int MOST_STEPS = 60;

  /** The space between a frame and what it is drawn around, and for its title, in px. */
  private static final double AROUND = 16;

  private static final double TITLE = 24;

  private Notes() {}

  /** Creates a text note with its middle at a place. */
  public static Creation text(ChainMap map, Lang lang, Point middle) {
    Note note =
        Note.of(
                Ids.fresh(map, Ids.NOTE),
                NoteKind.TEXT,
                Message.of("editor.name.note").in(lang),
                box(middle, NEW_TEXT))
            .withTint(Tint.ORANGE);
    return created(note, "editor.change.newNote");
  }

  /**
   * Creates a frame around some elements, or with its middle at a place where there are none.
   *
   * @param around what it is to surround, as far as it is shown
   */
  public static Creation frame(
      ChainMap map, Geometry geometry, Lang lang, Collection<Id> around, Point middle) {
    List<Box> boxes = new ArrayList<>();
    for (Id id : around) {
      Box box = geometry.cards().getOrDefault(id, geometry.notes().get(id));
      if (box != null) {
        boxes.add(box);
      }
    }
    Box all = Box.around(boxes).grown(AROUND);
    Box box =
        boxes.isEmpty()
            ? box(middle, NEW_FRAME)
            : whole(new Box(all.x(), all.y() - TITLE, all.w(), all.h() + TITLE));
    Note note =
        Note.of(
                Ids.fresh(map, Ids.NOTE),
                NoteKind.FRAME,
                Message.of("editor.name.frame").in(lang),
                box)
            .withTint(Tint.GREY);
    return created(note, "editor.change.newFrame");
  }

  /**
   * Creates a picture with its middle at a place, at most 240 px wide and high.
   *
   * @param name what it shows
   * @param size its own size in px
   */
  public static Creation picture(
      ChainMap map, EmbeddedPicture picture, String name, Size size, Point middle) {
    Note note =
        Note.of(Ids.fresh(map, Ids.NOTE), NoteKind.PICTURE, name, box(middle, shown(size)))
            .withPicture(picture);
    return created(note, "editor.change.newPicture");
  }

  /** Returns the size at which a new picture is shown, in px. */
  public static Size shown(Size size) {
    double fit = Math.min(1, PICTURE / Math.max(size.w(), size.h()));
    return new Size(Math.max(1, Math.rint(size.w() * fit)), Math.max(1, Math.rint(size.h() * fit)));
  }

  /**
   * Returns the place nearest to the middle of a view where the middle of a note covers no card, no
   * other note and no name of a stage: in view, or nearest to it where there is none; the middle
   * where there is none near. O(places tried · what lies near them).
   *
   * @param seen the part of the map in view
   */
  public static Point clear(ChainMap map, Geometry geometry, Box seen, Size size) {
    @Nullable Point outside = null;
    Point wanted = seen.center();
    for (int ring = 0; ring <= MOST_STEPS; ring++) {
      for (int across = -ring; across <= ring; across++) {
        for (int side : new int[] {-ring, ring}) {
          for (Point way : List.of(new Point(across, side), new Point(side, across))) {
            Point tried = wanted.plus(way.x() * STEP, way.y() * STEP);
            Box box = box(tried, size).grown(AROUND / 2);
            boolean inView = seen.contains(box);
            if ((inView || outside == null) && clear(map, geometry, box)) {
              if (inView) {
                return tried;
              }
              outside = tried;
            }
          }
        }
      }
    }
    return outside == null ? wanted : outside;
  }

  private static boolean clear(ChainMap map, Geometry geometry, Box box) {
    return geometry.notes().values().stream().noneMatch(box::overlaps)
        && geometry.bands().values().stream()
            .map(band -> BandHeader.of(band, map.info().orientation()))
            .noneMatch(box::overlaps)
        && geometry.cardsNear(box).stream()
            .map(geometry.cards()::get)
            .noneMatch(card -> card != null && card.overlaps(box));
  }

  private static Creation created(Note note, String change) {
    return new Creation(Change.of(Message.of(change), Edit.add(note)), List.of(note.id()));
  }

  private static Box box(Point middle, Size size) {
    return whole(Box.of(middle.plus(-size.w() / 2, -size.h() / 2), size));
  }

  private static Box whole(Box box) {
    return new Box(Math.rint(box.x()), Math.rint(box.y()), Math.rint(box.w()), Math.rint(box.h()));
  }

  /** Moves cards as {@link Cards#moved} does, and free notes with them. */
  public static Change movedWithCards(
      ChainMap map, Geometry geometry, Collection<Id> ids, double dx, double dy) {
    return withCards(map, geometry, ids, dx, dy, Cards::moved);
  }

  /** Puts cards down as {@link Cards#dropped} does, and free notes with them. */
  public static Change droppedWithCards(
      ChainMap map, Geometry geometry, Collection<Id> ids, double dx, double dy) {
    return withCards(map, geometry, ids, dx, dy, Cards::dropped);
  }

  /** Moves cards and notes by a small distance, by arrow keys. */
  public static Change nudged(
      ChainMap map, Geometry geometry, Collection<Id> ids, double dx, double dy) {
    return new Change(
        Message.of("editor.change.nudge"),
        withCards(map, geometry, ids, dx, dy, Cards::nudged).edits());
  }

  /** How cards are moved by a distance. */
  private interface CardsMove {
    Change change(ChainMap map, Geometry geometry, Collection<Id> ids, double dx, double dy);
  }

  private static Change withCards(
      ChainMap map, Geometry geometry, Collection<Id> ids, double dx, double dy, CardsMove move) {
    List<Id> cards = ids.stream().filter(id -> map.find(Segment.class, id).isPresent()).toList();
    Change change = move.change(map, geometry, cards, dx, dy);
    if (cards.size() == ids.size()) {
      return change;
    }
    Point way =
        cards.isEmpty() ? new Point(dx, dy) : way(map.with(change), geometry, cards.getFirst());
    List<Edit> edits = new ArrayList<>(change.edits());
    for (Id id : ids) {
      map.find(Note.class, id)
          .filter(note -> !way.equals(Point.ZERO))
          .ifPresent(note -> edits.add(Edit.update(note, moved(note, way.x(), way.y()))));
    }
    return new Change(Message.of("editor.change.moveItems", ids.size()), edits);
  }

  /** Returns how far a card was moved. */
  private static Point way(ChainMap moved, Geometry geometry, Id card) {
    Box from = geometry.cards().get(card);
    Point to = moved.find(Segment.class, card).orElseThrow().placement().position();
    return from == null || to == null ? Point.ZERO : to.minus(from.corner());
  }

  /** Returns a note elsewhere, its corner on whole px. */
  static Note moved(Note note, double dx, double dy) {
    Box box = note.bounds();
    return note.withBounds(Box.of(Cards.whole(box.corner().plus(dx, dy)), box.size()));
  }

  /** Sets a note's place and size by hand. */
  public static Change resized(ChainMap map, Id id, Box wanted) {
    ChangeBuilder changeBuilder = new ChangeBuilder(map);
    map.find(Note.class, id).ifPresent(note -> changeBuilder.put(note.withBounds(whole(wanted))));
    return changeBuilder.change(Message.of("editor.change.resize"));
  }

  /** Returns a picture's name from that of its file, without the ending. */
  public static String pictureName(String file, Lang lang) {
    int dot = file.lastIndexOf('.');
    String bare = (dot > 0 ? file.substring(0, dot) : file).strip();
    return bare.isEmpty() ? Message.of("label.noteKind.picture").in(lang) : bare;
  }
}
