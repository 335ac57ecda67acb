package org.chainmap.ui.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import org.chainmap.canvas.Painters;
import org.chainmap.format.SampleMaps;
import org.chainmap.paint.Theme;
import org.chainmap.task.Tasks;
import org.chainmap.text.Lang;
import org.chainmap.ui.start.MapThumbnails;
import org.chainmap.ui.start.StartPage;

/**
 * The pictures of the samples as an earlier start of the program would have kept them, drawn once
 * for the windows of all tests: each of them has a start page.
 */
final class KeptThumbnails {

  private static final Map<String, byte[]> DRAWN = new HashMap<>();

  private KeptThumbnails() {}

  /** Puts the pictures of a light Chinese window among what it remembers. */
  static synchronized void putInto(Path memory) {
    try {
      if (DRAWN.isEmpty()) {
        draw();
      }
      Path folder = Files.createDirectories(memory.resolve("thumbnails"));
      for (Map.Entry<String, byte[]> each : DRAWN.entrySet()) {
        Files.write(folder.resolve(each.getKey()), each.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void draw() throws IOException {
    Path folder = Files.createTempDirectory("thumbnails");
    Painters painters = new Painters(new SimpleObjectProperty<>(Theme.LIGHT));
    MapThumbnails thumbnails = new MapThumbnails(folder, painters, Tasks.immediate());
    for (String sample : SampleMaps.ALL) {
      thumbnails.ofMap(StartPage.load(sample), Lang.ZH, drawn -> {});
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.toList();
    }
    for (Path file : files) {
      DRAWN.put(file.getFileName().toString(), Files.readAllBytes(file));
      Files.delete(file);
    }
    Files.delete(folder);
  }
}
