package org.chainmap.ui.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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

/** Finds elements of a map by their names and shows them, at choice or one after the other. */
public final class ElementFinder {

  private final Language language;
  private String searched = "";

  public ElementFinder(Language language) {
    this.language = language;
  }

  /** Opens the search over a window, with the text searched last. */
  public void open(Window owner, OpenMap open, ThemeSwitch themeSwitch) {
    Picker.open(
        owner,
        language,
        "find.prompt",
        entries(open, language),
        themeSwitch,
        new Picker.Typed(searched, this::search));
  }

  /** Tells whether a text was searched. */
  public boolean hasSearched() {
    return !searched.isEmpty();
  }

  /** Returns the text searched last; empty if none was. */
  public String searched() {
    return searched;
  }

  /** Remembers a text as the one searched last. */
  public void search(String text) {
    searched = text.strip();
  }

  /**
   * Shows the next element with the text searched last, after the selected one, round and round.
   *
   * @param onward 1 for the next, −1 for the one before
   * @return which of how many it is, or that there is none
   */
  public Message again(OpenMap open, int onward) {
    List<Picker.Entry> all = entries(open, language);
    List<Integer> hits =
        IntStream.range(0, all.size()).filter(i -> all.get(i).matches(searched)).boxed().toList();
    if (hits.isEmpty()) {
      return Message.of("ui.picker.none", searched);
    }
    int at = chosen(open);
    int before = (int) hits.stream().filter(hit -> hit < at).count();
    int after = hits.contains(at) ? before + 1 : before;
    int next = Math.floorMod(onward > 0 ? after : before - 1, hits.size());
    all.get(hits.get(next)).chosen().run();
    return Message.of("ui.find.hit", searched, next + 1, hits.size());
  }

  /** Returns the place of the selected element among those that can be found, or −1. */
  private static int chosen(OpenMap open) {
    List<Element> all = elements(open.map()).toList();
    return open.selection().stream()
        .findFirst()
        .flatMap(id -> open.map().find(id))
        .map(all::indexOf)
        .orElse(-1);
  }

  private static Stream<Element> elements(ChainMap map) {
    return Stream.of(map.segments(), map.enterprises(), map.stages(), map.notes())
        .flatMap(List::stream);
  }

  /**
   * Returns an entry for every named element of the map, found by its name in either language, its
   * short name, or the whole text of a note.
   */
  private static List<Picker.Entry> entries(OpenMap open, Language language) {
    ChainMap map = open.map();
    List<Picker.Entry> entries = new ArrayList<>();
    elements(map).forEach(element -> entries.add(entry(open, element, language)));
    return entries;
  }

  private static Picker.Entry entry(OpenMap open, Element element, Language language) {
    ChainMap map = open.map();
    String more =
        element instanceof Enterprise e
            ? " " + e.cardName(Lang.ZH) + " " + e.cardName(Lang.EN)
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
