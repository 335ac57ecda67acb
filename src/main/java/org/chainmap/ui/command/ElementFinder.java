package org.chainmap.ui.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.stage.Window;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Names;
import org.chainmap.model.Note;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.ThemeSwitch;
import org.chainmap.ui.document.OpenMap;

/** Finds an element of the map by its name and shows it. */
public final class ElementFinder {

  private ElementFinder() {}

  public static void open(Window owner, OpenMap open, Language language, ThemeSwitch themeSwitch) {
    Picker.open(owner, language, "find.prompt", entries(open, language), themeSwitch);
  }

  /**
   * Returns an entry for every named element of the map, found by its name in either language, its
   * short name, or the whole text of a note.
   */
  private static List<Picker.Entry> entries(OpenMap open, Language language) {
    ChainMap map = open.map();
    List<Picker.Entry> entries = new ArrayList<>();
    Stream.of(map.segments(), map.enterprises(), map.stages(), map.notes())
        .flatMap(List::stream)
        .forEach(element -> entries.add(entry(open, element, language)));
    return entries;
  }

  private static Picker.Entry entry(OpenMap open, Element element, Language language) {
    ChainMap map = open.map();
    String more =
        element instanceof Enterprise e && e.shortName() != null
            ? " " + e.shortName()
            : element instanceof Note note
                ? " " + note.text().text() + " " + note.text().in(Lang.EN)
                : "";
    return new Picker.Entry(
        Names.of(map, element, language.get()),
        language.now(
            element instanceof Note note
                ? note.kind().label()
                : Message.of("label.element." + element.getClass().getSimpleName())),
        Names.of(map, element, Lang.ZH) + " " + Names.of(map, element, Lang.EN) + more,
        Optional.empty(),
        () -> open.show(element.id()));
  }
}
