package org.chainmap.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chainmap.model.ChainMap;
import org.chainmap.model.MapInfo;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Imprint;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings are stored at once, and what cannot be is as if it were not set. */
class SettingsTest {

  @TempDir Path folder;

  private Settings settings() {
    return new Settings(new UserPreferences(folder));
  }

  @Test
  void theNextStartFindsWhatWasSet() {
    settings().text(Settings.Text.AUTHOR, " 王工 ");
    settings().restoresTabs(false);
    settings().text(Settings.Text.FOLDER, folder.toString());
    assertThat(settings().text(Settings.Text.AUTHOR)).isEqualTo("王工");
    assertThat(settings().restoresTabs()).isFalse();
    assertThat(settings().folder()).contains(folder);
  }

  @Test
  void withoutAnythingSetTabsAreRestoredAndTheSystemDecides() {
    assertThat(settings().restoresTabs()).isTrue();
    assertThat(settings().language()).isEqualTo(Lang.ofSystem());
    assertThat(settings().theme()).isEqualTo(ThemeSwitch.Choice.SYSTEM);
    assertThat(settings().textSize()).isEqualTo(100);
    assertThat(settings().folder()).isEmpty();
  }

  @Test
  void aFileOfSettingsSpoiltByHandIsNoHarm() throws IOException {
    Files.writeString(
        folder.resolve("window.properties"),
        "theme=purple\ntextSize=7000\nfolder=/no/such\u0001folder\nrestoreTabs=maybe\n");
    assertThat(settings().theme()).isEqualTo(ThemeSwitch.Choice.SYSTEM);
    assertThat(settings().textSize()).isEqualTo(100);
    assertThat(settings().folder()).isEmpty();
  }

  @Test
  void aNewMapIsSignedWhereItNamesNobody() {
    ChainMap map = ChainMap.titled("图");
    assertThat(settings().signed(map)).isEqualTo(map);
    settings().text(Settings.Text.AUTHOR, "王工");
    settings().text(Settings.Text.ORGANISATION, "战略规划部");
    assertThat(settings().signed(map).info().imprint())
        .isEqualTo(new Imprint(Caption.of("王工"), Caption.of("战略规划部"), Caption.NONE, null, null));
    MapInfo named = map.info().withAuthor(Caption.of("李工"));
    assertThat(settings().signed(ChainMap.of(java.util.List.of(named))).info().imprint())
        .isEqualTo(new Imprint(Caption.of("李工"), Caption.of("战略规划部"), Caption.NONE, null, null));
  }
}
