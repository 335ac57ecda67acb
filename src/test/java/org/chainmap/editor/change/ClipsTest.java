package org.chainmap.editor.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Integrity;
import org.chainmap.model.Link;
import org.chainmap.model.Names;
import org.chainmap.model.Participation;
import org.chainmap.model.Problem;
import org.chainmap.model.Segment;
import org.chainmap.model.Source;
import org.chainmap.model.value.Group;
import org.chainmap.model.value.Name;
import org.chainmap.task.Tasks;
import org.chainmap.testing.EditorDriver;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;

class ClipsTest {

  private final ChainMap map = SmallChain.map();
  private final Clipboard clipboard = new Clipboard();
  private final EditorDriver driver = EditorDriver.on(map, Tasks.immediate(), clipboard);

  private static void assertWhole(ChainMap map) {
    assertThat(Integrity.check(map)).noneMatch(p -> p.severity() == Problem.Severity.ERROR);
  }

  private static Link link(EditorDriver driver, String id) {
    return driver.map().find(Link.class, Id.of(id)).orElseThrow();
  }

  @Test
  void pasteLandsAtThePointerWithLinksAndParticipations() {
    driver.select("s-1", "s-3").key("Ctrl+C").move(162, 400).key("Ctrl+V");
    driver.assertSelected("s-6", "s-7", "l-5").assertOneStepFrom(map);
    driver.assertAt("s-6", -44, 368).assertStage("s-6", "st-1").assertStage("s-7", "st-2");
    assertThat(driver.map().participationsIn(Id.of("s-6"))).hasSize(2);
    assertThat(driver.map().participationsIn(Id.of("s-6")).getFirst().share())
        .isEqualTo(driver.map().participationsIn(Id.of("s-1")).getFirst().share());
    assertThat(driver.map().enterprises()).hasSize(2);
    assertThat(driver.map().all(Source.class)).hasSize(1);
    assertThat(link(driver, "l-5").from()).isEqualTo(Id.of("s-6"));
    assertThat(link(driver, "l-5").supplier()).isEqualTo(Id.of("e-1"));
    assertWhole(driver.map());
  }

  @Test
  void pasteWithoutAPointerLandsBesideTheOriginalInItsStage() {
    driver.select("s-3").key("Ctrl+C");
    driver.editor().view().pointAt(null);
    driver.key("Ctrl+V").assertAt("s-6", 300, 288).assertStage("s-6", "st-2");
  }

  @Test
  void pasteBeyondTheMapBesideAnEmptyStageMovesNoBand() {
    driver.select("s-5").key("Delete");
    Box band = driver.band("st-2");
    Box behind = driver.band("st-3");
    driver.select("s-3").key("Ctrl+C").move(4000, 400).key("Ctrl+V");
    driver.assertStage("s-5", "st-2");
    assertThat(driver.band("st-2").right()).isEqualTo(band.right());
    assertThat(driver.band("st-3").x()).isEqualTo(behind.x());
  }

  @Test
  void pasteIntoAnotherDocumentBringsWhatItNeedsAndDoublesNothing() {
    EditorDriver other =
        EditorDriver.on(
            ChainMap.of(
                List.of(
                    map.info(),
                    Objects.requireNonNull(map.elements().get(Id.of("st-2"))),
                    Segment.of(Id.of("s-1"), "别的", Id.of("st-2")).at(new Point(0, 0)),
                    Enterprise.of(Id.of("e-1"), "乙公司"))),
            Tasks.immediate(),
            clipboard);
    driver.select("s-1").key("Ctrl+C");
    ChainMap before = other.map();
    other.move(80, 300).key("Ctrl+V").assertSelected("s-2").assertOneStepFrom(before);
    other.assertStage("s-2", "st-2");
    assertThat(other.map().enterprises())
        .extracting(e -> e.name().text())
        .containsExactly("乙公司", "甲公司");
    assertThat(other.map().all(Source.class)).hasSize(1);
    assertThat(other.map().participationsIn(Id.of("s-2")))
        .extracting(Participation::enterprise)
        .containsExactlyInAnyOrder(Id.of("e-1"), Id.of("e-2"));
    assertWhole(other.map());
  }

