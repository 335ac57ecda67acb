package org.chainmap.ui;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chainmap.disk.LockOwner;
import org.chainmap.disk.VersionStore;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.MapInfo;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Imprint;
import org.chainmap.text.Lang;

/**
 * What people set for all documents. It lies in the preferences file alone: it is read there when
 * it is needed and stored when it changes.
 */
public record Settings(UserPreferences userPreferences) {

  /** The sizes of the window's text that are offered, in percent of the usual one. */
  public static final List<Integer> TEXT_SIZES = List.of(90, 100, 115, 130);

  /** A setting that is a text; empty where it is not set. */
  public enum Text {
    /** The person named in the title block of new maps. */
    AUTHOR,
    /** The organisation named there. */
    ORGANISATION,
    /** The folder in which choosing a file begins. */
    FOLDER;

    String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private static final String LANGUAGE = "language";
  private static final String THEME = "theme";
  private static final String TEXT_SIZE = "textSize";
  private static final String RESTORE = "restoreTabs";
  private static final String LOCKS = "locksFiles";
  private static final String SIDES = "comparesSideBySide";
  private static final String PACK = "lists.pack";
  private static final String OWN_LISTS = "lists.own";
  private static final String EXPORTS = "exports";
  private static final String INSTALLATION = "installation";

  /** The language, that of the system where none was chosen. */
  public Lang language() {
    return userPreferences
        .text(LANGUAGE)
        .map(tag -> tag.equals(Lang.EN.tag()) ? Lang.EN : Lang.ZH)
        .orElseGet(Lang::ofSystem);
  }

  public ThemeSwitch.Choice theme() {
    String key = userPreferences.text(THEME).orElse("");
    return Arrays.stream(ThemeSwitch.Choice.values())
        .filter(choice -> choice.key().equals(key))
        .findFirst()
        .orElse(ThemeSwitch.Choice.SYSTEM);
  }

  /** The size of the window's text in percent. */
  public int textSize() {
    int size = (int) userPreferences.number(TEXT_SIZE, 100);
    return TEXT_SIZES.contains(size) ? size : 100;
  }

  /** Stores language, theme and text size whenever one of them changes. */
  public void keep(Language language, ThemeSwitch themeSwitch) {
    language.property().subscribe((before, now) -> store(LANGUAGE, now.tag()));
    themeSwitch.choice().subscribe((before, now) -> store(THEME, now.key()));
    themeSwitch.textSize().subscribe((before, now) -> store(TEXT_SIZE, now));
  }

  public String text(Text which) {
    return userPreferences.text(which.key()).orElse("");
  }

  public void text(Text which, String value) {
    store(which.key(), value.strip());
  }

  /** The folder in which choosing a file begins, if one is set and exists. */
  public Optional<Path> folder() {
    try {
      return Optional.of(text(Text.FOLDER))
          .filter(name -> !name.isEmpty())
          .map(Path::of)
          .filter(Files::isDirectory);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Tells whether the files open when the program was quit are opened again at its start. */
  public boolean restoresTabs() {
    return userPreferences.flag(RESTORE, true);
  }

  public void restoresTabs(boolean restores) {
    store(RESTORE, restores);
  }

  /** Tells whether others who share a folder see that a document in it is open. */
  public boolean locksFiles() {
    return userPreferences.flag(LOCKS, true);
  }

  public void locksFiles(boolean locks) {
    store(LOCKS, locks);
  }

  /** Tells whether compared maps lie beside one another rather than in one. */
  public boolean comparesSideBySide() {
    return userPreferences.flag(SIDES, false);
  }

  public void comparesSideBySide(boolean beside) {
    store(SIDES, beside);
  }

  /** The key of the pack of lists that was exported last; empty where none was. */
  public String pack() {
    return userPreferences.text(PACK).orElse("");
  }

  /** The lists and columns that were ticked then, as one text; empty where none were. */
  public String ownLists() {
    return userPreferences.text(OWN_LISTS).orElse("");
  }

  public void lists(String pack, String ticked) {
    store(PACK, pack);
    store(OWN_LISTS, ticked);
  }

  /** What was chosen for exports, one line for each map; empty where nothing was exported. */
  public List<String> exports() {
    return userPreferences.texts(EXPORTS);
  }

  public void exports(List<String> lines) {
    userPreferences.putTexts(EXPORTS, lines);
    userPreferences.save();
  }

  /** Names this person and program as the owner of a lock on a document opened now. */
  public LockOwner lockOwner() {
    return LockOwner.here(person(), installation());
  }

  /** One's name, or else the one by which the machine knows its user. */
  public String person() {
    String person = text(Text.AUTHOR);
    return person.isEmpty() ? System.getProperty("user.name", "") : person;
  }

  /** A random name of this user's programs on this machine. */
  private String installation() {
    return userPreferences
        .text(INSTALLATION)
        .orElseGet(
            () -> {
              String made = UUID.randomUUID().toString();
              store(INSTALLATION, made);
              return made;
            });
  }

  /** A limit of the versions that are kept of a document, with what is offered for it. */
  public enum VersionLimit {
    /** Their number; 0 keeps none. */
    COUNT(10, 0, 10, 30, 100),
    /** Their age in days. */
    DAYS(365, 30, 90, 365, 3650),
    /** Their size together in megabytes. */
    MEGABYTES(200, 50, 200, 1000);

    private final int usual;
    private final List<Integer> offered;

    VersionLimit(int usual, Integer... offered) {
      this.usual = usual;
      this.offered = List.of(offered);
    }

    public List<Integer> offered() {
      return offered;
    }

    String key() {
      return "versions." + name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public int versions(VersionLimit limit) {
    int value = (int) userPreferences.number(limit.key(), limit.usual);
    return limit.offered.contains(value) ? value : limit.usual;
  }

  public void versions(VersionLimit limit, int value) {
    store(limit.key(), value);
  }

  /** What is kept at most of what saves replace, of each document. */
  public VersionStore.Limits versionLimits() {
    return new VersionStore.Limits(
        versions(VersionLimit.COUNT),
        Duration.ofDays(versions(VersionLimit.DAYS)),
        (long) versions(VersionLimit.MEGABYTES) << 20);
  }

  private Caption signed(Caption named, Text own) {
    return named.equals(Caption.NONE) ? Caption.of(text(own)) : named;
  }

  /** Returns a new map with one's name and organisation where it names none. */
  public ChainMap signed(ChainMap map) {
    Imprint imprint = map.info().imprint();
    Imprint signed =
        imprint
            .withAuthor(signed(imprint.author(), Text.AUTHOR))
            .withOrganisation(signed(imprint.organisation(), Text.ORGANISATION));
    List<Element> elements =
        map.elements().values().stream()
            .map(each -> each instanceof MapInfo info ? info.withImprint(signed) : each)
            .toList();
    return ChainMap.of(elements);
  }

  private void store(String key, Object value) {
    userPreferences.put(key, value);
    userPreferences.save();
  }
}
