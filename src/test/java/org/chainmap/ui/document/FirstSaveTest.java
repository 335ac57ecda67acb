package org.chainmap.ui.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Objects;
import org.chainmap.editor.LaidOutMap;
import org.chainmap.editor.change.Clipboard;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Progress;
import org.chainmap.task.Tasks;
import org.chainmap.testing.EditorDriver;
import org.chainmap.text.Lang;
import org.chainmap.ui.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A new map is titled after the file in which it is first saved, unless it was given a title. */
class FirstSaveTest {

  @TempDir private Path folder = Path.of("");

  private static OpenMap open(ChainMap map) {
    return new OpenMap(
        LaidOutMap.of(map, Lang.ZH, EditorDriver.MEASURE, Progress.NONE),
        null,
        EditorDriver.MEASURE,
        Tasks.immediate(),
        new Clipboard());
  }

  private static void save(OpenMap open, Path file) throws FormatException {
    DocumentSnapshot save = open.snapshot(file);
    DocumentSnapshot.Outcome outcome = save.write(ReplacedContent.UNKEPT, Progress.NONE);
    if (outcome.problem() != null) {
      throw outcome.problem();
    }
    open.saved(save, Objects.requireNonNull(outcome.stamp()));
  }

  private static String title(ChainMap map) {
    return map.info().title().text();
  }

  @ParameterizedTest
  @EnumSource
  void anUntouchedTitleBecomesTheNameOfTheFile(Lang lang) throws FormatException {
    OpenMap open = open(Files.fresh(new Language(lang)));
    ChainMap before = open.map();
    Path file = folder.resolve("低空经济产业链.chainmap.json");
    save(open, file);
    assertThat(title(ChainMapFile.load(file))).isEqualTo("低空经济产业链");
    assertThat(open.map()).isEqualTo(ChainMapFile.load(file));
    assertThat(open.unsaved().get()).isFalse();
    open.editor().undo();
    assertThat(open.map()).isEqualTo(before);
    assertThat(open.unsaved().get()).isTrue();
    save(open, file);
    assertThat(open.map()).as("who took it back keeps it").isEqualTo(before);
  }

  @Test
  void otherEndingsGoToo() throws FormatException {
    OpenMap open = open(Files.fresh(new Language(Lang.ZH)));
    save(open, folder.resolve("氢能 v1.2.JSON"));
    assertThat(title(open.map())).isEqualTo("氢能");
  }

  @ParameterizedTest
  @CsvSource({
    "低空经济产业链v2终稿, 低空经济产业链",
    "低空经济_20260630, 低空经济",
    "低空经济 2026-06-30 (1), 低空经济",
    "低空经济（修订版）, 低空经济",
    "低空经济-第3版-定稿, 低空经济",
    "Rare earths final v1.2, Rare earths",
    "碳中和2030, 碳中和2030",
    "新能源汽车, 新能源汽车",
    "C919, C919",
    "Fibrenew, Fibrenew",
    "v2终稿, 未命名产业链图谱"
  })
  void versionsAndDatesAreNoPartOfATitle(String file, String title) throws FormatException {
    OpenMap open = open(Files.fresh(new Language(Lang.ZH)));
    save(open, folder.resolve(file + ".chainmap.json"));
    assertThat(title(open.map())).isEqualTo(title);
  }

  @Test
  void aTitleOfItsOwnStays() throws FormatException {
    ChainMap map = ChainMap.titled("稀土链");
    OpenMap open = open(map);
    save(open, folder.resolve("a.chainmap.json"));
    assertThat(open.map()).isSameAs(map);
    assertThat(open.editor().undoName()).isEmpty();
  }

  @Test
  void whatCannotBeSavedKeepsItsTitle() {
    OpenMap open = open(Files.fresh(new Language(Lang.ZH)));
    ChainMap before = open.map();
    assertThatThrownBy(() -> save(open, folder.resolve("no/such/folder/b.chainmap.json")))
        .isInstanceOf(FormatException.class);
    assertThat(open.map()).isSameAs(before);
    assertThat(open.file()).isEmpty();
  }
}
