package org.chainmap.export.briefing.word;

import static org.chainmap.export.briefing.word.WordXml.emu;

/**
 * Writes a picture as SVG, with a PNG for programs that do not draw SVG (Office 2016 and newer and
 * LibreOffice do).
 */
final class PictureXml {

  private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";
  private static final String PLACES = DRAWING + "wordprocessingDrawing";
  private static final String MAIN = DRAWING + "main";
  private static final String PICTURE = DRAWING + "picture";
  private static final String SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";
  private static final String SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";

  private PictureXml() {}

  /**
   * Writes a run with a picture.
   *
   * @param number its number in the document, from 1
   * @param name its name in the list of objects
   * @param png the relation to the PNG
   * @param svg the relation to the SVG
   */
  static void write(
      WordXml xml,
      Placed.Content.Pictured fitted,
      int number,
      String name,
      String png,
      String svg) {
    long width = emu(fitted.width());
    long height = emu(fitted.height());
    String alt = fitted.drawn().alt();
    xml.open("r").open("drawing");
    xml.open("wp:inline", "xmlns:wp", PLACES, "=distT", 0, "=distB", 0, "=distL", 0, "=distR", 0);
    xml.empty("wp:extent", "=cx", width, "=cy", height);
    xml.empty("wp:docPr", "=id", number, "=name", name, "=descr", alt);
    xml.open("wp:cNvGraphicFramePr");
    xml.empty("a:graphicFrameLocks", "xmlns:a", MAIN, "=noChangeAspect", 1).close();
    xml.open("a:graphic", "xmlns:a", MAIN).open("a:graphicData", "=uri", PICTURE);
    xml.open("pic:pic", "xmlns:pic", PICTURE).open("pic:nvPicPr");
    xml.empty("pic:cNvPr", "=id", number, "=name", name, "=descr", alt);
    xml.empty("pic:cNvPicPr").close();
    xml.open("pic:blipFill").open("a:blip", "r:embed", png).open("a:extLst");
    xml.open("a:ext", "=uri", SVG_EXTENSION);
    xml.empty("asvg:svgBlip", "xmlns:asvg", SVG, "r:embed", svg).close();
    xml.close().close().open("a:stretch").empty("a:fillRect").close().close();
    xml.open("pic:spPr").open("a:xfrm").empty("a:off", "=x", 0, "=y", 0);
    xml.empty("a:ext", "=cx", width, "=cy", height).close();
    xml.open("a:prstGeom", "=prst", "rect").empty("a:avLst").close().close();
    xml.close().close().close().close().close().close();
  }
}
