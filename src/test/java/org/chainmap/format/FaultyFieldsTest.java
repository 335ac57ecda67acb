package org.chainmap.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chainmap.model.Problem.Severity;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents whose fields are wrong: each fault at the value it is about. */
class FaultyFieldsTest {

  static final String WHOLE =
      """
      {"format": "chain-map", "formatVersion": 1,
      "map": {"title": "图", "chainLeaders": ["e-1"], "weights": {"esri": 1}},
      "stages": [{"id": "st-1", "name": "上游", "order": 0, "tint": "blue"}],
      "segments": [{"id": "s-1", "name": "锂", "stage": "st-1", "kind": "part", "size": [160, 80],
        "domesticRate": {"value": 10, "source": "src-1", "asOf": "2021"}, "timeToRecover": 2,
        "exportHhi": 0.5, "stock": 20}],
      "enterprises": [{"id": "e-1", "name": "甲", "marks": ["srdi"], "region": {"country": "CN"},
        "capacity": 60}],
      "participations": [{"id": "p-1", "enterprise": "e-1", "segment": "s-1", "share": 30}],
      "links": [{"id": "l-1", "from": "s-1", "to": "s-1", "dependence": "ignored"}],
      "listings": [{"id": "n-1", "side": "need", "enterprise": "e-1", "text": "求", "quantity": 1, "budget": 9},
        {"id": "n-2", "side": "offer", "enterprise": "e-1", "text": "供"}],
      "matches": [{"id": "m-1", "need": "n-1", "offer": "n-2", "decision": "locked"}],
      "scenarios": [{"id": "sc-1", "name": "断供", "removed": ["l-1"], "ownerships": ["foreign"]}],
      "initiatives": [{"id": "i-1", "name": "联盟", "kind": "alliance", "members": ["e-1"], "lead": "e-1", "progress": 40, "verification": {"reason": "存疑"}}],
      "sources": [{"id": "src-1", "title": "年报", "confidence": "high"}], "investmentTargets": [{"id": "t-1", "name": "丁", "segment": "s-1", "fit": "low"}], "resources": [{"id": "r-1", "name": "园", "kind": "park", "segments": ["s-1"]}],
      "notes": [{"id": "note-1", "kind": "picture", "text": "标志", "position": [1, 2], "size": [9, 8],
        "picture": {"mediaType": "image/png", "data":
        "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR42mM4YaaNFTEMLQkAKrtKQYve1eUAAAAASUVORK5CYII="}}]}
      """;

