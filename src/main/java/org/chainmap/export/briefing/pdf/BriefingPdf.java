package org.chainmap.export.briefing.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.util.Matrix;
import org.chainmap.export.briefing.Briefing;
import org.chainmap.geom.Box;
import org.chainmap.geom.Size;
import org.chainmap.paint.Mark;
import org.chainmap.task.Progress;
import org.jspecify.annotations.Nullable;

/** Draws a briefing as the pages of a PDF, with structure, links and bookmarks. */
public final class BriefingPdf {

  /** Draws marks on a page whose y grows downwards. */
  public interface Surface {
    void draw(PDPageContentStream page, List<Mark> marks) throws IOException;

    /** Returns what covers every page of a size, marked as no content. */
    List<Mark> cover(Size page);
  }

  private static final COSName ARTIFACT = COSName.getPDFName("Artifact");

  private final PDDocument document;
  private final BriefingPages pages;
  private final Briefing briefing;
  private final BriefingLayout.Laid laid;
  private final Surface surface;
  private final PdfStructure structure;

  private BriefingPdf(PDDocument document, BriefingPages pages, Surface surface) {
    this.document = document;
    this.pages = pages;
    this.briefing = pages.briefing();
    this.laid = pages.laid();
    this.surface = surface;
    this.structure = new PdfStructure(document);
  }

  /**
   * Adds the pages of a briefing to an empty document.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static void draw(
      PDDocument document, BriefingPages pages, Surface surface, Progress progress)
      throws IOException {
    new BriefingPdf(document, pages, surface).draw(progress);
  }

  private void draw(Progress progress) throws IOException {
    List<Sheet> sheets = laid.sheets();
    for (Sheet sheet : sheets) {
      document.addPage(
          new PDPage(new PDRectangle((float) sheet.size().w(), (float) sheet.size().h())));
    }
    for (int i = 0; i < sheets.size(); i++) {
      progress.check();
      page(sheets.get(i), document.getPage(i), i + 1);
      progress.report((i + 1.0) / sheets.size());
    }
    structure.write(laid.document());
    outline();
  }

  private void page(Sheet sheet, PDPage page, int number) throws IOException {
    structure.page(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.saveGraphicsState();
      content.transform(new Matrix(1, 0, 0, -1, 0, (float) sheet.size().h()));
      Tag open = null;
      boolean marked = false;
      for (Sheet.Item item : sheet.items()) {
        if (!marked || item.tag() != open) {
          if (marked) {
            content.endMarkedContent();
          }
          begin(content, item.tag());
          open = item.tag();
          marked = true;
        }
        draw(content, item);
      }
      if (marked) {
        content.endMarkedContent();
      }
      if (sheet.furnished()) {
        begin(content, null);
        surface.draw(content, PageFurniture.of(briefing.cover(), sheet, number));
        content.endMarkedContent();
      }
      surface.draw(content, surface.cover(sheet.size()));
      content.restoreGraphicsState();
    }
    for (Sheet.Jump jump : sheet.jumps()) {
      link(sheet, page, jump);
    }
  }

  private void begin(PDPageContentStream content, @Nullable Tag tag) throws IOException {
    COSDictionary properties = new COSDictionary();
    if (tag == null) {
      properties.setName(COSName.TYPE, "Layout");
      content.beginMarkedContent(ARTIFACT, PDPropertyList.create(properties));
    } else {
      properties.setInt(COSName.MCID, structure.number(tag));
      content.beginMarkedContent(COSName.getPDFName(tag.type()), PDPropertyList.create(properties));
    }
  }

  private void draw(PDPageContentStream content, Sheet.Item item) throws IOException {
    switch (item) {
      case Sheet.Item.Words words -> {
        if (words.spacing() != 0) {
          content.setCharacterSpacing((float) words.spacing());
        }
        surface.draw(content, words.marks());
        if (words.spacing() != 0) {
          content.setCharacterSpacing(0);
        }
      }
      case Sheet.Item.Fitted fitted -> {
        Box from = fitted.picture().bounds();
        Box to = fitted.box();
        float scale = (float) (to.w() / from.w());
        content.saveGraphicsState();
        content.addRect((float) to.x(), (float) to.y(), (float) to.w(), (float) to.h());
        content.clip();
        content.transform(
            new Matrix(
                scale,
                0,
                0,
                scale,
                (float) (to.x() - scale * from.x()),
                (float) (to.y() - scale * from.y())));
        surface.draw(content, fitted.picture().marks());
        content.restoreGraphicsState();
      }
    }
  }

  private void link(Sheet sheet, PDPage page, Sheet.Jump jump) throws IOException {
    BriefingPages.Target target = pages.target(jump.anchor()).orElse(null);
    if (target == null) {
      return;
    }
    PDAnnotationLink link = new PDAnnotationLink();
    Box area = jump.area();
    link.setRectangle(
        new PDRectangle(
            (float) area.x(),
            (float) (sheet.size().h() - area.bottom()),
            (float) area.w(),
            (float) area.h()));
    PDBorderStyleDictionary none = new PDBorderStyleDictionary();
    none.setWidth(0);
    link.setBorderStyle(none);
    link.setDestination(destination(target));
    link.setContents(jump.says());
    link.setPrinted(true);
    link.setPage(page);
    page.getAnnotations().add(link);
    structure.link(jump.tag(), link);
  }

  private PDPageXYZDestination destination(BriefingPages.Target target) {
    PDPageXYZDestination destination = new PDPageXYZDestination();
    destination.setPage(document.getPage(target.page()));
    destination.setLeft(0);
    destination.setTop((int) (laid.sheets().get(target.page()).size().h() - target.top()));
    destination.setZoom(-1);
    return destination;
  }

  private void outline() {
    PDDocumentOutline outline = new PDDocumentOutline();
    Deque<PDOutlineNode> open = new ArrayDeque<>();
    open.push(outline);
    for (BriefingPages.Bookmark bookmark : pages.bookmarks()) {
      while (open.size() > bookmark.level()) {
        open.pop();
      }
      PDOutlineItem item = new PDOutlineItem();
      item.setTitle(bookmark.title());
      item.setDestination(destination(bookmark.target()));
      open.element().addLast(item);
      open.push(item);
    }
    document.getDocumentCatalog().setDocumentOutline(outline);
    document.getDocumentCatalog().setPageMode(org.apache.pdfbox.pdmodel.PageMode.USE_OUTLINES);
  }
}
