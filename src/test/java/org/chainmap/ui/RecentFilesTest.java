package org.chainmap.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of recent files survives a start, pinned files come first, and nothing is lost. */
class RecentFilesTest {

  @TempDir Path folder;

  private Path a;
  private Path b;
  private Path c;

  @BeforeEach
  void names() {
    a = folder.resolve("甲.chainmap.json");
    b = folder.resolve("乙.chainmap.json");
    c = folder.resolve("c.chainmap.json");
  }

  /** The list as the next start finds it. */
  private RecentFiles files() {
    return new RecentFiles(new UserPreferences(folder));
  }

  @Test
  void theLatestComesFirstAndEachOnce() {
    List.of(a, b, a).forEach(each -> files().opened(each));
    assertThat(files().all()).containsExactly(a, b);
  }

  @Test
  void pinnedFilesComeFirstAndLeaveTheListOnlyWhenTheyAreRemoved() {
    List.of(a, b, c).forEach(each -> files().opened(each));
    files().pin(a, true);
    assertThat(files().all()).containsExactly(a, c, b);
    for (int i = 0; i < 2 * RecentFiles.MOST; i++) {
      files().opened(folder.resolve(i + ".chainmap.json"));
    }
    assertThat(files().all()).hasSize(RecentFiles.MOST + 1).startsWith(a).doesNotContain(b, c);
    files().remove(a);
    assertThat(files().all()).hasSize(RecentFiles.MOST).doesNotContain(a);
  }

  @Test
  void aFileLetGoIsTheFirstOfTheOthers() {
    List.of(a, b).forEach(each -> files().opened(each));
    files().pin(a, true);
    files().pin(a, false);
    assertThat(files().pinned()).isEmpty();
    assertThat(files().all()).containsExactly(a, b);
  }

  @Test
  void aFileThatIsGoneStaysOnTheList() {
    files().opened(folder.resolve("gone.chainmap.json"));
    assertThat(files().all()).containsExactly(folder.resolve("gone.chainmap.json"));
  }
}
