package org.chainmap.export.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainmap.disk.AtomicFile;
import org.chainmap.disk.DiskException;
import org.chainmap.disk.Folders;
import org.chainmap.export.Drawing;
import org.chainmap.export.ExportException;
import org.chainmap.export.ExportOptions;
import org.chainmap.export.Exporter;
import org.chainmap.export.Exporters;
import org.chainmap.ledger.pack.PackPicture;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** Writes a pack into a folder: the workbook of its lists, and its pictures. */
public final class PackFolder {

  /** Writes the workbook of the lists. */
  @FunctionalInterface
  public interface Workbook {

    /**
     * Writes it as a file.
     *
     * @throws ExportException if it cannot be written
     */
    void write(Path file) throws ExportException;
  }

  /**
   * What is in the folder.
   *
   * @param written the files, the workbook first
   * @param missing the pictures that the map does not give and nobody added
   */
  public record Written(List<Path> written, List<PackPicture> missing) {
    public Written {
      written = List.copyOf(written);
      missing = List.copyOf(missing);
    }
  }

  private PackFolder() {}

  /**
   * Writes a pack. Files of the same names are replaced, each as a whole; other files stay.
   *
   * @param own pictures of one's own, copied under the names of the pack
   * @throws ExportException if a file cannot be read, drawn or written; those written before it
   *     stay
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static Written write(
      Path folder,
      ChainMap map,
      Lang lang,
      List<PackPicture> pictures,
      Map<PackPicture, Path> own,
      Exporter kind,
      Workbook workbook,
      Progress progress)
      throws ExportException {
    try {
      Folders.create(folder);
    } catch (DiskException e) {
      throw new ExportException(Message.of("export.cannotWrite", folder.toString(), e.reason()), e);
    }
    List<Path> written = new ArrayList<>();
    List<PackPicture> missing = new ArrayList<>();
    Path lists = folder.resolve(name(Message.of("pack.workbook").in(lang), "lists") + ".xlsx");
    workbook.write(lists);
    written.add(lists);
    for (int i = 0; i < pictures.size(); i++) {
      PackPicture picture = pictures.get(i);
      Progress part =
          progress.part((i + 1.0) / (pictures.size() + 1), (i + 2.0) / (pictures.size() + 1));
      String name = name(picture.label().in(lang), picture.key());
      Path file = own.get(picture);
      if (file != null) {
        written.add(copied(file, folder, name));
        continue;
      }
      Optional<Drawing> drawing = PackPictures.drawing(picture, map, lang, part.part(0, 0.5));
      if (drawing.isEmpty()) {
        missing.add(picture);
      } else {
        Path target = folder.resolve(name + "." + kind.extension());
        // The index is the same for every picture of the map: it goes with the map alone.
        ExportOptions options = ExportOptions.DEFAULT.withIndex(picture == PackPicture.CHAIN);
        Exporters.write(drawing.get(), options, kind, target, part.part(0.5, 1));
        written.add(target);
      }
    }
    return new Written(written, missing);
  }

  private static Path copied(Path file, Path folder, String name) throws ExportException {
    String from = String.valueOf(file.getFileName());
    int dot = from.lastIndexOf('.');
    Path target = folder.resolve(name + (dot < 0 ? "" : from.substring(dot)));
    try {
      byte[] bytes = Files.readAllBytes(file);
      AtomicFile.write(target, out -> out.write(bytes));
    } catch (DiskException e) {
      throw new ExportException(Message.of("export.cannotWrite", target.toString(), e.reason()), e);
    } catch (IOException e) {
      throw new ExportException(DiskException.reading(file, e).reason(), e);
    }
    return target;
  }

  /**
   * Returns a name that the machine can write: a label, or a key where its locale has no Chinese.
   */
  private static String name(String label, String key) {
    try {
      return Path.of(label).getNameCount() == 1 ? label : key;
    } catch (InvalidPathException e) {
      return key;
    }
  }
}
