package org.chainmap.export.briefing.word;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.chainmap.export.briefing.Block;
import org.chainmap.export.briefing.Briefing;
import org.chainmap.paint.Picture;
import org.chainmap.paint.Theme;
import org.chainmap.paint.Watermarks;
import org.chainmap.task.Progress;

/** Writes a briefing as a Word document (.docx). */
public final class WordBriefing {

  /** Pixels of a PNG per point on paper: 192 dots per inch. */
  private static final double PIXELS_PER_POINT = 192.0 / 72;

  private WordBriefing() {}

  /**
   * Writes the whole file. The same briefing gives the same bytes. Returns how many pages it has.
   *
   * @param watermark the phrase that lies over every page and picture; blank for none
   * @param out is left open
   * @throws IOException if a picture cannot be drawn or the file not be written
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static int write(
      Briefing briefing,
      WordPreset preset,
      String watermark,
      PicturePainter painter,
      OutputStream out,
      Progress progress)
      throws IOException {
    Look look = preset.look(briefing.lang());
    Pagination.Paged paged = Pagination.of(briefing, look, progress.part(0, 0.2));
    progress.check();
    WordPackage parts = new WordPackage(new BodyPart(briefing, look, paged).bytes());
    try {
      parts.styles(StylesPart.styles(look, briefing.lang()));
      parts.numbering(NumberingPart.of(look, briefing.lang(), BodyPart.lists(briefing)));
      parts.settings(settings(look));
      parts.fonts(StylesPart.fonts(look));
      headers(parts, new HeaderParts(briefing, look, watermark, paged.count()), look);
      pictures(parts, paged.blocks(), watermark, painter, progress.part(0.3, 0.9));
      progress.check();
      parts.write(briefing, out);
      progress.report(1);
      return paged.count();
    } finally {
      parts.close();
    }
  }

  /** The pages of a document, its title, and its headings with their pages. */
  public record Contents(int pages, List<String> lines) {
    public Contents {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Returns what the contents of a document say. O(characters).
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static Contents contents(Briefing briefing, WordPreset preset, Progress progress) {
    Pagination.Paged paged = Pagination.of(briefing, preset.look(briefing.lang()), progress);
    List<String> lines = new ArrayList<>();
    lines.add(briefing.cover().title());
    lines.add("");
    for (Block.Heading heading : ContentsField.listed(briefing)) {
      String indent = "    ".repeat(heading.level() - 1);
      lines.add(indent + heading.line() + " … " + paged.pages().get(heading.anchor()));
    }
    return new Contents(paged.count(), lines);
  }

  private static void headers(WordPackage parts, HeaderParts headers, Look look) {
    parts.header(SectionXml.HEADER, headers.header(look.upright()));
    parts.header(SectionXml.HEADER_ACROSS, headers.header(look.across()));
    parts.header(SectionXml.HEADER_BLANK, headers.blank());
    parts.footer(SectionXml.FOOTER, headers.footer(false));
    if (look.sides()) {
      parts.footer(SectionXml.FOOTER_LEFT, headers.footer(true));
    }
  }

  private static void pictures(
      WordPackage parts,
      List<Placed> blocks,
      String watermark,
      PicturePainter painter,
      Progress progress)
      throws IOException {
    int number = 0;
    for (int i = 0; i < blocks.size(); i++) {
      progress.check();
      if (blocks.get(i).content() instanceof Placed.Content.Pictured fitted) {
        number++;
        Progress part = progress.part((double) i / blocks.size(), (i + 1.0) / blocks.size());
        Picture picture = Watermarks.over(fitted.drawn().picture(), watermark, Theme.LIGHT);
        double scale = PIXELS_PER_POINT * fitted.width() / picture.bounds().w();
        parts.png(BodyPart.png(number), painter.png(picture, scale, part));
        parts.svg(BodyPart.svg(number), painter.svg(picture, part));
      }
    }
  }

  private static byte[] settings(Look look) {
    WordXml xml = new WordXml("settings");
    xml.empty("zoom", "percent", 100).val("defaultTabStop", 420);
    if (look.sides()) {
      xml.empty("evenAndOddHeaders");
    }
    xml.val("characterSpacingControl", "doNotCompress");
    xml.open("compat")
        .empty(
            "compatSetting",
            "name",
            "compatibilityMode",
            "uri",
            "http://schemas.microsoft.com/office/word",
            "val",
            15);
    xml.close().empty("themeFontLang", "val", "en-US", "eastAsia", "zh-CN");
    xml.val("decimalSymbol", ".").val("listSeparator", ",");
    return xml.bytes();
  }
}
