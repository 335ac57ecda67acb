package org.chainmap.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.chainmap.disk.LeftLog;
import org.chainmap.geom.Orientation;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Draft;
import org.chainmap.model.Edit;
import org.chainmap.model.MapInfo;
import org.chainmap.testing.RandomChanges;
import org.chainmap.testing.RandomMaps;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveredMapTest {

  private static final Instant THEN = Instant.parse("2026-03-01T08:30:00Z");

  private static LogSubject subject(ChainMap map) {
    return new LogSubject("/图.chainmap.json", "图", LogSubject.digest(map), THEN, List.of(), null);
  }

  private static LeftLog.Contents contents(ChainMap start, List<String> changes) {
    return new LeftLog.Contents(
        subject(start).write(), ChainMapFile.toJson(start), changes, "", true, THEN);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aSnapshotAndItsChangesGiveTheMap(long seed) {
    Random random = new Random(seed);
    List<ChainMap> maps = RandomChanges.history(RandomMaps.map(seed), 40, random);
    List<String> changes = new ArrayList<>();
    for (int i = 1; i < maps.size(); i++) {
      Change change = Change.between(Message.of("ui.new.title"), maps.get(i - 1), maps.get(i));
      changes.add(LoggedChange.write(change, THEN));
    }
    RecoveredMap recovered = RecoveredMap.of(contents(maps.getFirst(), changes)).orElseThrow();
    assertThat(ChainMapFile.toJson(recovered.map())).isEqualTo(ChainMapFile.toJson(maps.getLast()));
    assertThat(recovered.map()).isEqualTo(maps.getLast());
    assertThat(recovered.whole()).isTrue();
    assertThat(recovered.changes()).hasSize(40);
    assertThat(recovered.subject()).isEqualTo(subject(maps.getFirst()));
  }

  @Test
  void theDescriptionOfTheMapIsLoggedWithItsUnknownFields() throws Exception {
    ChainMap map =
        ChainMapFile.read(
            """
            {"format": "chain-map", "formatVersion": 1, "map": {"title": "图", "later": [1]},
             "stages": [], "beside": {"name": 1}}
            """,
            "图");
    MapInfo info = map.info();
    Change change =
        Change.of(
            Message.of("ui.new.title"),
            Edit.update(info, info.withOrientation(Orientation.TOP_DOWN)));
    RecoveredMap recovered =
        RecoveredMap.of(contents(map, List.of(LoggedChange.write(change, THEN)))).orElseThrow();
    assertThat(recovered.map()).isEqualTo(map.with(change));
    assertThat(ChainMapFile.toJson(recovered.map())).contains("\"later\"", "\"beside\"");
  }

  @Test
  void namesAreSaidInAnyLanguageLater() throws Exception {
    Message name =
        Message.of(
            "editor.notice.otherStage",
            List.of("甲", Message.of("ui.new.upstream")),
            3,
            Locale.of("", "CN"));
    Change change = Change.of(name, Edit.add(ChainMap.titled("图").info()));
    Message read = LoggedChange.read(LoggedChange.write(change, THEN)).name();
    for (Lang lang : Lang.values()) {
      assertThat(read == null ? "" : read.in(lang)).isEqualTo(name.in(lang)).contains("3");
    }
  }

  @Test
  void aNameOfAnotherVersionIsLeftOut() {
    ChainMap map = ChainMap.titled("图");
    Change change =
        Change.of(Message.of("ui.new.title"), Edit.update(map.info(), ChainMap.titled("二").info()));
    String text = LoggedChange.write(change, THEN).replace("ui.new.title", "ui.no.such");
    RecoveredMap recovered = RecoveredMap.of(contents(map, List.of(text))).orElseThrow();
    assertThat(recovered.map().info().title().text()).isEqualTo("二");
    assertThat(recovered.changes()).isEmpty();
  }

  @Test
  void whatFollowsAnUnreadableChangeIsMissingAndSaid() {
    ChainMap map = ChainMap.titled("图");
    ChainMap second = ChainMap.titled("二");
    ChainMap third = ChainMap.titled("三");
    Message name = Message.of("ui.new.title");
    List<String> changes =
        List.of(
            LoggedChange.write(Change.between(name, map, second), THEN),
            "{\"format\": \"chain-map-change\", \"formatVersion\": 1, \"stages\": [{}]}",
            LoggedChange.write(Change.between(name, second, third), THEN));
    RecoveredMap recovered = RecoveredMap.of(contents(map, changes)).orElseThrow();
    assertThat(recovered.map()).isEqualTo(second);
    assertThat(recovered.whole()).isFalse();
    assertThat(recovered.changes()).hasSize(1);
  }

  @Test
  void aDraftOfAnElementThatIsGoneOrOfAnInvalidTextIsOnlySaid() {
    ChainMap map = org.chainmap.testing.SmallChain.map();
    Message name = Message.of("ui.new.title");
    var segment = map.segments().getFirst();
    Change renamed =
        Change.of(
            name,
            Edit.update(segment, segment.withName(new org.chainmap.model.value.Name("新名", null))));
    List<Draft> drafts =
        List.of(
            new Draft(List.of(segment.id()), name, "新名", renamed),
            new Draft(List.of(segment.id()), name, "三百", null),
            new Draft(List.of(org.chainmap.geom.Id.of("none")), name, "没有", renamed));
    LeftLog.Contents log =
        new LeftLog.Contents(
            subject(map).write(),
            ChainMapFile.toJson(map),
            List.of(),
            LoggedDrafts.write(drafts, THEN),
            true,
            THEN);
    RecoveredMap recovered = RecoveredMap.of(log).orElseThrow();
    assertThat(recovered.map()).isEqualTo(map);
    assertThat(recovered.withDrafts()).isEqualTo(map.with(renamed));
    assertThat(recovered.unfit()).extracting(Draft::text).containsExactly("三百", "没有");
  }

  @Test
  void nothingComesOfALogWithoutABeginning() {
    assertThat(RecoveredMap.of(new LeftLog.Contents("", "", List.of(), "", false, THEN))).isEmpty();
    assertThat(RecoveredMap.of(new LeftLog.Contents("{", "{", List.of(), "", false, THEN)))
        .isEmpty();
  }
}
