package org.chainmap.ui.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.ThemeSwitch;
import org.chainmap.ui.document.ListsPlace;
import org.chainmap.ui.document.PanelLayout;

/** The choices of the View menu that are no actions, as entries of the command palette. */
final class ChoiceEntries {

  /** The groups of actions that have a submenu of their own. */
  private static final List<String> SUBMENUS =
      List.of(
          "linkKind",
          "linkShape",
          "anew",
          "align",
          "distribute",
          "tint",
          "segmentKind",
          "segmentState");

  private ChoiceEntries() {}

  /** Returns themes, languages and places of the lists; each is found by its menu's name too. */
  static Stream<Picker.Entry> all(
      Language language, ThemeSwitch themeSwitch, PanelLayout panelLayout) {
    Stream<Picker.Entry> themes =
        Arrays.stream(ThemeSwitch.Choice.values())
            .map(
                theme ->
                    entry(
                        language,
                        "theme",
                        Message.of("ui.theme." + theme.key()),
                        inAllLanguages(Message.of("ui.words.theme." + theme.key())),
                        () -> themeSwitch.choice().set(theme)));
    Stream<Picker.Entry> languages =
        Arrays.stream(Lang.values())
            .map(
                lang ->
                    entry(
                        language,
                        "language",
                        Message.verbatim(lang == Lang.ZH ? "中文" : "English"),
                        inAllLanguages(Message.of("ui.words.language." + lang.tag())),
                        () -> language.set(lang)));
    Stream<Picker.Entry> places =
        Arrays.stream(ListsPlace.values())
            .map(
                place ->
                    entry(
                        language,
                        "listsPlace",
                        place.label(),
                        "",
                        () -> panelLayout.putLists(place)));
    return Stream.of(themes, languages, places).flatMap(entries -> entries);
  }

  private static Picker.Entry entry(
      Language language, String menu, Message label, String words, Runnable chosen) {
    Message named = Message.of("ui.menu.step", Message.of("ui.menu." + menu), label);
    return new Picker.Entry(
        language.now(named), "", inAllLanguages(named) + " " + words, Optional.empty(), chosen);
  }

  /** Returns a text in all languages, by each of which it is found. */
  static String inAllLanguages(Message message) {
    return Stream.of(Lang.values()).map(message::in).collect(Collectors.joining(" "));
  }

  /** Returns the name of the submenu that an action stands in, if any. */
  static Optional<Message> menu(String action) {
    int dot = action.indexOf('.');
    String group = dot < 0 ? "" : action.substring(0, dot);
    return switch (group) {
      case "lens" -> Optional.of(Message.of("lens.menu"));
      case "layout" -> Optional.of(Message.of("ui.menu.layouts"));
      default ->
          SUBMENUS.contains(group) ? Optional.of(Message.of("ui.menu." + group)) : Optional.empty();
    };
  }
}
