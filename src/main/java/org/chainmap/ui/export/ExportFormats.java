package org.chainmap.ui.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chainmap.editor.Display;
import org.chainmap.exchange.ChainFormats;
import org.chainmap.export.DrawioExporter;
import org.chainmap.export.OfdExporter;
import org.chainmap.export.PdfExporter;
import org.chainmap.export.SvgExporter;
import org.chainmap.format.FileBytes;
import org.chainmap.paint.Overlay;
import org.kordamp.ikonli.feather.Feather;

/** All formats of the export dialog, in the order in which they are offered. */
public final class ExportFormats {

  /** The animation of how the loss of a scenario spreads. */
  public static final ExportFormat SPREAD = new GifFormat();

  private static final ExportFormat SLIDES = new SlidesFormat();

  public static final List<ExportFormat> ALL = all();

  private ExportFormats() {}

  private static List<ExportFormat> all() {
    List<ExportFormat> all = new ArrayList<>();
    all.add(new PagesFormat(new PdfExporter(), Feather.FILE_TEXT));
    all.add(new PngFormat());
    all.add(new PictureFormat(new SvgExporter(), Feather.PEN_TOOL, true));
    all.add(BriefingFormat.PDF);
    all.add(new BriefingWordFormat());
    all.add(SLIDES);
    all.add(new PageFormat());
    all.add(new PagesFormat(new OfdExporter(), Feather.ARCHIVE));
    all.add(BriefingFormat.OFD);
    all.add(new PictureFormat(new DrawioExporter(), Feather.EDIT_3, false));
    ChainFormats.GRAPHS.forEach(format -> all.add(new GraphFormat(format)));
    all.add(new TablesFormat());
    return List.copyOf(all);
  }

  /** Returns the formats for what is shown: one that shows how a loss spreads, where one is run. */
  public static List<ExportFormat> with(Display display) {
    List<ExportFormat> all = new ArrayList<>(ALL);
    if (new LaidOver(display, Overlay.NONE).running().isPresent()) {
      all.add(all.indexOf(SLIDES), SPREAD);
    }
    return List.copyOf(all);
  }

  /** Returns the formats of pictures. */
  public static List<ExportFormat> pictures() {
    return ALL.stream().filter(ExportFormat::picture).toList();
  }

  /** Returns the one of some formats for a file, by its extension; the first where several fit. */
  static Optional<ExportFormat> of(List<ExportFormat> formats, Path file) {
    String name = FileBytes.name(file).toLowerCase(Locale.ROOT);
    return formats.stream().filter(each -> name.endsWith("." + each.extension())).findFirst();
  }
}
