package org.chainmap.ui.start;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import org.chainmap.canvas.Painters;
import org.chainmap.disk.AtomicFile;
import org.chainmap.disk.FileStamp;
import org.chainmap.editor.LaidOutMap;
import org.chainmap.export.ExportException;
import org.chainmap.format.ChainMapFile;
import org.chainmap.geom.Size;
import org.chainmap.ledger.Completeness;
import org.chainmap.model.ChainMap;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Theme;
import org.chainmap.task.Progress;
import org.chainmap.task.Tasks;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.ui.export.SmallPicture;

/**
 * Small pictures of maps, drawn in the background and kept as files between starts, so that the
 * start page has them at once; how much of a map is filled in is kept beside its picture. A picture
 * is kept under what it was drawn of (content, theme, language), so none is ever out of date.
 */
public final class MapThumbnails {

  /** The size of a picture in px; its file has twice as many pixels each way. */
  public static final double WIDTH = 264;

  public static final double HEIGHT = 150;

  /** How many pictures are kept; those unused for longest go first. */
  private static final int MOST = 120;

  /** The largest file that is drawn, in bytes: laying out a larger one would take long. */
  private static final long LARGEST = 4L << 20;

  private static final String PICTURE = ".png";
  private static final String FILLED = ".filled";
  private static final Pattern COUNT = Pattern.compile("(\\d{1,9})/(\\d{1,9})");

  private static final Message WORK = Message.of("ui.start.drawing");

  /**
   * What is shown of a map before it is opened.
   *
   * @param filled how much of it is filled in
   */
  public record Thumbnail(Image image, Completeness.Count filled) {}

  private final Path folder;
  private final Painters painters;
  private final Tasks tasks;

  /**
   * @param folder holds the pictures; created when it is needed
   */
  public MapThumbnails(Path folder, Painters painters, Tasks tasks) {
    this.folder = folder;
    this.painters = painters;
    this.tasks = tasks;
  }

  /** The theme in which pictures are drawn now. */
  Theme theme() {
    return painters.theme();
  }

  /** Draws a file's map; {@code done} is not called where the file holds none or is very large. */
  void ofFile(Path file, Lang lang, Consumer<Thumbnail> done) {
    Theme theme = painters.theme();
    String name = String.valueOf(file.getFileName());
    tasks
        .onDisk()
        .start(
            WORK,
            progress -> content(file),
            read ->
                read.ifPresent(
                    content ->
                        tasks.start(
                            WORK,
                            progress ->
                                picture(
                                    content,
                                    () -> ChainMapFile.read(content, name),
                                    theme,
                                    lang,
                                    progress),
                            done,
                            problem -> {})),
            problem -> {});
  }

  private static Optional<byte[]> content(Path file) {
    try {
      return Files.size(file) > LARGEST ? Optional.empty() : Optional.of(Files.readAllBytes(file));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Draws a map. */
  public void ofMap(ChainMap map, Lang lang, Consumer<Thumbnail> done) {
    Theme theme = painters.theme();
    tasks.start(
        WORK,
        progress -> {
          byte[] content = ChainMapFile.toJson(map).getBytes(StandardCharsets.UTF_8);
          return picture(content, () -> map, theme, lang, progress);
        },
        done,
        problem -> {});
  }

  private Thumbnail picture(
      byte[] content, Callable<ChainMap> read, Theme theme, Lang lang, Progress progress) {
    String name = name(content, theme, lang).toString();
    Path kept = folder.resolve(name + PICTURE);
    Path counted = folder.resolve(name + FILLED);
    try {
      Optional<Completeness.Count> filled = count(counted);
      if (Files.isRegularFile(kept) && filled.isPresent()) {
        return new Thumbnail(image(Files.readAllBytes(kept)), filled.get());
      }
      ChainMap map = read.call();
      Completeness.Count count = Completeness.of(map).all();
      byte[] png = png(LaidOutMap.of(map, lang, painters, progress), theme, progress);
      keep(counted, (count.filled() + "/" + count.needed()).getBytes(StandardCharsets.UTF_8));
      keep(kept, png);
      return new Thumbnail(image(png), count);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Image image(byte[] png) {
    return new Image(new ByteArrayInputStream(png));
  }

  /** Reads how much of a map is filled in; empty where it was not kept. */
  private static Optional<Completeness.Count> count(Path kept) throws IOException {
    if (!Files.isRegularFile(kept)) {
      return Optional.empty();
    }
    Matcher matcher = COUNT.matcher(Files.readString(kept));
    return matcher.matches()
        ? Optional.of(
            new Completeness.Count(
                Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  private static UUID name(byte[] content, Theme theme, Lang lang) {
    String version = MapThumbnails.class.getPackage().getImplementationVersion();
    String how = version + (theme.dark() ? " dark " : " light ") + lang.tag();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(content);
    all.writeBytes(how.getBytes(StandardCharsets.UTF_8));
    return UUID.nameUUIDFromBytes(all.toByteArray());
  }

  private void keep(Path file, byte[] content) {
    try {
      Files.createDirectories(folder);
      AtomicFile.write(file, out -> out.write(content));
      thin();
    } catch (IOException e) {
      // it is drawn again at the next start
    }
  }

  /** Deletes the oldest pictures beyond those kept. */
  private void thin() throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      all.filter(each -> each.toString().endsWith(PICTURE)).forEach(files::add);
    }
    if (files.size() > MOST) {
      files.sort(Comparator.comparing(FileStamp::modified));
      for (Path old : files.subList(0, files.size() - MOST)) {
        Files.deleteIfExists(old);
        String name = String.valueOf(old.getFileName());
        Files.deleteIfExists(old.resolveSibling(name.replace(PICTURE, FILLED)));
      }
    }
  }

  /** A whole map as a PNG of the size of a thumbnail. */
  private byte[] png(LaidOutMap laidOutMap, Theme theme, Progress progress)
      throws IOException, ExportException {
    return SmallPicture.png(
        painters.of(theme, laidOutMap.lang()),
        laidOutMap.map(),
        laidOutMap.geometry(),
        Overlay.NONE,
        new Size(WIDTH, HEIGHT),
        progress);
  }
}
