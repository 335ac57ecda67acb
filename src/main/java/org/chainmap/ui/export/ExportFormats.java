package org.chainmap.ui.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chainmap.exchange.ChainFormats;
import org.chainmap.export.DrawioExporter;
import org.chainmap.export.SvgExporter;
import org.chainmap.format.FileBytes;
import org.kordamp.ikonli.feather.Feather;

/** All formats of the export dialog, in the order in which they are offered. */
public final class ExportFormats {

  public static final List<ExportFormat> ALL = all();

  private ExportFormats() {}

  private static List<ExportFormat> all() {
    List<ExportFormat> all = new ArrayList<>();
    all.add(new PdfFormat());
    all.add(new PngFormat());
    all.add(new PictureFormat(new SvgExporter(), Feather.PEN_TOOL, true));
    all.add(new BriefingFormat());
    all.add(new SlidesFormat());
    all.add(new PageFormat());
    all.add(new PictureFormat(new DrawioExporter(), Feather.EDIT_3, false));
    ChainFormats.GRAPHS.forEach(format -> all.add(new GraphFormat(format)));
    all.add(new TablesFormat());
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
