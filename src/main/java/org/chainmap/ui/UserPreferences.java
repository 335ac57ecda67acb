package org.chainmap.ui;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executor;
import org.chainmap.disk.AtomicFile;
import org.chainmap.disk.StateFolder;

/**
 * The preferences kept between starts: window size, folded panels, language, theme, recent files.
 * They are stored in a small properties file in the user's configuration folder. Losing it loses no
 * work, so errors while reading or writing it are ignored.
 */
public final class UserPreferences {

  /** The system property that names another folder; used by tests and portable installations. */
  public static final String FOLDER_PROPERTY = StateFolder.PROPERTY;

  /** The largest number of texts stored under one name. */
  private static final int MOST_TEXTS = 50;

  /** The largest preferences file that is read, in bytes; a larger one counts as none. */
  private static final int LARGEST = 1024 * 1024;

  private final Path file;
  private final Executor writing;
  private final Properties values = new Properties();

  /** Reads preferences, which {@link #save} writes at once. */
  public UserPreferences(Path folder) {
    this(folder, Runnable::run);
  }

  /**
   * Reads preferences.
   *
   * @param writing writes the file, one time after the other
   */
  public UserPreferences(Path folder, Executor writing) {
    this.file = folder.resolve("window.properties");
    this.writing = writing;
    if (readable()) {
      try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        values.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        values.clear();
      }
    }
  }

  private boolean readable() {
    try {
      return Files.isReadable(file) && Files.size(file) <= LARGEST;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Reads the preferences of this user on this machine.
   *
   * @param writing writes the file, one time after the other
   */
  public static UserPreferences ofUser(Executor writing) {
    return new UserPreferences(folderOfUser(), writing);
  }

  /** The folder in which the program keeps what belongs to this user on this machine. */
  public static Path folderOfUser() {
    String named = System.getProperty(FOLDER_PROPERTY);
    return named != null ? Path.of(named) : userFolder();
  }

  /**
   * The folder in which the program keeps unsaved work and earlier versions of this user: a folder
   * of this machine, which does not wander with the user's settings.
   */
  public static Path stateOfUser() {
    return StateFolder.ofUser();
  }

  /** The folder of the preferences file; the log lies there too. */
  public Path folder() {
    return java.util.Objects.requireNonNull(file.getParent());
  }

  private static Path userFolder() {
    Path home = Path.of(System.getProperty("user.home"));
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      String roaming = System.getenv("APPDATA");
      return (roaming == null ? home : Path.of(roaming)).resolve("ChainMap");
    }
    if (system.contains("mac")) {
      return home.resolve("Library/Application Support/ChainMap");
    }
    String config = System.getenv("XDG_CONFIG_HOME");
    return (config == null || config.isBlank() ? home.resolve(".config") : Path.of(config))
        .resolve("chainmap");
  }

  public Optional<String> text(String key) {
    return Optional.ofNullable(values.getProperty(key));
  }

  public double number(String key, double otherwise) {
    try {
      double value = Double.parseDouble(values.getProperty(key, ""));
      return Double.isFinite(value) ? value : otherwise;
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  public boolean flag(String key, boolean otherwise) {
    return Boolean.parseBoolean(values.getProperty(key, String.valueOf(otherwise)));
  }

  public void put(String key, Object value) {
    values.setProperty(key, String.valueOf(value));
  }

  /** The paths stored under a name, in order; one of another system is left out. */
  public List<Path> paths(String key) {
    List<Path> paths = new ArrayList<>();
    for (String name : texts(key)) {
      try {
        paths.add(file.getFileSystem().getPath(name));
      } catch (InvalidPathException e) {
        // a path of another system is none here
      }
    }
    return paths;
  }

  /** Stores paths in place of those stored before; at most {@value #MOST_TEXTS}. */
  public void putPaths(String key, List<Path> paths) {
    putTexts(key, paths.stream().map(Path::toString).toList());
  }

  /** The texts stored under a name, in order. */
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < MOST_TEXTS; i++) {
      String text = values.getProperty(key + "." + i);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** Stores texts in place of those stored before; at most {@value #MOST_TEXTS}. */
  public void putTexts(String key, List<String> texts) {
    for (int i = 0; i < MOST_TEXTS; i++) {
      if (i < texts.size()) {
        put(key + "." + i, texts.get(i));
      } else {
        values.remove(key + "." + i);
      }
    }
  }

  /** Writes the preferences file as they are now; nothing if the folder cannot be written. */
  public void save() {
    Properties now = (Properties) values.clone();
    writing.execute(() -> write(now));
  }

  private void write(Properties now) {
    try {
      Files.createDirectories(file.getParent());
      AtomicFile.write(
          file, out -> now.store(new OutputStreamWriter(out, StandardCharsets.UTF_8), null));
    } catch (IOException e) {
      // losing preferences loses no work
    }
  }
}
