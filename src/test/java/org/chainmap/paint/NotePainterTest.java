package org.chainmap.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Note;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.NoteKind;
import org.chainmap.model.kind.Tint;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.testing.RandomNotes;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NotePainterTest {

  private static final String LONG = "下一步：联合三家企业攻关高端电解液添加剂，年底前完成中试，明年二季度进入量产导入。";

  private static Note note(String id, NoteKind kind, String text, Box box) {
    return Note.of(Id.of(id), kind, text, box);
  }

  private static List<Mark> painted(List<? extends Element> notes, Lang lang, double zoom) {
    Stage stage = new Stage(Id.of("st-1"), Name.of("上游"), 0, null, Remarks.NONE);
    Segment segment = Segment.of(Id.of("s-1"), "锂", stage.id());
    List<Element> all = new ArrayList<>(List.of(MapInfo.titled("图"), stage, segment));
    all.addAll(notes);
    ChainMap map = ChainMap.of(all);
    MapPainter painter = new MapPainter(Theme.LIGHT, lang);
    Geometry geometry =
        new Geometry(
                Map.of(segment.id(), new Box(20, 60, 160, 64)),
                Map.of(stage.id(), new Box(0, 0, 400, 300)),
                Map.of(),
                Map.of(),
                Map.of())
            .withNotes(painter.noteBoxes(map));
    return painter.paint(map, geometry, Overlay.NONE, new View(View.ALL.visible(), zoom));
  }

  private static List<Mark> flat(Mark mark) {
    return mark instanceof Mark.Group group
        ? group.marks().stream().flatMap(m -> flat(m).stream()).toList()
        : List.of(mark);
  }

  private static List<String> texts(List<Mark> marks) {
    return marks.stream()
        .flatMap(m -> flat(m).stream())
        .filter(Mark.Text.class::isInstance)
        .map(m -> ((Mark.Text) m).text())
        .toList();
  }

  private static int indexOf(List<Mark> marks, String id) {
    for (int i = 0; i < marks.size(); i++) {
      if (marks.get(i) instanceof Mark.Group group && Id.of(id).equals(group.id())) {
        return i;
      }
    }
    return -1;
  }

  @Test
  void aTextIsWrappedWholeAndItsBoxGrowsWithIt() {
    Note note = note("n", NoteKind.TEXT, LONG, new Box(10, 10, 160, 20));
    Box box = NotePainter.box(note);
    assertThat(box.w()).isEqualTo(160);
    assertThat(box.h()).isGreaterThan(80);
    List<Mark> marks = painted(List.of(note), Lang.ZH, 1);
    Mark.Group group = (Mark.Group) marks.get(indexOf(marks, "n"));
    assertThat(String.join("", texts(List.of(group)))).isEqualTo(LONG);
    for (Mark mark : flat(group)) {
      if (mark instanceof Mark.Text text) {
        double width = TextMeasure.get().width(text.text(), text.size(), text.bold());
        assertThat(text.at().x() + width).isLessThanOrEqualTo(box.right());
        assertThat(text.at().y()).isBetween(box.y() + 10, box.bottom() - 5);
      }
    }
  }

  @Test
  void theBoxFitsBothLanguagesSoThatSwitchingMovesNothing() {
    Note chinese = note("n", NoteKind.TEXT, "短", new Box(0, 0, 120, 30));
    Note both = chinese.withText(new Name("短", "A much longer English sentence that wraps twice"));
    assertThat(NotePainter.box(both).h()).isGreaterThan(NotePainter.box(chinese).h());
    assertThat(texts(painted(List.of(both), Lang.EN, 1))).contains("A much longer");
    assertThat(texts(painted(List.of(both), Lang.ZH, 1))).contains("短");
  }

  @Test
  void fromFarTheBeginningIsReadWithinTheBox() {
    Note note = note("n", NoteKind.TEXT, LONG, new Box(10, 10, 160, 20));
    Box box = NotePainter.box(note);
    List<Mark> marks = painted(List.of(note), Lang.ZH, 0.4);
    Mark.Group group = (Mark.Group) marks.get(indexOf(marks, "n"));
    assertThat(texts(List.of(group)).getLast()).endsWith("…");
    for (Mark mark : flat(group)) {
      if (mark instanceof Mark.Text text) {
        double width = TextMeasure.get().width(text.text(), text.size(), text.bold());
        assertThat(text.size()).isGreaterThan(20);
        assertThat(text.at().x() + width).isLessThanOrEqualTo(box.right());
        assertThat(text.at().y()).isLessThan(box.bottom());
      }
    }
    List<Mark> farther = painted(List.of(note), Lang.ZH, 0.1);
    assertThat(texts(List.of(farther.get(indexOf(farther, "n"))))).isEmpty();
  }

  @Test
  void framesLieBehindCardsAndTextsBelowThem() {
    List<Mark> marks =
        painted(
            List.of(
                note("a", NoteKind.TEXT, "注", new Box(0, 0, 100, 40)),
                note("f", NoteKind.FRAME, "重点", new Box(0, 0, 300, 200)),
                note("p", NoteKind.PICTURE, "标", new Box(0, 0, 50, 50))
                    .withPicture(RandomNotes.PNG)),
            Lang.ZH,
            1);
    int card = indexOf(marks, "s-1");
    assertThat(indexOf(marks, "f")).isLessThan(indexOf(marks, "st-1"));
    assertThat(indexOf(marks, "a")).isBetween(indexOf(marks, "st-1"), card);
    assertThat(indexOf(marks, "p")).isBetween(indexOf(marks, "st-1"), card);
    assertThat(texts(marks)).contains("重点");
  }

  @Test
  void aPictureFillsItsBoxAndIsNamed() {
    Box box = new Box(7, 8, 60, 30);
    Note picture = note("p", NoteKind.PICTURE, "联盟标志", box).withPicture(RandomNotes.SVG);
    List<Mark> marks = painted(List.of(picture), Lang.ZH, 0.1);
    Mark.Group group = (Mark.Group) marks.get(indexOf(marks, "p"));
    assertThat(group.title()).isEqualTo("联盟标志");
    assertThat(group.marks()).containsExactly(new Mark.Image(RandomNotes.SVG, box, 1));
  }

  @ParameterizedTest
  @EnumSource(Tint.class)
  void textIsReadableOnEveryColour(Tint tint) {
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      assertThat(theme.text().contrast(theme.band(tint).fill())).isGreaterThan(4.5);
      assertThat(theme.band(tint).title().contrast(theme.band(tint).fill())).isGreaterThan(4.5);
    }
  }

  @Test
  void aFramesTitleIsReadFromFar() {
    Note frame = note("f", NoteKind.FRAME, "重点攻关", new Box(0, 0, 500, 200));
    double near = title(painted(List.of(frame), Lang.ZH, 1));
    double far = title(painted(List.of(frame), Lang.ZH, 0.4));
    assertThat(far).isGreaterThan(2 * near);
  }

  private static double title(List<Mark> marks) {
    return marks.stream()
        .flatMap(m -> flat(m).stream())
        .filter(m -> m instanceof Mark.Text text && text.text().equals("重点攻关"))
        .mapToDouble(m -> ((Mark.Text) m).size())
        .findFirst()
        .orElseThrow();
  }
}