  @Test
  void aPastedSegmentBringsWhatIsKnownOfItsGroup() {
    Group metals = Group.of(new Name("金属", "Metals"));
    Group other = Group.of(new Name("别的", "Others"));
    Segment segment = map.find(Segment.class, Id.of("s-1")).orElseThrow();
    ChainMap grouped =
        map.with(
            Change.of(
                Message.verbatim("组"),
                Edit.update(segment, segment.withGroup("金属")),
                Edit.update(map.info(), map.info().withGroups(List.of(metals, other)))));
    EditorDriver source = EditorDriver.on(grouped, Tasks.immediate(), clipboard);
    EditorDriver target = EditorDriver.on(ChainMap.titled("空"), Tasks.immediate(), clipboard);
    source.select("s-1").key("Ctrl+C");
    target.key("Ctrl+V").key("Ctrl+V");
    assertThat(target.map().info().groups()).containsExactly(metals);
    assertThat(Names.group(target.map(), "金属", Lang.EN)).isEqualTo("Metals");
  }

  @Test
  void pasteIntoAnEmptyDocumentBringsTheStages() {
    EditorDriver empty = EditorDriver.on(ChainMap.titled("空"), Tasks.immediate(), clipboard);
    driver.key("Ctrl+A").key("Ctrl+C");
    empty.key("Ctrl+V");
    assertThat(empty.map().stages())
        .extracting(s -> s.name().text())
        .containsExactly("上游", "中游", "下游");
    assertThat(empty.map().segments()).hasSize(5);
    assertThat(empty.map().links()).hasSize(4);
    assertWhole(empty.map());
  }

  @Test
  void cutIsCopyAndDeleteInOneStep() {
    driver.select("s-3").key("Ctrl+X").assertOneStepFrom(map);
    assertThat(driver.map().find(Id.of("s-3"))).isEmpty();
    driver.move(380, 300).key("Ctrl+V");
    assertThat(driver.map().segments()).hasSize(5);
  }

  @Test
  void whatWasCopiedStaysAsItWas() {
    driver.select("s-1").key("Ctrl+C").select("s-1").key("Delete").move(100, 400).key("Ctrl+V");
    assertThat(driver.map().segments()).extracting(s -> s.name().text()).contains("锂");
    assertWhole(driver.map());
  }

  @Test
  void duplicateLiesAsideAndKeepsInnerLinks() {
    driver.select("s-1", "s-3").key("Ctrl+D").assertSelected("s-6", "s-7", "l-5");
    driver.assertStage("s-6", "st-1").assertStage("s-7", "st-2").assertOneStepFrom(map);
    driver.assertAt("s-6", 24, 288).assertAt("s-7", 300, 288);
    assertThat(clipboard.clip()).as("the clipboard is left alone").isEmpty();
  }

  @Test
  void copiedEnterprisesTakePartInTheChosenSegments() {
    driver.select("e-1").key("Ctrl+C").select("s-4", "s-5").key("Ctrl+V");
    driver.assertOneStepFrom(map);
    assertThat(driver.map().participationsOf(Id.of("e-1"))).hasSize(3);
    driver.key("Ctrl+V");
    assertThat(driver.map().participationsOf(Id.of("e-1"))).as("not twice").hasSize(3);
  }

  @Test
  void selectingAllNoneAndTheSameKind() {
    driver.key("Ctrl+A");
    assertThat(driver.editor().selection().size()).isEqualTo(9);
    driver.key("Ctrl+Shift+A").assertSelected();
    driver.select("s-1", "s-5").act("segmentKind.material").select("s-1").act("selectSameKind");
    driver.assertSelected("s-1", "s-5");
  }

  @Test
  void linksAreConnectedReversedAndOfAnotherKindByMenu() {
    driver.select("s-2", "s-4").act("connect").assertSelected("l-5");
    assertThat(link(driver, "l-5").from()).isEqualTo(Id.of("s-2"));
    driver.select("l-1").act("reverse");
    assertThat(link(driver, "l-1").from()).isEqualTo(Id.of("s-3"));
    assertThat(link(driver, "l-1").customer()).isEqualTo(Id.of("e-1"));
    assertThat(link(driver, "l-1").supplier()).isNull();
  }
}
