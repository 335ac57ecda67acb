package org.chainmap.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chainmap.export.Drawing;
import org.chainmap.export.ExportException;
import org.chainmap.export.ExportOptions;
import org.chainmap.export.Exporters;
import org.chainmap.export.Paper;
import org.chainmap.export.Pictures;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
import org.chainmap.format.SampleMaps;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Theme;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** What the program does where there is no display: every sample as a picture and a document. */
public final class Gallery {

  /** Where it goes, from the folder the program was started in. */
  public static final Path FOLDER = Path.of("target", "gallery");

  private Gallery() {}

  /** Renders every sample to PNG and PDF, says why and where, and gives the exit code. */
  public static int render(Path folder, Lang lang, PrintWriter out, PrintWriter err) {
    out.println(Message.of("cli.gallery.noDisplay", folder.toString()).in(lang));
    try {
      Files.createDirectories(folder);
      for (String sample : SampleMaps.ALL) {
        Drawing drawing =
            Pictures.drawing(
                SampleMaps.load(sample), Overlay.NONE, Theme.LIGHT, lang, Progress.NONE);
        String name = sample.replace(ChainMapFile.EXTENSION, "");
        for (String extension : List.of("png", "pdf")) {
          Path target = folder.resolve(name + "." + extension);
          Exporters.write(
              drawing, ExportOptions.DEFAULT.withPaper(Paper.A3), target, Progress.NONE);
          out.println(target);
        }
      }
      return Cli.DONE;
    } catch (ExportException e) {
      err.println(e.reason().in(lang));
    } catch (FormatException e) {
      err.println(e.spoken().in(lang));
    } catch (IOException e) {
      err.println(Message.of("cli.gallery.noFolder", folder.toString()).in(lang));
    }
    return Cli.REFUSED;
  }
}
