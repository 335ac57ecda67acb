package org.chainmap.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chainmap.disk.DiskException;
import org.chainmap.disk.Folders;
import org.chainmap.export.Drawing;
import org.chainmap.export.ExportException;
import org.chainmap.export.ExportOptions;
import org.chainmap.export.Exporters;
import org.chainmap.export.Paper;
import org.chainmap.export.Pictures;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
import org.chainmap.format.SampleMaps;
import org.chainmap.model.ChainMap;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Theme;
import org.chainmap.paint.UndrawnCharacters;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/**
 * Renders the maps to be opened, or else every sample, as PNG and PDF if there is no display.
 * Prints the reason and the folder; the methods return the exit code.
 */
public final class Gallery {

  /** The output folder, relative to the folder the program was started in. */
  public static final Path FOLDER = Path.of("target", "gallery");

  private final Path folder;
  private final Lang lang;
  private final PrintWriter out;
  private final PrintWriter err;

  public Gallery(Path folder, Lang lang, PrintWriter out, PrintWriter err) {
    this.folder = folder;
    this.lang = lang;
    this.out = out;
    this.err = err;
  }

  /** Renders every sample to PNG and PDF. */
  public int ofSamples() {
    out.println(Message.of("cli.gallery.noDisplay", folder.toString()).in(lang));
    try {
      for (String sample : SampleMaps.ALL) {
        render(SampleMaps.load(sample), sample);
      }
      return Cli.DONE;
    } catch (FormatException e) {
      return refused(e.spoken());
    } catch (Refusal e) {
      return refused(e.reason());
    }
  }

  /** Renders files to PNG and PDF; renders none unless all can be read. */
  public int of(List<String> files) {
    try {
      List<ChainMap> maps = new ArrayList<>();
      for (String file : files) {
        maps.add(CommandFiles.load(file));
      }
      for (int i = 0; i < maps.size(); i++) {
        String file = files.get(i);
        out.println(Message.of("cli.gallery.noDisplayFor", file, folder.toString()).in(lang));
        render(maps.get(i), String.valueOf(CommandFiles.path(file).getFileName()));
      }
      return Cli.DONE;
    } catch (Refusal e) {
      return refused(e.reason());
    }
  }

  private void render(ChainMap map, String file) throws Refusal {
    Drawing drawing = Pictures.drawing(map, Overlay.NONE, Theme.LIGHT, lang, Progress.NONE);
    String name = file.replace(ChainMapFile.EXTENSION, "");
    try {
      Folders.create(folder);
      for (String extension : List.of("png", "pdf")) {
        Path target = folder.resolve(name + "." + extension);
        Exporters.write(drawing, ExportOptions.DEFAULT.withPaper(Paper.A3), target, Progress.NONE);
        out.println(target);
      }
      UndrawnCharacters.sentence(drawing.map(), lang)
          .ifPresent(sentence -> out.println(sentence.in(lang)));
    } catch (ExportException e) {
      throw new Refusal(e.reason());
    } catch (DiskException e) {
      throw new Refusal(Message.of("cli.gallery.noFolder", folder.toString(), e.reason()));
    }
  }

  private int refused(Message reason) {
    err.println(reason.in(lang));
    return Cli.REFUSED;
  }
}
