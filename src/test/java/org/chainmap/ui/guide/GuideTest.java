package org.chainmap.ui.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chainmap.editor.action.Action;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.text.Term;
import org.chainmap.ui.command.Commands;
import org.chainmap.ui.command.WindowActions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The guide is the same in both languages and names only what the program has. */
class GuideTest {

  /** The keys that the guide explains, and their actions. */
  private static final Map<String, String> KEYS =
      Map.ofEntries(
          Map.entry("Ctrl+Z", "undo"),
          Map.entry("Ctrl+Y", "redo"),
          Map.entry("Ctrl+L", "tidyAll"),
          Map.entry("Shift+1", "fitAll"),
          Map.entry("Ctrl+0", "zoomFull"),
          Map.entry("Ctrl+K", "whatIf"),
          Map.entry("Ctrl+E", "export"),
          Map.entry("Ctrl+B", "saveView"),
          Map.entry("Ctrl+Shift+P", "palette"),
          Map.entry("Ctrl+F", "find"),
          Map.entry("Ctrl+G", "goTo"),
          Map.entry("F11", "fullScreen"),
          Map.entry("F5", "present"),
          Map.entry("F3", "findNext"),
          Map.entry("Ctrl+H", "replace"),
          Map.entry("Ctrl+Tab", "nextDocument"));

  /** What the guide quotes as being in a menu, by the menu's key and the entry's. */
  private static final List<List<String>> MENUS =
      List.of(
          List.of("ui.menu.file", "ui.action.saveTemplate"),
          List.of("ui.menu.arrange", "ui.menu.anew"),
          List.of("ui.menu.arrange", "ui.menu.linkShape"),
          List.of("ui.menu.edit", "ui.action.copyTable"),
          List.of("ui.menu.file", "ui.action.settings"),
          List.of("ui.menu.help", "ui.action.keys"));

  private static String text(Lang lang) {
    StringBuilder text = new StringBuilder();
    for (Guide.Section section : Guide.in(lang).sections()) {
      text.append(section.title()).append('\n');
      section.blocks().forEach(block -> text.append(block.text()).append('\n'));
    }
    return text.toString();
  }

  @Test
  void bothLanguagesHaveTheSameParts() {
    List<Guide.Section> zh = Guide.in(Lang.ZH).sections();
    List<Guide.Section> en = Guide.in(Lang.EN).sections();
    assertThat(zh).hasSizeGreaterThan(5).hasSameSizeAs(en);
    for (int i = 0; i < zh.size(); i++) {
      assertThat(zh.get(i).blocks().stream().map(Object::getClass))
          .as(en.get(i).title())
          .isEqualTo(en.get(i).blocks().stream().map(Object::getClass).toList());
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyKeyAndMenuNamedIsThereAndMeansThat(Lang lang) {
    String text = text(lang);
    for (MatchResult found :
        Pattern.compile("(Ctrl|Shift)\\+(Shift\\+)?[A-Z0-9]\\b|F\\d+")
            .matcher(text)
            .results()
            .toList()) {
      if (!found.group().equals("F2")) {
        assertThat(KEYS).containsKey(found.group());
      }
    }
    KEYS.forEach(
        (key, name) -> {
          Action<Commands> action = WindowActions.named(name);
          assertThat(action.shortcuts()).as(name).contains(key);
          assertThat(text).contains(key);
        });
    for (List<String> entry : MENUS) {
      String quoted =
          Message.of(entry.getFirst()).in(lang) + " › " + Message.of(entry.getLast()).in(lang);
      assertThat(text).contains(quoted.replaceAll("\\(_.\\)|_|…|\\.\\.\\.", ""));
    }
  }

  @ParameterizedTest
  @EnumSource
  void picturesAreThoseOfTheSamples(Lang lang) {
    List<String> files =
        Guide.in(lang).sections().stream()
            .flatMap(section -> section.blocks().stream())
            .filter(Guide.Figure.class::isInstance)
            .map(block -> ((Guide.Figure) block).file())
            .toList();
    assertThat(files)
        .isNotEmpty()
        .allMatch(file -> Files.exists(Path.of("samples", "pictures", file)));
  }

  @ParameterizedTest
  @EnumSource
  void everyTermIsExplained(Lang lang) {
    assertThat(text(lang))
        .contains(
            Arrays.stream(Term.values())
                .flatMap(term -> Stream.of(term.field().in(lang), term.means().in(lang)))
                .toList());
  }

  @Test
  void aSectionIsFoundByAnyWordInIt() {
    Guide guide = Guide.parse("# One\nA Paragraph.\n- an item\n\n# Two\n![Caption](a.png)");
    assertThat(guide.sections()).extracting(Guide.Section::title).containsExactly("One", "Two");
    assertThat(guide.sections().getFirst().blocks())
        .containsExactly(new Guide.Paragraph("A Paragraph."), new Guide.Item("an item"));
    assertThat(guide.sections().getFirst().contains(" paragraph ")).isTrue();
    assertThat(guide.sections().getLast().contains("caption")).isTrue();
    assertThat(guide.sections().getLast().contains("item")).isFalse();
  }
}
