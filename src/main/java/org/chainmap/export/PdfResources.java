package org.chainmap.export;

import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The fonts, pictures and watermarks of one PDF document, each stored once whatever number of pages
 * use it.
 */
record PdfResources(PdfFonts fonts, PdfPictures pictures, PdfWatermarks watermarks) {

  static PdfResources of(PDDocument document) {
    return new PdfResources(
        new PdfFonts(document), new PdfPictures(document), new PdfWatermarks(document));
  }
}
