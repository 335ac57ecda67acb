package org.chainmap.export.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.print.PageFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.StreamPrintServiceFactory;
import org.chainmap.export.Drawing;
import org.chainmap.export.ExportException;
import org.chainmap.export.PageSetup;
import org.chainmap.export.Paper;
import org.chainmap.export.Pictures;
import org.chainmap.export.PrintPages;
import org.chainmap.export.Tiling;
import org.chainmap.geom.Geometry;
import org.chainmap.model.ChainMap;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Theme;
import org.chainmap.task.Progress;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;

class SystemPrintersTest {

  private static final PageSetup SETUP =
      new PageSetup(Paper.A4, PageSetup.Turn.LANDSCAPE, 10, new Tiling(1, 2));

  private static Printers.Order order(String printer) {
    ChainMap map = SmallChain.map();
    MapPainter painter = new MapPainter(Theme.LIGHT, Lang.ZH);
    Geometry geometry = Pictures.geometry(map, painter, Progress.NONE);
    PrintPages pages =
        PrintPages.of(
            List.of(
                new PrintPages.Content("电池链", Drawing.of(map, geometry, Overlay.NONE, painter))),
            SETUP,
            false,
            "");
    return new Printers.Order(printer, "电池链 $(x) 'y'", pages, SETUP, 2, true);
  }

  @Test
  void aPrinterThatTakesNoPdfIsDrawnOnSheetBySheet() throws PrintException, IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    var service =
        StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
            DocFlavor.SERVICE_FORMATTED.PAGEABLE, "application/postscript")[0]
            .getPrintService(out);
    SystemPrinters.print(service, order("any"), Progress.NONE);
    String script = out.toString(StandardCharsets.ISO_8859_1);
    assertThat(script).startsWith("%!PS");
    assertThat(script.split("showpage", -1)).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void sheetsHaveTheSizeAndTheWayOfTheirPaper() {
    PageFormat format = new PrintedSheets(order("any").pages(), Progress.NONE).getPageFormat(0);
    assertThat(format.getOrientation()).isEqualTo(PageFormat.LANDSCAPE);
    assertThat(Math.round(format.getWidth())).isEqualTo(842);
    assertThat(Math.round(format.getImageableWidth())).isEqualTo(842);
    assertThat(format.getImageableX()).isZero();
  }

  @Test
  void aPrinterThatIsGoneIsNamed() {
    assertThatThrownBy(() -> new SystemPrinters().print(order("没有这台"), Progress.NONE))
        .isInstanceOfSatisfying(
            ExportException.class,
            e -> assertThat(e.reason().in(Lang.ZH)).contains("没有这台", "没有打印", "PDF"));
  }

  @Test
  void theCommandPassesTitlesAsTheyAre() {
    assertThat(LpCommand.command(order("一楼")))
        .containsExactly("lp", "-d", "一楼", "-n", "2", "-t", "电池链 $(x) 'y'", "-o", "media=A4");
  }
}
