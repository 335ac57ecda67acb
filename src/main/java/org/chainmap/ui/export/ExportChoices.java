package org.chainmap.ui.export;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.chainmap.ui.Settings;

/** What people chose for the exports of their maps, kept between starts by the map's file. */
public record ExportChoices(Settings settings) {

  /** The key of the format in choices. */
  static final String FORMAT = "format";

  /** The key of the folder in choices. */
  static final String FOLDER = "folder";

  /** The key of the watermark in choices. */
  private static final String WATERMARK = "all.watermark";

  /** The name under which is kept what was chosen for copies; files have absolute names. */
  private static final String COPY = "copy";

  /** Returns what was chosen for a map; nothing where it was not exported or has no file. */
  public Map<String, String> of(Optional<Path> map) {
    return map.map(file -> ExportMemory.parse(settings.exports()).of(name(file))).orElse(Map.of());
  }

  /** Remembers what was chosen for a map; nothing of one without a file. */
  public void remember(Optional<Path> map, Map<String, String> choices) {
    map.ifPresent(
        file ->
            settings.exports(
                ExportMemory.parse(settings.exports()).with(name(file), choices).lines()));
  }

  /** Returns choices with the format of briefings chosen. */
  public static Map<String, String> briefing(Map<String, String> choices) {
    return with(BriefingFormat.PDF.key(), choices);
  }

  private static String name(Path file) {
    return file.toAbsolutePath().toString();
  }

  /**
   * Returns what was chosen for the picture that was copied last, with the watermark that a map is
   * exported with.
   *
   * @param map what is chosen for exports of the map
   */
  public Map<String, String> ofCopy(Map<String, String> map) {
    Map<String, String> choices = new HashMap<>(ExportMemory.parse(settings.exports()).of(COPY));
    choices.put(CopyPictureDialog.WATERMARK, map.getOrDefault(WATERMARK, ""));
    return choices;
  }

  /** Remembers what was chosen for a picture that is copied. */
  public void rememberCopy(Map<String, String> choices) {
    settings.exports(ExportMemory.parse(settings.exports()).with(COPY, choices).lines());
  }

  /** Returns choices with another format. */
  public static Map<String, String> with(ExportFormat format, Map<String, String> choices) {
    return with(format.key(), choices);
  }

  private static Map<String, String> with(String format, Map<String, String> choices) {
    Map<String, String> changed = new HashMap<>(choices);
    changed.put(FORMAT, format);
    return changed;
  }

  /** Returns the folder among choices if it still is one. It waits for the disk. */
  public static Optional<Path> folder(Map<String, String> choices) {
    try {
      return Optional.ofNullable(choices.get(FOLDER)).map(Path::of).filter(Files::isDirectory);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
