package org.chainmap.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.chainmap.export.briefing.Briefing;
import org.chainmap.export.briefing.word.PicturePainter;
import org.chainmap.export.briefing.word.WordBriefing;
import org.chainmap.export.briefing.word.WordPreset;
import org.chainmap.paint.Picture;
import org.chainmap.paint.Theme;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;

/** Writes briefings as Word documents. */
public final class BriefingDocuments {

  private BriefingDocuments() {}

  /**
   * How a document is to be.
   *
   * @param watermark the phrase that lies over every page; blank for none
   */
  public record Form(WordPreset preset, String watermark) {}

  /**
   * Writes a briefing as a .docx file. The same briefing gives the same bytes. Returns how many
   * pages it has.
   *
   * @param out is left open
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static int write(Briefing briefing, Form form, OutputStream out, Progress progress)
      throws IOException {
    return WordBriefing.write(
        briefing, form.preset(), form.watermark(), painter(briefing.lang()), out, progress);
  }

  /**
   * The contents of a document.
   *
   * @param text its title and its headings with their pages, a line each
   */
  public record Outline(int pages, String text) {}

  /**
   * Returns the contents of a document without drawing it.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static Outline outline(Briefing briefing, WordPreset preset, Progress progress) {
    WordBriefing.Contents contents = WordBriefing.contents(briefing, preset, progress);
    return new Outline(contents.pages(), String.join("\n", contents.lines()));
  }

  /** Returns what draws the pictures of a document as files. */
  static PicturePainter painter(Lang lang) {
    return new PicturePainter() {
      @Override
      public byte[] svg(Picture picture, Progress progress) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // Office programs draw SVG with installed fonts and pass over embedded ones.
        SvgExporter.write(
            picture, picture.title(), Drawing.languageTag(lang), false, out, progress);
        return out.toByteArray();
      }

      @Override
      public byte[] png(Picture picture, double scale, Progress progress) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
          PngExporter.write(picture, picture.title(), Theme.LIGHT.paper(), scale, out, progress);
        } catch (ExportException e) {
          // A picture that fits on a sheet is not too large.
          throw new IllegalStateException(e);
        }
        return out.toByteArray();
      }
    };
  }
}
