package org.chainmap.ui.document;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chainmap.exchange.SheetPaths;
import org.chainmap.format.ChainMapFile;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Element;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Stage;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.SaveTarget;
import org.jspecify.annotations.Nullable;

/** File-related helpers of the window: names, new maps, messages for failures. */
public final class Files {

  private static final Message NEW_TITLE = Message.of("ui.new.title");

  private Files() {}

  /** Returns a message for a failure, never with a stack trace. */
  public static Message words(Throwable problem) {
    return problem instanceof OutOfMemoryError
        ? Message.of("ui.error.memory")
        : Message.verbatim(problem.getClass().getSimpleName());
  }

  /** Creates a new map with the three usual stages. */
  public static ChainMap fresh(Language language) {
    List<Element> elements = new ArrayList<>();
    elements.add(MapInfo.titled(NEW_TITLE.in(language.get())));
    List<String> stages = List.of("upstream", "midstream", "downstream");
    for (int i = 0; i < stages.size(); i++) {
      Message name = Message.of("ui.new." + stages.get(i));
      elements.add(
          new Stage(
              Id.of("st-" + (i + 1)),
              new Name(name.in(Lang.ZH), name.in(Lang.EN)),
              i,
              null,
              Remarks.NONE));
    }
    return ChainMap.of(elements);
  }

  /**
   * Returns what changes in a map because its file is a new one: its title, and how it names the
   * files of its linked sheets; empty where nothing does.
   *
   * @param before its file until now, or null
   */
  static Optional<Change> following(ChainMap map, @Nullable Path before, Path file) {
    Optional<Change> titled = titled(map, file);
    ChainMap moved = SheetPaths.moved(map, before, file);
    if (moved == map) {
      return titled;
    }
    List<Edit> edits = new ArrayList<>();
    titled.ifPresent(change -> edits.addAll(change.edits()));
    Message name = titled.map(Change::name).orElse(Message.of("ui.change.linkedFiles"));
    edits.addAll(Change.between(name, map, moved).edits());
    return Optional.of(new Change(name, edits));
  }

  /**
   * Gives a map that still has the title of every new map, in whatever language, the name of its
   * file as its title, without the version and date at its end; empty for other maps and where
   * nothing else is left.
   */
  static Optional<Change> titled(ChainMap map, Path file) {
    MapInfo info = map.info();
    boolean untouched =
        info.title().english() == null
            && Arrays.stream(Lang.values())
                .anyMatch(lang -> info.title().text().equals(NEW_TITLE.in(lang)));
    String name = withoutVersion(bare(String.valueOf(file.getFileName())).strip());
    return !untouched || name.isEmpty() || name.equals(info.title().text())
        ? Optional.empty()
        : Optional.of(
            Change.of(
                Message.of("ui.change.titleOfFile"),
                Edit.update(info, info.withTitle(Name.of(name)))));
  }

  /** What people put behind a file's name and nobody puts on a wall. */
  private static final Pattern VERSION =
      Pattern.compile(
          "[\\s_\\-–—.·（(【\\[]*(?:(?:v|ver|version|rev|第)\\s*\\d+(?:\\.\\d+)*版?|\\d+(?:\\.\\d+)*版"
              + "|(?:最终|最新|修改|修订|更新|送审|征求意见|讨论|会议)[稿版]|终稿|定稿|终版|初稿|草稿|草案|新版|副本|复件"
              + "|(?<![a-z])(?:final|draft|copy|new)|(?<!\\d)20\\d\\d[-_.年/"
              + " ]?(?:0?[1-9]|1[0-2])(?:[-_.月/ ]?(?:3[01]|[12]\\d|0?[1-9]))?[日月]?"
              + "|[(（]\\d+)[)）】\\]]*$",
          Pattern.CASE_INSENSITIVE);

  private static String withoutVersion(String name) {
    String now = name;
    String before;
    do {
      before = now;
      now = VERSION.matcher(before).replaceFirst("").strip();
    } while (!now.equals(before));
    return now;
  }

  /** Returns a file's name without the endings of maps. */
  private static String bare(String name) {
    for (String ending : List.of(ChainMapFile.EXTENSION, ".json")) {
      if (name.toLowerCase(Locale.ROOT).endsWith(ending)) {
        return name.substring(0, name.length() - ending.length());
      }
    }
    return name;
  }

  /** Returns a file name without extension, derived from a title or file name. */
  public static String suggested(String name) {
    String bare = bare(name);
    String safe = bare.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").strip();
    return safe.isEmpty() || !SaveTarget.canName(safe) ? "chainmap" : safe;
  }

  /** Returns the path of a file, or nothing where its name cannot be written on this machine. */
  public static Optional<Path> path(File file) {
    try {
      return Optional.of(file.toPath());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns the default path of a document's export, without extension.
   *
   * @param usual the folder for a document without a file; the person's own where there is none
   */
  public static Path beside(OpenMap open, Optional<Path> usual) {
    return open.file()
        .flatMap(file -> Optional.ofNullable(file.getParent()))
        .or(() -> usual)
        .orElseGet(() -> Path.of(System.getProperty("user.home")))
        .resolve(suggested(open.name().get()));
  }
}
