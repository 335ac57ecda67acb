package org.chainmap.export.briefing.word;

import java.util.List;
import java.util.Map;
import org.chainmap.export.briefing.Block;
import org.chainmap.export.briefing.Briefing;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** Writes the text of a document (document.xml). */
final class BodyPart {

  private final Briefing briefing;
  private final Look look;
  private final Pagination.Paged paged;
  private final WordXml xml = new WordXml("document");
  private final BodyText text;
  private final HeadingNumbers numbers;
  private int pictures;
  private int tables;
  private int lists;

  BodyPart(Briefing briefing, Look look, Pagination.Paged paged) {
    this.briefing = briefing;
    this.look = look;
    this.paged = paged;
    this.text = new BodyText(xml, briefing.lang());
    this.numbers = new HeadingNumbers(briefing.lang());
  }

  /** Returns the relation to the PNG of a picture. */
  static String png(int number) {
    return "picture" + number;
  }

  /** Returns the relation to the SVG of a picture. */
  static String svg(int number) {
    return "drawing" + number;
  }

  /** Returns how many numbered lists there are. */
  static int lists(Briefing briefing) {
    return (int)
        briefing.blocks().stream()
            .filter(block -> block instanceof Block.Items items && items.numbered())
            .count();
  }

  byte[] bytes() {
    xml.open("body");
    CoverText cover = new CoverText(briefing, look, text);
    cover.write();
    WordSheet sheet = look.upright();
    boolean first = true;
    boolean flows = false;
    for (Placed each : paged.blocks()) {
      boolean begins = each.start() == Placed.Start.SHEET || each.start() == Placed.Start.COLUMNS;
      if (begins) {
        section(sheet, first, flows);
        first = false;
        flows = each.start() == Placed.Start.COLUMNS;
        sheet = each.sheet();
      }
      write(each);
    }
    if (endsWithTable()) {
      // A table needs a paragraph after it.
      text.paragraph(Role.PICTURE, "");
    }
    if (cover.hasImprint()) {
      boolean fits = paged.count() % 2 == 0 && paged.room() > CoverText.IMPRINT_HEIGHT;
      if (!sheet.equals(look.upright())) {
        section(sheet, first, flows);
        sheet = look.upright();
        flows = fits && !sheet.across();
        first = false;
        cover.imprint(false);
      } else {
        cover.imprint(!fits);
      }
    }
    SectionXml.write(xml, look, sheet, first, flows);
    return xml.bytes();
  }

  private boolean endsWithTable() {
    return !paged.blocks().isEmpty()
        && paged.blocks().getLast().content() instanceof Placed.Content.Tabled table
        && table.grid().notes().isEmpty();
  }

  /** Ends a section, in a paragraph of its own that takes next to no space. */
  private void section(WordSheet sheet, boolean first, boolean flows) {
    xml.open("p").open("pPr").val("pStyle", Role.PICTURE.id()).val("keepNext", 0);
    xml.empty("spacing", "before", 0, "after", 0, "line", 20, "lineRule", "exact");
    SectionXml.write(xml, look, sheet, first, flows);
    xml.close().close();
  }

  private void write(Placed placed) {
    boolean breaks = placed.start() == Placed.Start.PAGE;
    switch (placed.content()) {
      case Placed.Content.Plain(Block block) -> write(block, breaks);
      case Placed.Content.Listed list -> items(list, breaks);
      case Placed.Content.Pictured fitted -> picture(fitted, breaks);
      case Placed.Content.Tabled table -> {
        tables++;
        caption("word.table", tables, table.grid().caption(), table.grid().anchor(), breaks, true);
        TableXml.write(text, table);
        table.grid().notes().forEach(note -> text.paragraph(Role.NOTE, note));
      }
    }
  }

  private void write(Block block, boolean breaks) {
    Map<String, Integer> pages = paged.pages();
    switch (block) {
      case Block.Heading heading -> heading(heading, breaks);
      case Block.Paragraph paragraph -> {
        open(BlockHeights.role(paragraph.tone()), BlockHeights.leads(paragraph), breaks);
        text.runs(paragraph.runs(), pages);
        xml.close();
      }
      case Block.IndexItem item -> IndexEntries.write(text, item, briefing.lang(), pages);
      case Block.Contents contents -> {
        open(Role.CONTENTS, false, breaks);
        text.run(contents.title(), false);
        xml.close();
        ContentsField.write(text, ContentsField.listed(briefing), pages);
      }
      case Block.PageBreak end -> {}
      // These are set with the sizes found for them.
      case Block.Grid grid -> {}
      case Block.Drawn drawn -> {}
      case Block.Items items -> {}
    }
  }

  /** Opens a paragraph with its properties, to which more may be added. */
  private void begin(Role role, boolean next, boolean breaks) {
    xml.open("p").open("pPr").val("pStyle", role.id());
    if (next) {
      xml.val("keepNext", 1);
    }
    if (breaks) {
      xml.val("pageBreakBefore", 1);
    }
  }

  private void open(Role role, boolean next, boolean breaks) {
    begin(role, next, breaks);
    xml.close();
  }

  private void heading(Block.Heading heading, boolean breaks) {
    begin(Role.heading(heading.level()), false, breaks);
    boolean counted = numbers.counted(heading);
    if (!counted) {
      xml.open("numPr").val("ilvl", 0).val("numId", 0).close();
    }
    xml.close();
    int bookmark = text.beginBookmark(heading.anchor());
    text.run(counted ? heading.text() : heading.line(), false);
    text.endBookmark(bookmark);
    xml.close();
  }

  private void items(Placed.Content.Listed listed, boolean breaks) {
    boolean numbered = listed.items().numbered();
    int list = numbered ? lists++ : -1;
    List<List<Block.Run>> items = listed.items().items();
    for (int i = 0; i < items.size(); i++) {
      boolean begins = i == 0 && breaks || listed.breaks().contains(i);
      begin(numbered ? Role.NUMBERED : Role.BULLET, false, begins);
      if (numbered) {
        xml.open("numPr").val("ilvl", 0).val("numId", NumberingPart.list(list)).close();
      }
      xml.close();
      text.runs(items.get(i), paged.pages());
      xml.close();
    }
  }

  private void picture(Placed.Content.Pictured fitted, boolean breaks) {
    pictures++;
    open(Role.PICTURE, false, breaks);
    String name = Message.of("word.figure").in(briefing.lang()) + " " + pictures;
    PictureXml.write(xml, fitted, pictures, name, png(pictures), svg(pictures));
    xml.close();
    Block.Drawn drawn = fitted.drawn();
    caption("word.figure", pictures, drawn.caption(), drawn.anchor(), false, false);
  }

  /** Writes a caption whose number is a field, so that Word counts captions anew. */
  private void caption(
      String word, int number, String said, @Nullable String anchor, boolean breaks, boolean next) {
    open(Role.CAPTION, next, breaks);
    int bookmark = anchor == null ? 0 : text.beginBookmark(anchor);
    String label = Message.of(word).in(briefing.lang());
    text.run(label + " ", false);
    text.field("SEQ " + label + " \\* ARABIC", String.valueOf(number));
    text.run("  " + said, false);
    if (bookmark > 0) {
      text.endBookmark(bookmark);
    }
    xml.close();
  }
}
