package org.chainmap.export;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.Box;
import org.chainmap.geom.Size;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Marks;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Picture;
import org.chainmap.paint.TextWrap;
import org.chainmap.paint.Theme;
import org.chainmap.text.Message;

/**
 * The index that follows a map in a PDF: every segment and enterprise by name, in columns. Names
 * that a card shortens to '+N' or breaks over two lines are in full here, for reading and
 * searching.
 */
final class IndexPages {

  private static final double MARGIN = 48;
  private static final double GUTTER = 24;
  private static final double COLUMN = 300;
  private static final double HEADER = 44;
  private static final double FOOTER = 24;

  private final Drawing drawing;
  private final Theme theme;
  private final Size page;
  private final int columns;
  private final double width;

  private IndexPages(Drawing drawing, Size page) {
    this.drawing = drawing;
    this.theme = drawing.theme();
    this.page = page;
    double room = page.w() - 2 * MARGIN;
    this.columns = Math.max(1, (int) ((room + GUTTER) / (COLUMN + GUTTER)));
    this.width = (room - (columns - 1) * GUTTER) / columns;
  }

  /**
   * Returns the pages, all of the same size.
   *
   * @param page their size in px
   * @param before the number of pages of the document before them
   */
  static List<Picture> of(Drawing drawing, Size page, int before) {
    IndexPages index = new IndexPages(drawing, page);
    List<List<Mark>> pages = index.flow();
    List<Picture> pictures = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      List<Mark> marks = index.furniture(before + i + 1, before + pages.size());
      marks.addAll(pages.get(i));
      pictures.add(new Picture(title(drawing), new Box(0, 0, page.w(), page.h()), marks));
    }
    return pictures;
  }

  static String title(Drawing drawing) {
    return Message.of("export.index.title").in(drawing.lang());
  }

  private List<List<Mark>> flow() {
    List<IndexLine> lines = IndexLines.of(drawing.map(), drawing.lang(), theme, width);
    List<List<Mark>> pages = new ArrayList<>();
    double top = MARGIN + HEADER;
    double bottom = page.h() - MARGIN - FOOTER;
    int column = columns;
    double y = bottom;
    for (int i = 0; i < lines.size(); i++) {
      IndexLine line = lines.get(i);
      double start = y + line.before();
      if (y > top && start + kept(lines, i) > bottom || pages.isEmpty()) {
        column++;
        if (column >= columns) {
          pages.add(new ArrayList<>());
          column = 0;
        }
        start = top;
      }
      double x = MARGIN + column * (width + GUTTER);
      pages.getLast().addAll(line.at(x, start, width));
      y = start + line.height();
    }
    return pages;
  }

  /**
   * Returns the height of a line with the lines it must stay with: a heading and the line that
   * follows.
   */
  private static double kept(List<IndexLine> lines, int from) {
    double height = lines.get(from).height();
    for (int i = from; lines.get(i).withNext() && i + 1 < lines.size(); i++) {
      height += lines.get(i + 1).before() + lines.get(i + 1).height();
    }
    return height;
  }

  private List<Mark> furniture(int number, int of) {
    List<Mark> marks = new ArrayList<>();
    double right = page.w() - MARGIN;
    marks.add(Marks.text(title(drawing), MARGIN, MARGIN + 12, 16, true, theme.text()));
    String map = new TextWrap().shortened(drawing.title(), page.w() / 2 - MARGIN, 10, false);
    marks.add(Marks.text(map, right, MARGIN + 12, 10, false, theme.muted(), Mark.Anchor.END));
    marks.add(
        Marks.text(
            new TextWrap().shortened(drawing.marking(), page.w() - 2 * MARGIN, 10, true),
            page.w() / 2,
            MARGIN - 12,
            10,
            true,
            theme.hue(Overlay.Hue.CRITICAL),
            Mark.Anchor.MIDDLE));
    String label = Message.of("export.page", number, of).in(drawing.lang());
    marks.add(
        Marks.text(label, right, page.h() - MARGIN, 9, false, theme.muted(), Mark.Anchor.END));
    String asOf = String.valueOf(drawing.map().info().asOf());
    if (drawing.map().info().asOf() != null) {
      marks.add(
          Marks.text(
              Message.of("paint.asOf", asOf).in(drawing.lang()),
              MARGIN,
              page.h() - MARGIN,
              9,
              false,
              theme.muted()));
    }
    return marks;
  }
}
