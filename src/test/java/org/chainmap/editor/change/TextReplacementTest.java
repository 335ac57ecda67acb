package org.chainmap.editor.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainmap.editor.change.TextReplacement.Hit;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.model.Source;
import org.chainmap.model.WrittenText;
import org.chainmap.model.value.Caption;
import org.chainmap.testing.EditorDriver;
import org.chainmap.testing.RandomMaps;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;

class TextReplacementTest {

  private final EditorDriver driver = EditorDriver.on(SmallChain.map());

  private ChainMap map() {
    return driver.editor().map();
  }

  private void replaceAll(String find, String by) {
    TextReplacement replacement = new TextReplacement(find, by, true);
    driver.editor().commit(replacement.change(map(), replacement.hits(map())));
  }

  private String name(String segment) {
    return map().find(Segment.class, Id.of(segment)).orElseThrow().name().text();
  }

  @Test
  void namesOfAllKindsAreFoundAndReplacedInOneStep() {
    ChainMap before = map();
    replaceAll("公司", "集团");
    assertThat(map().enterprises()).extracting(e -> e.name().text()).containsExactly("甲集团", "乙集团");
    assertThat(driver.editor().undoName().orElseThrow().in(Lang.ZH)).isEqualTo("替换（2 处）");
    driver.editor().undo();
    assertThat(map()).isEqualTo(before);
    replaceAll("电", "D");
    assertThat(map().info().title().text()).isEqualTo("D池链");
    assertThat(name("s-5")).isEqualTo("D芯");
  }

  @Test
  void whatIsPutInIsNotSearchedAgain() {
    replaceAll("极", "极极");
    assertThat(name("s-3")).isEqualTo("正极极");
    TextReplacement again = new TextReplacement("极", "极极", true);
    Hit hit = again.hits(map()).getFirst();
    assertThat(hit.count()).isEqualTo(2);
    assertThat(hit.after()).isEqualTo("正极极极极");
  }

  @Test
  void theReplacementMayBeEmptyButNoNameIs() {
    replaceAll("极", "");
    assertThat(name("s-3")).isEqualTo("正");
    TextReplacement whole = new TextReplacement("镍", "", true);
    assertThat(whole.hits(map())).singleElement().matches(hit -> !hit.possible());
    assertThat(whole.change(map(), whole.hits(map())).isEmpty()).isTrue();
    replaceAll("乙", "");
    Enterprise second = map().find(Enterprise.class, Id.of("e-2")).orElseThrow();
    assertThat(second.shortName()).as("an optional field is cleared").isEqualTo(Caption.NONE);
    assertThat(second.name().text()).isEqualTo("公司");
  }

  @Test
  void ofATextInTwoLanguagesOneIsLeft() {
    Source source = map().find(Source.class, Id.of("src-1")).orElseThrow();
    driver
        .editor()
        .commit(
            new ChangeBuilder(map())
                .put(source.withTitle(new Caption("年报", "Annual report")))
                .change(Message.of("editor.change.rename")));
    replaceAll("年报", "");
    replaceAll("Annual report", "");
    assertThat(map().find(Source.class, Id.of("src-1")).orElseThrow().title())
        .isEqualTo(new Caption(null, "Annual report"));
  }

  @Test
  void textIsTakenLiterallyAndSignsMeanNothing() {
    replaceAll("正极", "$1\\ (.*)");
    assertThat(name("s-3")).isEqualTo("$1\\ (.*)");
    replaceAll("(.*)", "负极");
    assertThat(name("s-3")).isEqualTo("$1\\ 负极");
  }

  @Test
  void lettersMatchInEitherCaseUnlessAsked() {
    driver.editor().edit(Id.of("s-1"));
    driver.type("Li LI");
    assertThat(new TextReplacement("li", "锂", false).hits(map()))
        .singleElement()
        .extracting(Hit::count, Hit::after)
        .containsExactly(2, "锂 锂");
    assertThat(new TextReplacement("li", "锂", true).hits(map())).isEmpty();
  }

  @Test
  void onlyTheChosenHitsAreReplacedAndSeveralFieldsOfOneElementTogether() {
    Link link = map().find(Link.class, Id.of("l-1")).orElseThrow();
    driver
        .editor()
        .commit(
            new ChangeBuilder(map())
                .put(
                    link.withLabel(Caption.of("电解铜"))
                        .withRemarks(link.remarks().withNotes("电解铜，电解法")))
                .change(Message.of("editor.change.label")));
    TextReplacement replacement = new TextReplacement("电解", "E", true);
    List<Hit> hits = replacement.hits(map());
    assertThat(hits).extracting(Hit::count).containsExactly(1, 2);
    driver.editor().commit(replacement.change(map(), hits));
    Link after = map().find(Link.class, Id.of("l-1")).orElseThrow();
    assertThat(after.label()).isEqualTo(Caption.of("E铜"));
    assertThat(after.remarks().notes()).isEqualTo("E铜，E法");
    driver.editor().undo();
    driver.editor().commit(replacement.change(map(), hits.subList(1, 2)));
    assertThat(map().find(Link.class, Id.of("l-1")).orElseThrow().label())
        .isEqualTo(Caption.of("电解铜"));
  }

  @Test
  void everyTextOfRandomMapsIsFoundAndCanBeReplaced() {
    for (long seed : RandomMaps.seeds(20).toArray()) {
      ChainMap map = RandomMaps.map(seed);
      map.elements()
          .values()
          .forEach(
              element ->
                  WrittenText.of(element)
                      .forEach(
                          text ->
                              assertThat(
                                      WrittenText.of(text.with().apply("别的"), text.field())
                                          .orElseThrow()
                                          .text())
                                  .isEqualTo("别的")));
    }
  }
}
