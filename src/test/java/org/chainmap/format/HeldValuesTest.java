package org.chainmap.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Problem;
import org.chainmap.model.Problem.Severity;
import org.chainmap.model.Segment;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values beyond the limits of their fields: used at the limit, named, and kept in the file. */
class HeldValuesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"order\": 0|\"order\": 3e9",
        "[160, 80]|[160, 1e9]",
        "\"size\": [160, 80]|\"position\": [1e300, 8]",
        "\"size\": [160, 80]|\"position\": [8, -1000001]",
        "[9, 8]|[9, 1e400]",
        "\"stock\": 20|\"stock\": 1.5e400",
        "\"stock\": 20|\"stock\": 1e-400",
        "\"stock\": 20|\"stock\": {\"value\": 1e308, \"standing\": \"unverified\"}",
        "\"quantity\": 1|\"quantity\": -1e999",
        "{\"esri\": 1}|{\"esri\": 1e308}",
      })
  void aNumberBeyondItsLimitOpensIsNamedAndStaysInTheFile(String from, String to) throws Exception {
    String canonical = ChainMapFile.toJson(ChainMapFile.read(FaultyFieldsTest.WHOLE, "图"));
    assertThat(FaultyFieldsTest.WHOLE).contains(from);
    ChainMap map = ChainMapFile.read(FaultyFieldsTest.WHOLE.replace(from, to), "图");
    assertThat(HeldValues.problems(map))
        .singleElement()
        .satisfies(p -> assertThat(p.severity()).isEqualTo(Severity.WARNING))
        .satisfies(p -> assertThat(p.message().in(Lang.ZH)).contains("超出限度"));
    String saved = ChainMapFile.toJson(map);
    assertThat(saved.replaceAll("\\s+", " ")).contains(to);
    assertThat(ChainMapFile.toJson(ChainMapFile.read(saved, "图"))).isEqualTo(saved);
    assertThat(saved.lines().filter(line -> !canonical.contains(line))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"锂,1000", "年报,10000", "求,10000", "标志,10000"})
  void aTextBeyondItsLimitIsCutForUseOnly(String text, int limit) throws Exception {
    String longer = text + "料".repeat(limit) + "\uD842\uDFB7";
    String json = FaultyFieldsTest.WHOLE.replace('"' + text + '"', '"' + longer + '"');
    ChainMap map = ChainMapFile.read(json, "图");
    assertThat(map.elements().values().toString()).contains("料…");
    assertThat(HeldValues.problems(map))
        .singleElement()
        .satisfies(
            p ->
                assertThat(p.message().in(Lang.EN))
                    .contains(String.format("%,d", longer.length()), String.format("%,d", limit)));
    assertThat(ChainMapFile.toJson(map)).contains('"' + longer + '"');
  }

  /** An id cannot be cut, for others refer to it. */
  @Test
  void anIdThatIsTooLongIsRefusedInWords() throws Exception {
    String longest = "s".repeat(DocumentLimits.ID);
    String whole = FaultyFieldsTest.WHOLE.replace("\"s-1\"", "\"" + longest + "\"");
    assertThat(ChainMapFile.read(whole, "图").find(Id.of(longest))).isPresent();
    String tooLong = FaultyFieldsTest.WHOLE.replace("\"s-1\"", "\"s" + longest + "\"");
    assertThatThrownBy(() -> ChainMapFile.read(tooLong, "图"))
        .isInstanceOfSatisfying(
            FormatException.class,
            e ->
                assertThat(e.spoken().in(Lang.ZH))
                    .contains("“id”太长", "1,001", "1,000")
                    .hasSizeLessThan(3000));
  }

  @Test
  void thirtyHugeCardsAreNamedOnceWithTheirPlaces(@TempDir Path folder) throws Exception {
    StringBuilder more = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      more.append("{\"id\": \"h-%d\", \"name\": \"锂\", \"stage\": \"st-1\",".formatted(i))
          .append(" \"size\": [100000, 100000]},\n");
    }
    String json = FaultyFieldsTest.WHOLE.replace("{\"id\": \"s-1\"", more + "{\"id\": \"s-1\"");
    Path file = Files.writeString(folder.resolve("图.chainmap.json"), json);
    List<FaultGroup> groups = FaultGroup.of(ChainMapFile.validate(file));
    FaultGroup held =
        groups.stream()
            .filter(group -> group.first().what().key().equals("format.held.value"))
            .findFirst()
            .orElseThrow();
    assertThat(held.count()).isEqualTo(30);
    assertThat(held.message().in(Lang.ZH)).contains("/segments/0/size", "[100000, 100000]");
    assertThat(ChainMapFile.load(file).segments().getFirst().placement().size())
        .isEqualTo(new Size(10_000, 10_000));
  }

  @Test
  void onceChangedTheNewValueIsWrittenAndUndoingBringsTheOldOneBack() throws Exception {
    String json =
        FaultyFieldsTest.WHOLE
            .replace("\"size\": [160, 80]", "\"position\": [1e300, 8]")
            .replace("\"stock\": 20", "\"stock\": 1e400");
    ChainMap map = ChainMapFile.read(json, "图");
    Segment segment = map.segments().getFirst();
    Segment moved = segment.at(new Point(40, 8));
    Change change = Change.of(Message.verbatim("移动"), Edit.update(segment, moved));
    ChainMap after = map.with(change);
    assertThat(ChainMapFile.toJson(after)).contains("[40, 8]").doesNotContain("1e300");
    assertThat(HeldValues.problems(after)).extracting(Problem::field).containsExactly("stock");
    assertThat(ChainMapFile.toJson(after.with(change.inverted()))).contains("[1e300, 8]");
    assertThat(ElementsJson.write(List.of(segment))).contains("[1e300, 8]", "\"stock\": 1e400");
  }

  @Test
  void whatTheProgramPlacesBeyondTheLimitIsNotLost() throws Exception {
    ChainMap map = ChainMapFile.read(FaultyFieldsTest.WHOLE, "图");
    Segment segment = map.segments().getFirst();
    Change far =
        Change.of(
            Message.verbatim("移动"), Edit.update(segment, segment.at(new Point(3_000_000, 8))));
    assertThat(HeldValues.placedBeyond(map)).isZero();
    assertThat(HeldValues.placedBeyond(map.with(far))).isEqualTo(1);
    String saved = ChainMapFile.toJson(map.with(far));
    assertThat(saved).contains("\"position\": [3000000, 8]");
    assertThat(HeldValues.problems(ChainMapFile.read(saved, "图"))).hasSize(1);
  }
}
