package org.chainmap.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClosenessTest {

  private static Picker.Entry entry(String name, String also, boolean can) {
    return new Picker.Entry(
        name, "", also, can ? Optional.empty() : Optional.of("not now"), () -> {});
  }

  private static List<String> found(String typed, Picker.Entry... offers) {
    return Picker.found(List.of(offers), typed).stream().map(Picker.Entry::name).toList();
  }

  @Test
  void howCloseANameIs() {
    assertThat(Closeness.of("Save", "", "save")).isEqualTo(Closeness.EXACT);
    assertThat(Closeness.of("Theme: Dark", "", "dark")).isEqualTo(Closeness.EXACT);
    assertThat(Closeness.of("Open…", "", "open")).isEqualTo(Closeness.EXACT);
    assertThat(Closeness.of("Save as…", "", "save")).isEqualTo(Closeness.BEGINS);
    assertThat(Closeness.of("Find and replace…", "", "repl")).isEqualTo(Closeness.WORD);
    assertThat(Closeness.of("与其他图谱比较…", "", "比较")).isEqualTo(Closeness.WORD);
    assertThat(Closeness.of("Settings…", "language dark", "dark")).isEqualTo(Closeness.OTHER_WORD);
    assertThat(Closeness.of("Recover unsaved changes", "", "save")).isEqualTo(Closeness.WITHIN);
    assertThat(Closeness.of("Settings…", "dark", "ark")).isEqualTo(Closeness.WITHIN);
    assertThat(Closeness.of("Settings…", "dark", "light")).isEqualTo(Closeness.NONE);
  }

  @Test
  void severalWordsAreFoundInAnyOrder() {
    assertThat(Closeness.of("Export…", "PDF PNG", "pdf export")).isEqualTo(Closeness.OTHER_WORD);
    assertThat(Closeness.of("Theme: Dark", "", "dark theme")).isEqualTo(Closeness.EXACT);
    assertThat(Closeness.of("Export…", "PDF PNG", "excel export")).isEqualTo(Closeness.NONE);
  }

  @Test
  void whatIsCalledSoStandsBeforeWhatOnlyMentionsIt() {
    assertThat(
            found(
                "save",
                entry("Recover unsaved changes", "", true),
                entry("Back up", "save", true),
                entry("Save style", "", false),
                entry("Save as…", "", true),
                entry("Save", "", false)))
        .containsExactly("Save", "Save as…", "Save style", "Back up", "Recover unsaved changes");
  }

  @Test
  void theOrderOfOffersStaysWhereNothingIsTyped() {
    assertThat(found("", entry("b", "", false), entry("a", "", true))).containsExactly("b", "a");
  }
}