  @Test
  void theWholeDocumentIsFine() {
    assertThat(Faulty.reading(WHOLE)).isEqualTo("fine");
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        // wrong types
        fault("'title': '图'", "'title': §3", "format.type /map/title"),
        fault("'order': 0", "'order': §'0'", "format.type /stages/0/order"),
        fault("'order': 0", "'order': §0.5", "format.type /stages/0/order"),
        fault("[160, 80]", "§[160]", "format.type /segments/0/size"),
        fault("[160, 80]", "§[160, 0]", "format.type /segments/0/size"),
        fault("[160, 80]", "[160, §'80']", "format.type /segments/0/size/1"),
        fault("[160, 80]", "§160", "format.type /segments/0/size"),
        fault(
            "'timeToRecover': 2", "'timeToRecover': §[2]", "format.type /segments/0/timeToRecover"),
        fault("{'value': 10, ", "§{", "format.missing /segments/0/domesticRate"),
        fault("'value': 10", "'value': §'10'", "format.type /segments/0/domesticRate/value"),
        fault("'marks': ['srdi']", "'marks': §'srdi'", "format.type /enterprises/0/marks"),
        fault("{'country': 'CN'}", "§'CN'", "format.type /enterprises/0/region"),
        fault("'stages': [", "'stages': §{}, 'x': [", "format.type /stages"),
        fault("[{'id': 'l-1'", "[§7, {'id': 'l-1'", "format.type /links/0"),
        // unknown constants
        fault("'part'", "§'Part'", "format.choice /segments/0/kind"),
        fault("'srdi'", "§'unicorn'", "format.choice /enterprises/0/marks/0"),
        // missing, null, blank
        fault("{'title': '图', ", "§{", "format.missing /map"),
        fault("{'id': 'l-1', ", "§{", "format.missing /links/0"),
        fault(
            "{'id': 'src-1', 'title': '年报', 'confidence': 'high'}",
            "§{'id': 'src-1', 'title': '年报'}",
            "format.missing /sources/0"),
        fault("'2021'", "§null", "format.null /segments/0/domesticRate/asOf"),
        fault("'锂'", "§null", "format.nullRequired /segments/0/name"),
        fault("'锂'", "§' \\n'", "format.blank /segments/0/name"),
        fault("'l-1'", "§''", "format.blankId /links/0/id"),
        // dates
        fault("'2021'", "§'2021-13'", "format.date /segments/0/domesticRate/asOf"),
        // ids
        fault("'l-1'", "§'map'", "format.reservedId /links/0/id"),
        fault("'l-1'", "§'p-1'", "format.duplicateId /links/0/id"),
        // rules of the model
        fault("'st-1', 'kind'", "§'st-2', 'kind'", "model.danglingReference /segments/0/stage"),
        fault("'to': 's-1'", "'to': §'e-1'", "model.wrongKind /links/0/to"),
        fault(
            "'members': ['e-1']",
            "'members': ['e-1', §'e-2']",
            "model.danglingReference /initiatives/0/members/1"),
        fault(
            "'src-1', 'asOf'",
            "§'src-2', 'asOf'",
            "model.danglingReference /segments/0/domesticRate/source"),
        fault(
            "['e-1'], 'weights'",
            "[§'e-7'], 'weights'",
            "model.danglingReference /map/chainLeaders/0"),
        fault("'share': 30", "'share': §100.5", "model.notPercent /participations/0/share"),
        fault("'share': 30", "'share': §{'value': -1}", "model.notPercent /participations/0/share"),
        fault(
            "'timeToRecover': 2",
            "'timeToRecover': §-2",
            "model.notWeeks /segments/0/timeToRecover"),
        // the data that analyses need
        fault("{'esri': 1}", "§[1]", "format.type /map/weights"),
        fault("'esri': 1", "'esri': §'1'", "format.type /map/weights/esri"),
        fault("{'esri': 1}", "§{'esri': -1}", "model.notAmount /map/weights"),
        fault("'exportHhi': 0.5", "'exportHhi': §1.5", "model.notFraction /segments/0/exportHhi"),
        fault("'stock': 20", "'stock': §-20", "model.notAmount /segments/0/stock"),
        fault("'capacity': 60", "'capacity': §-1", "model.notAmount /enterprises/0/capacity"),
        fault("'ignored'", "§'none'", "format.choice /links/0/dependence"),
        fault("'locked'", "§'open'", "format.choice /matches/0/decision"),
        fault("'n-1', 'offer'", "§'n-3', 'offer'", "model.danglingReference /matches/0/need"),
        fault("['l-1']", "['l-1', §'l-2']", "model.danglingReference /scenarios/0/removed/1"),
        fault("['l-1']", "[§'st-1']", "model.wrongKind /scenarios/0/removed/0"),
        fault("['foreign']", "[§'alien']", "format.choice /scenarios/0/ownerships/0"),
        // what lists state
        fault("'budget': 9", "'budget': §-9", "model.notAmount /listings/0/budget"),
        fault("'progress': 40", "'progress': §140", "model.notPercent /initiatives/0/progress"),
        fault("'lead': 'e-1'", "'lead': §'e-9'", "model.danglingReference /initiatives/0/lead"),
        fault("{'reason': '存疑'}", "§'存疑'", "format.type /initiatives/0/verification"),
        fault("'fit': 'low'", "'fit': §'best'", "format.choice /investmentTargets/0/fit"),
        fault("'s-1', 'fit'", "§'e-1', 'fit'", "model.wrongKind /investmentTargets/0/segment"),
        fault(
            "'kind': 'park', 'segments': ['s-1']",
            "'kind': 'park', 'segments': [§'s-7']",
            "model.danglingReference /resources/0/segments/0"),
        // free notes
        fault("'picture', 'text'", "§'photo', 'text'", "format.choice /notes/0/kind"),
        fault("'text': '标志'", "'text': §''", "format.blank /notes/0/text"),
        fault("'size': [9, 8]", "'size': §[9, 0]", "format.type /notes/0/size"),
        fault("'image/png'", "§'image/gif'", "format.choice /notes/0/picture/mediaType"),
        fault("{'mediaType': 'image/png', ", "§{", "format.missing /notes/0/picture"),
        fault("{'mediaType'", "§1, 'x': {'mediaType'", "format.type /notes/0/picture"),
        fault("'iVBOR", "§'?VBOR", "format.picture.unreadable /notes/0/picture/data"),
        fault("'iVBOR", "§'', 'y': 'iVBOR", "format.picture.unreadable /notes/0/picture/data"));
  }

  /** One fault put into the whole document; § marks where it must be reported. */
  private static Arguments fault(String from, String to, String told) {
    return Arguments.of(from.replace('\'', '"'), to.replace('\'', '"'), told);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void eachFaultIsNamedAtItsValue(String from, String to, String told) {
    assertThat(WHOLE).contains(from);
    String marked = WHOLE.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
    String[] lines = marked.substring(0, marked.indexOf('§')).split("\n", -1);
    String place = lines.length + ":" + (lines[lines.length - 1].length() + 1);
    assertThat(Faulty.reading(marked.replace("§", "")))
        .isEqualTo(told.replace(" ", " " + place + " "));
  }

  @Test
  void allFaultsOfAFileAreCollected() {
    String json = WHOLE.replace("\"锂\"", "\"\"").replace("\"high\"", "1").replace("\"求\"", "[]");
    assertThat(Faulty.reading(json))
        .isEqualTo(
            "format.blank 4:36 /segments/0/name; format.type 11:73 /listings/0/text;"
                + " format.type 16:58 /sources/0/confidence");
  }

  @Test
  void noMoreFaultsThanPeopleCanReadAreReported() {
    StringBuilder numbers = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      numbers.append(i).append(',');
    }
    String json = WHOLE.replace("[{\"id\": \"l-1\"", "[" + numbers + "{\"id\": \"l-1\"");
    assertThat(Faulty.reading(json).split(";")).hasSize(ChainMapFile.MOST_FAULTS);
  }

  @Test
  void theSameFaultIsToldOnceWithItsCountAndHidesNoOther() {
    String many = "[" + "7,\n".repeat(500) + "{\"id\": \"l-1\"";
    String json =
        WHOLE
            .replace("[{\"id\": \"l-1\"", many)
            .replace("\"confidence\"", "\"confidence\": 1, \"x\"");
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> ChainMapFile.read(json, "图"))
        .satisfies(
            e -> {
              List<FaultGroup> groups = FaultGroup.of(e.faults());
              assertThat(groups).extracting(FaultGroup::count).containsExactly(500, 1);
              assertThat(groups.getFirst().message().in(Lang.ZH))
                  .startsWith("“图”第 ")
                  .contains("同样的问题共 500 处，另见第 ")
                  .hasLineCount(2);
              FaultGroup oneLine =
                  FaultGroup.of(Collections.nCopies(500, e.faults().getFirst())).getFirst();
              TextPosition at = Objects.requireNonNull(e.faults().getFirst().textPosition());
              assertThat(oneLine.message().in(Lang.ZH)).endsWith("另见第 " + at.line() + " 行。");
              assertThat(e.spoken().in(Lang.EN))
                  .contains("500 times")
                  .contains("Further problems: 1;");
            });
  }

  @Test
  void whatIsOnlyDoubtfulIsReportedButNotRefused(@TempDir Path folder) throws Exception {
    String json = WHOLE.replace("\"甲\"", "\"甲\", \"creditCode\": \"91350211M00013FA1N\"");
    Path file = Files.writeString(folder.resolve("图.chainmap.json"), json);
    assertThat(ChainMapFile.load(file).enterprises()).hasSize(1);
    List<Fault> faults = ChainMapFile.validate(file);
    assertThat(faults).extracting(Fault::severity).containsOnly(Severity.WARNING);
    assertThat(Faulty.told(faults))
        .isEqualTo(
            "model.creditCodeCheck 7:58 /enterprises/0/creditCode;"
                + " model.sharesUnder 4:14 /segments/0");
  }

  @Test
  void errorsComeBeforeWarningsAndOnlyTheyAreThrown(@TempDir Path folder) throws Exception {
    String json = WHOLE.replace("\"share\": 30", "\"share\": 130");
    Path file = Files.writeString(folder.resolve("图.chainmap.json"), json);
    assertThat(ChainMapFile.validate(file))
        .extracting(Fault::severity)
        .containsExactly(Severity.ERROR, Severity.WARNING);
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> ChainMapFile.load(file))
        .satisfies(e -> assertThat(e.faults()).hasSize(1));
  }

  @Test
  void whatMayBeWrittenIsListed() {
    String json = WHOLE.replace("\"blue\"", "\"pink\"");
    assertThat(said(json))
        .isEqualTo(
            "“图”第 3 行第 61 列（/stages/0/tint）：“tint”不能是“pink”，可用的值有：blue、green、orange、"
                + "purple、teal、rose、olive、grey。如果该值来自更新的版本，请升级链图。");
  }

  @Test
  void bothPlacesOfADuplicateIdAreNamed() {
    assertThat(said(WHOLE.replace("\"l-1\"", "\"e-1\"")))
        .isEqualTo(
            "“图”第 10 行第 18 列（/links/0/id）：编号“e-1”重复，前一处在第 7 行第 24 列（/enterprises/0/id）。"
                + "请给其中一个换个编号。");
  }

  @Test
  void aNewerVersionIsRefusedPolitely() {
    assertThat(said(WHOLE.replace("\"formatVersion\": 1", "\"formatVersion\": 3")))
        .isEqualTo(
            "“图”第 1 行第 42 列（/formatVersion）：此文件由更新版本的链图保存（格式版本 3，本程序支持到 1）。"
                + "请升级链图后再打开；文件未作任何改动。");
  }

  @Test
  void slashesAndTildesInNamesAreEscapedInPointers() {
    TextPosition top = TextPosition.top(1, 1);
    assertThat(new TextPosition(1, 1, new TextPosition(1, 1, top, "a/b~c", 0), null, 3).pointer())
        .isEqualTo("/a~1b~0c/3");
  }

  private static String said(String json) {
    try {
      ChainMapFile.read(json, "图");
      return "";
    } catch (FormatException e) {
      return e.spoken().in(Lang.ZH);
    }
  }
}
