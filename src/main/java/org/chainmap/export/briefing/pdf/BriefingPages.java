package org.chainmap.export.briefing.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainmap.export.briefing.Briefing;
import org.chainmap.geom.Box;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.paint.PrintedNames;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;

/** A briefing set on pages: to be written as a PDF, or drawn page by page. */
public final class BriefingPages {

  /** The room above what a link leads to, points. */
  private static final double ABOVE = 8;

  /**
   * A place that links and bookmarks lead to.
   *
   * @param page from 0
   * @param top how far down the page, points
   */
  public record Target(int page, double top) {}

  /** An area of a page that leads to a place. */
  public record Link(Box area, Target target) {}

  /**
   * A bookmark.
   *
   * @param level from 1; it lies in the one before it that has a lower level
   */
  public record Bookmark(int level, String title, Target target) {}

  private final Briefing briefing;
  private final BriefingLayout.Laid laid;

  private BriefingPages(Briefing briefing, BriefingLayout.Laid laid) {
    this.briefing = briefing;
    this.laid = laid;
  }

  /**
   * Sets a briefing on pages. O(characters), a few times.
   *
   * @param page the size of upright pages, points
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static BriefingPages of(Briefing briefing, Size page, Progress progress) {
    return new BriefingPages(briefing, LayoutPasses.of(briefing, page, progress));
  }

  Briefing briefing() {
    return briefing;
  }

  BriefingLayout.Laid laid() {
    return laid;
  }

  /** Returns the number of pages. */
  public int count() {
    return laid.sheets().size();
  }

  /** Returns the size of a page, counted from 0, points. */
  public Size size(int page) {
    return laid.sheets().get(page).size();
  }

  /** Says on which pages names on cards are too small to be read; empty where on none. O(pages). */
  public Optional<Message> remark() {
    List<Object> pages = new ArrayList<>();
    double least = PrintedNames.LEAST;
    for (int i = 0; i < count(); i++) {
      double scale =
          laid.sheets().get(i).items().stream()
              .filter(Sheet.Item.Fitted.class::isInstance)
              .map(Sheet.Item.Fitted.class::cast)
              .mapToDouble(fitted -> fitted.box().w() / fitted.picture().bounds().w())
              .min()
              .orElse(1);
      if (!PrintedNames.readable(scale)) {
        pages.add(i + 1);
        least = Math.min(least, PrintedNames.height(scale));
      }
    }
    return pages.isEmpty()
        ? Optional.empty()
        : Optional.of(Message.of("briefing.small.pages", pages, least));
  }

  /** Returns what is drawn on a page, counted from 0. */
  public List<PlacedMarks> drawn(int page) {
    Sheet sheet = laid.sheets().get(page);
    Box whole = new Box(0, 0, sheet.size().w(), sheet.size().h());
    List<PlacedMarks> placed = new ArrayList<>();
    for (Sheet.Item item : sheet.items()) {
      placed.add(
          switch (item) {
            case Sheet.Item.Words words ->
                new PlacedMarks(words.marks(), words.spacing(), 1, Point.ZERO, whole);
            case Sheet.Item.Fitted fitted -> {
              Box from = fitted.picture().bounds();
              double scale = fitted.box().w() / from.w();
              Point origin = fitted.box().corner().minus(from.corner().times(scale));
              yield new PlacedMarks(fitted.picture().marks(), 0, scale, origin, fitted.box());
            }
          });
    }
    if (sheet.furnished()) {
      placed.add(PlacedMarks.on(whole, PageFurniture.of(briefing.cover(), sheet, page + 1)));
    }
    return placed;
  }

  /** Returns the areas of a page, counted from 0, that lead elsewhere. */
  public List<Link> links(int page) {
    return laid.sheets().get(page).jumps().stream()
        .flatMap(
            jump -> target(jump.anchor()).map(target -> new Link(jump.area(), target)).stream())
        .toList();
  }

  /** Returns the bookmarks: the headings of the first two levels. */
  public List<Bookmark> bookmarks() {
    return briefing.headings().stream()
        .filter(heading -> heading.level() <= 2)
        .flatMap(
            heading ->
                target(heading.anchor())
                    .map(target -> new Bookmark(heading.level(), heading.line(), target))
                    .stream())
        .toList();
  }

  /** Returns where an anchor is; empty where it is on no page. */
  Optional<Target> target(String anchor) {
    Integer page = laid.pages().get(anchor);
    Double height = laid.heights().get(anchor);
    return page == null || height == null
        ? Optional.empty()
        : Optional.of(new Target(page - 1, Math.max(0, height - ABOVE)));
  }
}
