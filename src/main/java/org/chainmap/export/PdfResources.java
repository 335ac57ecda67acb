package org.chainmap.export;

import org.apache.pdfbox.pdmodel.PDDocument;

/** The fonts and pictures of one PDF document, each stored once whatever number of pages use it. */
record PdfResources(PdfFonts fonts, PdfPictures pictures) {

  static PdfResources of(PDDocument document) {
    return new PdfResources(new PdfFonts(document), new PdfPictures(document));
  }
}
