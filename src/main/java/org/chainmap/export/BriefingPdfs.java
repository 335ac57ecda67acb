package org.chainmap.export;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.chainmap.export.briefing.Briefing;
import org.chainmap.export.briefing.pdf.BriefingPages;
import org.chainmap.export.briefing.pdf.BriefingPdf;
import org.chainmap.geom.Box;
import org.chainmap.geom.Size;
import org.chainmap.model.value.Texts;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Theme;
import org.chainmap.paint.Watermarks;
import org.chainmap.task.Progress;

/** Writes briefings as PDF: tagged, with contents, bookmarks and links; as PDF/A-2b on demand. */
public final class BriefingPdfs {

  private static final String SRGB = "sRGB IEC61966-2.1";

  /**
   * The form of a briefing's pages.
   *
   * @param paper the size of upright pages; {@link Paper#FIT} stands for A4
   * @param archival whether it is to be PDF/A-2b (ISO 19005-2)
   * @param watermark a phrase repeated over every page; empty for none
   */
  public record Form(Paper paper, boolean archival, String watermark) {}

  private BriefingPdfs() {}

  /**
   * Writes a briefing. The same briefing gives the same bytes.
   *
   * @param out is left open
   * @return the number of its pages
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static int write(Briefing briefing, Form form, OutputStream out, Progress progress)
      throws IOException {
    try (PDDocument document = new PDDocument()) {
      PdfResources resources = PdfResources.of(document);
      Briefing.Cover cover = briefing.cover();
      PdfProperties.set(
          document,
          new PdfProperties.Said(
              cover.title(),
              Texts.orNull(cover.madeBy()),
              briefing.lang(),
              briefing.blocks().size(),
              form.archival(),
              true));
      BriefingPdf.draw(
          document,
          pages(briefing, form.paper(), progress.part(0, 0.3)),
          new BriefingPdf.Surface() {
            @Override
            public void draw(PDPageContentStream page, List<Mark> marks) throws IOException {
              new PdfSurface(page, resources, progress).draw(marks);
            }

            @Override
            public List<Mark> cover(Size page) {
              return Watermarks.over(
                  new Box(0, 0, page.w(), page.h()), form.watermark(), Theme.LIGHT);
            }
          },
          progress.part(0.3, 0.9));
      if (form.archival()) {
        colours(document);
      }
      progress.check();
      document.save(out);
      return document.getNumberOfPages();
    }
  }

  /**
   * Sets a briefing on its pages, without writing them.
   *
   * @param paper the size of upright pages; {@link Paper#FIT} stands for A4
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static BriefingPages pages(Briefing briefing, Paper paper, Progress progress) {
    return BriefingPages.of(briefing, size(paper), progress);
  }

  private static Size size(Paper paper) {
    Paper sheet = paper == Paper.FIT ? Paper.A4 : paper;
    return new Size(
        sheet.shortSide() * PaperPage.PT_PER_MM, sheet.longSide() * PaperPage.PT_PER_MM);
  }

  /** Says which colours its red, green and blue are (ISO 19005-2, 6.2.3). */
  private static void colours(PDDocument document) throws IOException {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
    intent.setInfo(SRGB);
    intent.setOutputCondition(SRGB);
    intent.setOutputConditionIdentifier(SRGB);
    intent.setRegistryName("http://www.color.org");
    document.getDocumentCatalog().addOutputIntent(intent);
  }
}
