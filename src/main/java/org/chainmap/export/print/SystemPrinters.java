package org.chainmap.export.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.print.Doc;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.Attribute;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.Chromaticity;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.MediaSizeName;
import org.chainmap.export.ExportException;
import org.chainmap.export.Paper;
import org.chainmap.export.PdfExporter;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;

/** The printers that the system knows. */
public final class SystemPrinters implements Printers {

  private static final DocFlavor PDF = DocFlavor.BYTE_ARRAY.PDF;
  private static final DocFlavor PAGES = DocFlavor.SERVICE_FORMATTED.PAGEABLE;

  @Override
  public List<String> names() {
    PrintService usual = PrintServiceLookup.lookupDefaultPrintService();
    List<String> names = new ArrayList<>();
    if (usual != null) {
      names.add(usual.getName());
    }
    for (PrintService service : PrintServiceLookup.lookupPrintServices(null, null)) {
      boolean able = service.isDocFlavorSupported(PDF) || service.isDocFlavorSupported(PAGES);
      if (able && !names.contains(service.getName())) {
        names.add(service.getName());
      }
    }
    return names;
  }

  @Override
  public void print(Order order, Progress progress) throws ExportException {
    PrintService service =
        List.of(PrintServiceLookup.lookupPrintServices(null, null)).stream()
            .filter(each -> each.getName().equals(order.printer()))
            .findFirst()
            .orElseThrow(() -> new ExportException(Message.of("print.gone", order.printer())));
    try {
      print(service, order, progress);
    } catch (PrintException e) {
      progress.check();
      throw new ExportException(
          Message.of("print.refused", order.printer(), String.valueOf(e.getMessage())), e);
    } catch (IOException e) {
      throw new ExportException(
          Message.of("print.refused", order.printer(), String.valueOf(e.getMessage())), e);
    }
  }

  /** Prints on a service: as PDF where it takes that, else sheet by sheet. */
  static void print(PrintService service, Order order, Progress progress)
      throws PrintException, IOException {
    if (!service.isDocFlavorSupported(PDF)) {
      Doc sheets = new SimpleDoc(new PrintedSheets(order.pages(), progress), PAGES, null);
      service.createPrintJob().print(sheets, attributes(service, order, PAGES));
      return;
    }
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    order.pages().write(new PdfExporter(), written, progress.part(0, 0.9));
    progress.check();
    byte[] pdf = written.toByteArray();
    try {
      service
          .createPrintJob()
          .print(new SimpleDoc(pdf, PDF, null), attributes(service, order, PDF));
    } catch (PrintException e) {
      if (!LpCommand.print(pdf, order)) {
        throw e;
      }
    }
  }

  private static PrintRequestAttributeSet attributes(
      PrintService service, Order order, DocFlavor flavor) {
    PrintRequestAttributeSet wanted = new HashPrintRequestAttributeSet();
    wanted.add(new JobName(order.title(), null));
    wanted.add(new Copies(order.copies()));
    media(order.setup().paper())
        .filter(media -> supports(service, media, flavor))
        .ifPresent(wanted::add);
    if (order.grey() && supports(service, Chromaticity.MONOCHROME, flavor)) {
      wanted.add(Chromaticity.MONOCHROME);
    }
    return wanted;
  }

  private static boolean supports(PrintService service, Attribute attribute, DocFlavor flavor) {
    return service.isAttributeCategorySupported(attribute.getCategory().asSubclass(Attribute.class))
        && service.isAttributeValueSupported(attribute, flavor, null);
  }

  /** Returns the medium of a paper size; none for one as large as the picture. */
  static Optional<MediaSizeName> media(Paper paper) {
    return switch (paper) {
      case FIT -> Optional.empty();
      case A4 -> Optional.of(MediaSizeName.ISO_A4);
      case A3 -> Optional.of(MediaSizeName.ISO_A3);
      case A2 -> Optional.of(MediaSizeName.ISO_A2);
      case A1 -> Optional.of(MediaSizeName.ISO_A1);
      case A0 -> Optional.of(MediaSizeName.ISO_A0);
    };
  }
}
