package org.chainmap.export.briefing;

import java.util.List;
import java.util.Objects;
import org.chainmap.paint.Picture;
import org.chainmap.paint.PrintedNames;
import org.chainmap.text.Cell;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * A block of a briefing, to be set below the one before it. Every writer handles all kinds in an
 * exhaustive switch. Anchors are names to refer to, of small letters, digits and underscores, each
 * given to one block or row of a briefing.
 */
public sealed interface Block {

  /**
   * A heading.
   *
   * @param level 1 for a part of the briefing, 2 for a section, 3 for a subsection
   * @param number its number with its mark, such as 一、 or 1.2
   */
  record Heading(int level, String number, String text, String anchor) implements Block {

    /** Returns the number and the text as one line. */
    public String line() {
      String between = number.endsWith("、") || number.endsWith("）") ? "" : " ";
      return number + between + text;
    }
  }

  /** A paragraph. */
  record Paragraph(List<Run> runs, Tone tone) implements Block {
    public Paragraph {
      runs = List.copyOf(runs);
    }

    /** Returns a paragraph of one text. */
    public static Paragraph of(String text, Tone tone) {
      return new Paragraph(List.of(new Run.Text(text)), tone);
    }
  }

  /** A list. */
  record Items(List<List<Run>> items, boolean numbered) implements Block {
    public Items {
      items = items.stream().map(List::copyOf).toList();
    }
  }

  /**
   * A table with a head. Writers number captions and repeat the head on each page.
   *
   * @param notes what is said below it, e.g. how many rows are left out
   */
  record Grid(
      String anchor, String caption, List<Column> columns, List<Row> rows, List<String> notes)
      implements Block {

    /**
     * Checks that every row has as many cells as there are columns.
     *
     * @throws IllegalArgumentException if one is longer or shorter
     */
    public Grid {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      notes = List.copyOf(notes);
      for (Row row : rows) {
        if (row.cells().size() != columns.size()) {
          throw new IllegalArgumentException(row.cells().size() + " cells, not " + columns.size());
        }
      }
    }
  }

  /** A column of a table. */
  record Column(String heading, Kind kind) {

    /** What most of its cells hold, which says how they are aligned. */
    public enum Kind {
      TEXT,
      NUMBER
    }
  }

  /**
   * A row of a table.
   *
   * @param anchor the name of the row, or null where nothing refers to it
   */
  record Row(List<Cell> cells, @Nullable String anchor) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A picture. Writers number captions.
   *
   * @param picture the marks, in px, and their bounds
   * @param alt what it shows, for people who do not see it
   * @param room the room it should have
   */
  record Drawn(String anchor, Picture picture, String alt, String caption, Room room)
      implements Block {

    /**
     * Returns it as it is said at a size: its caption says where names on cards cannot be read.
     *
     * @param scale points per px of the picture
     */
    public Drawn at(double scale, Lang lang) {
      if (PrintedNames.readable(scale)) {
        return this;
      }
      String said = Message.of("briefing.small", caption, PrintedNames.height(scale)).in(lang);
      return new Drawn(anchor, picture, alt, said, room);
    }
  }

  /** A line of an index: a name, what is said of it, and where it is spoken of. */
  record IndexItem(int depth, String name, List<String> details, List<String> anchors)
      implements Block {
    public IndexItem {
      details = List.copyOf(details);
      anchors = List.copyOf(anchors);
    }
  }

  /** The table of contents: headings of the first two levels with their pages. */
  record Contents(String title) implements Block {}

  /** The end of a page. */
  record PageBreak() implements Block {}

  /** How a paragraph is said. */
  enum Tone {
    /** What the briefing says. */
    BODY,
    /** What leads into a part and is set larger. */
    LEAD,
    /** Rules, assumptions and remarks, set smaller. */
    NOTE
  }

  /** The room that a picture has. */
  enum Room {
    /** A page of its own, lying where it is wide. */
    PAGE,
    /** The width of the text, up to about two thirds of a page high. */
    WIDE,
    /** The width of the text, up to about a third of a page high. */
    CUTOUT
  }

  /** A piece of a paragraph. */
  sealed interface Run {

    /** A text. */
    record Text(String text, boolean strong) implements Run {
      public Text {
        Objects.requireNonNull(text);
      }

      /** Creates a plain text. */
      public Text(String text) {
        this(text, false);
      }
    }

    /** A text that leads to an anchor. */
    record Reference(String text, String anchor) implements Run {}

    /** The number of the page on which an anchor is; it leads there. */
    record PageNumber(String anchor) implements Run {}
  }
}
