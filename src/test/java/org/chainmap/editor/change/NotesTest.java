package org.chainmap.editor.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.chainmap.editor.Editor;
import org.chainmap.editor.view.Camera;
import org.chainmap.editor.view.Selection;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.model.Element;
import org.chainmap.model.Note;
import org.chainmap.model.kind.NoteKind;
import org.chainmap.model.kind.Tint;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Theme;
import org.chainmap.paint.View;
import org.chainmap.testing.EditorDriver;
import org.chainmap.testing.RandomNotes;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;

/** Free notes in the editor: made, chosen, moved, sized, written, copied, removed. */
class NotesTest {

  private static final Id TEXT = Id.of("note-1");
  private static final Id FRAME = Id.of("note-2");
  private static final Id PICTURE = Id.of("note-3");

  private static EditorDriver driver() {
    List<Element> all = new ArrayList<>(SmallChain.map().elements().values());
    all.add(Note.of(TEXT, NoteKind.TEXT, "注", new Box(-400, -300, 120, 40)));
    all.add(Note.of(FRAME, NoteKind.FRAME, "框", new Box(-400, -200, 300, 150)));
    all.add(
        Note.of(PICTURE, NoteKind.PICTURE, "标", new Box(-700, -300, 80, 40))
            .withPicture(RandomNotes.SVG));
    return EditorDriver.on(ChainMap.of(all));
  }

  private static Note note(EditorDriver driver, Id id) {
    return driver.map().find(Note.class, id).orElseThrow();
  }

  private static List<Id> chosen(EditorDriver driver) {
    return List.copyOf(driver.editor().selection().ids());
  }

  @Test
  void aClickChoosesATextAndAPictureAnywhereAndAFrameAtItsEdgeOrTitle() {
    EditorDriver driver = driver();
    assertThat(chosen(driver.click(-340, -280))).containsExactly(TEXT);
    assertThat(chosen(driver.click(-660, -280))).containsExactly(PICTURE);
    assertThat(chosen(driver.click(-250, -190))).containsExactly(FRAME);
    assertThat(chosen(driver.click(-250, -51))).containsExactly(FRAME);
    assertThat(chosen(driver.click(-250, -100))).isEmpty();
  }

  @Test
  void aDragMovesItAndUndoPutsItBack() {
    EditorDriver driver = driver();
    driver.hold("Alt").drag(new Point(-340, -280), new Point(-300, -250));
    assertThat(note(driver, TEXT).bounds()).isEqualTo(new Box(-360, -270, 120, 40));
    assertThat(driver.editor().geometry().notes()).containsEntry(TEXT, note(driver, TEXT).bounds());
    driver.editor().undo();
    assertThat(note(driver, TEXT).bounds()).isEqualTo(new Box(-400, -300, 120, 40));
    driver.editor().redo();
    assertThat(note(driver, TEXT).bounds().x()).isEqualTo(-360);
  }

  @Test
  void cardsAndNotesMoveTogether() {
    EditorDriver driver = driver();
    Id card = driver.map().segments().getFirst().id();
    driver.editor().select(Selection.of(card, TEXT));
    Box before = Objects.requireNonNull(driver.editor().geometry().cards().get(card));
    driver.key("Right");
    assertThat(driver.editor().geometry().cards().get(card)).isEqualTo(before.moved(1, 0));
    assertThat(note(driver, TEXT).bounds().x()).isEqualTo(-399);
    driver.key("Shift+Down");
    assertThat(note(driver, TEXT).bounds().y()).isEqualTo(-290);
  }

  @Test
  void aLayoutLeavesNotesWhereTheyAre() {
    EditorDriver driver = driver();
    List<Box> before = driver.map().notes().stream().map(Note::bounds).toList();
    driver.key("Ctrl+L").key("Ctrl+Alt+L");
    assertThat(driver.map().notes().stream().map(Note::bounds).toList()).isEqualTo(before);
    assertThat(driver.editor().geometry().notes()).hasSize(3);
  }

  @Test
  void aCornerSizesItAndAPictureKeepsItsProportions() {
    EditorDriver driver = driver();
    driver.click(-340, -280).drag(new Point(-280, -260), new Point(-200, -180));
    assertThat(note(driver, TEXT).bounds()).isEqualTo(new Box(-400, -300, 200, 120));
    driver.click(-660, -280).drag(new Point(-620, -260), new Point(-540, -255));
    assertThat(note(driver, PICTURE).bounds()).isEqualTo(new Box(-700, -300, 160, 80));
    driver.drag(new Point(-540, -220), new Point(-900, -400));
    assertThat(note(driver, PICTURE).bounds().size()).isEqualTo(new Size(48, 24));
  }

  @Test
  void theTextIsEditedInPlaceInTheLanguageShown() {
    EditorDriver driver = driver();
    driver.click(-340, -280).key("F2");
    assertThat(driver.editor().editing().orElseThrow().text()).isEqualTo("注");
    driver.editor().finishEdit("第一行\n第二行");
    assertThat(note(driver, TEXT).text().text()).isEqualTo("第一行\n第二行");
    driver.doubleClick(-250, -190);
    assertThat(driver.editor().editing().orElseThrow().id()).isEqualTo(FRAME);
    driver.editor().finishEdit(" ");
    assertThat(note(driver, FRAME).text().text()).isEqualTo("框");
  }

  @Test
  void aMarqueeTakesTextsItTouchesAndFramesItHolds() {
    EditorDriver driver = driver();
    driver.drag(new Point(-500, -320), new Point(-380, -120));
    assertThat(chosen(driver)).containsExactly(TEXT);
    driver.drag(new Point(-500, -320), new Point(-90, -40));
    assertThat(chosen(driver)).containsExactlyInAnyOrder(TEXT, FRAME);
  }

  @Test
  void copiesAreNewNotesBesideTheirOriginals() {
    EditorDriver driver = driver();
    driver.click(-660, -280).key("Ctrl+D");
    Note copy = note(driver, chosen(driver).getFirst());
    assertThat(copy.id()).isNotEqualTo(PICTURE);
    assertThat(copy.picture()).isEqualTo(RandomNotes.SVG);
    assertThat(copy.bounds()).isEqualTo(new Box(-676, -276, 80, 40));
    driver.click(-340, -280).key("Ctrl+X");
    assertThat(driver.map().find(TEXT)).isEmpty();
    driver.move(-1000, -1000).key("Ctrl+V");
    Note pasted = note(driver, chosen(driver).getFirst());
    assertThat(pasted.text().text()).isEqualTo("注");
    assertThat(pasted.bounds().center()).isEqualTo(new Point(-1000, -1000));
    driver.key("Delete");
    assertThat(driver.map().find(pasted.id())).isEmpty();
  }

  @Test
  void aCopyHoldsCardsAndNotesTogether() {
    EditorDriver driver = driver();
    int segments = driver.map().segments().size();
    driver.key("Ctrl+A").key("Ctrl+D");
    assertThat(driver.map().segments()).hasSize(2 * segments);
    assertThat(driver.map().notes()).hasSize(6);
    driver.editor().undo();
    assertThat(driver.map().notes()).hasSize(3);
  }

  @Test
  void aNewTextIsNamedAtOnce() {
    EditorDriver driver = driver();
    driver.move(-1000, 0).key("Ctrl+M");
    Note made = note(driver, driver.editor().editing().orElseThrow().id());
    assertThat(made.kind()).isEqualTo(NoteKind.TEXT);
    assertThat(made.bounds().center()).isEqualTo(new Point(-1000, 0));
    driver.editor().finishEdit("会后跟进");
    assertThat(note(driver, made.id()).text().text()).isEqualTo("会后跟进");
  }

  @Test
  void aNewFrameSurroundsWhatIsChosen() {
    EditorDriver driver = driver();
    Id card = driver.map().segments().getFirst().id();
    Box box = Objects.requireNonNull(driver.editor().geometry().cards().get(card));
    Creation creation =
        Notes.frame(driver.map(), driver.editor().geometry(), Lang.ZH, List.of(card), Point.ZERO);
    driver.editor().make(creation);
    Note frame = note(driver, creation.ids().getFirst());
    assertThat(frame.bounds().contains(box.grown(15))).isTrue();
    assertThat(frame.kind()).isEqualTo(NoteKind.FRAME);
  }

  @Test
  void aNewPictureKeepsItsProportionsAndIsNotTooLarge() {
    EditorDriver driver = driver();
    Size large = new Size(1000, 250);
    Note made = made(Notes.picture(driver.map(), RandomNotes.PNG, "标", large, Point.ZERO));
    assertThat(made.bounds()).isEqualTo(new Box(-120, -30, 240, 60));
    Size small = new Size(32, 32);
    Note little = made(Notes.picture(driver.map(), RandomNotes.PNG, "标", small, Point.ZERO));
    assertThat(little.bounds()).isEqualTo(new Box(-16, -16, 32, 32));
    assertThat(Notes.pictureName("联盟 标志.v2.png", Lang.ZH)).isEqualTo("联盟 标志.v2");
    assertThat(Notes.pictureName(".png", Lang.EN)).isEqualTo(".png");
  }

  private static Note made(Creation creation) {
    return (Note) Objects.requireNonNull(creation.change().edits().getFirst().after());
  }

  @Test
  void withoutAPointerANewNoteCoversNothing() {
    EditorDriver driver = driver();
    Box card = Objects.requireNonNull(driver.editor().geometry().cards().get(Id.of("s-3")));
    Box around = new Box(card.center().x() - 400, card.center().y() - 400, 800, 800);
    Point free = Notes.clear(driver.map(), driver.editor().geometry(), around, Notes.NEW_TEXT);
    Box box = Box.of(free.plus(-100, -29), Notes.NEW_TEXT);
    assertThat(driver.editor().geometry().cards().values()).noneMatch(box::overlaps);
    assertThat(free.distance(card.center())).isLessThan(300);
    assertThat(around.contains(box)).as("in view").isTrue();
    Box far = new Box(-5400, -400, 800, 800);
    assertThat(Notes.clear(driver.map(), driver.editor().geometry(), far, Notes.NEW_TEXT))
        .isEqualTo(far.center());
  }

  @Test
  void byKeyboardANewNoteLiesInViewAndCoversNothing() {
    for (String act : List.of("newNote", "newFrame")) {
      EditorDriver driver = driver();
      Editor editor = driver.editor();
      editor.view().resizeViewport(new Size(1000, 700));
      editor.view().look(new Camera(driver.card("s-3").corner().plus(-420, -280), 1));
      driver.act(act);
      Box made = note(driver, editor.editing().orElseThrow().id()).bounds();
      assertThat(editor.geometry().cards().values()).noneMatch(made::overlaps);
      assertThat(editor.view().camera().visible(new Size(1000, 700)).contains(made)).isTrue();
    }
  }

  @Test
  void aFrameTakesWhatLiesInItAlongInOneStep() {
    EditorDriver driver = driver();
    Editor editor = driver.editor();
    Id card = Id.of("s-3");
    Creation creation =
        Notes.frame(driver.map(), editor.geometry(), Lang.ZH, List.of(card), Point.ZERO);
    editor.make(creation);
    Id frame = creation.ids().getFirst();
    ChainMap before = driver.map();
    Box from = note(driver, frame).bounds();
    Box cardFrom = driver.card("s-3");
    Point title = new Point(from.x() + 30, from.y() + 10);
    driver.drag(title, title.plus(0, 40));
    Point way = note(driver, frame).bounds().corner().minus(from.corner());
    assertThat(way.y()).isGreaterThan(20);
    assertThat(driver.card("s-3").corner().minus(cardFrom.corner())).isEqualTo(way);
    driver.assertSelected(frame.value()).assertOneStepFrom(before);
    editor.undo();

    driver.key("Down");
    assertThat(driver.card("s-3").y()).isEqualTo(cardFrom.y() + 1);
    driver.key("Ctrl+Z");

    driver.hold("Alt").drag(title, title.plus(0, 40));
    assertThat(note(driver, frame).bounds().y()).isEqualTo(from.y() + 40);
    assertThat(driver.card("s-3")).as("with Alt the frame alone").isEqualTo(cardFrom);
  }

  @Test
  void aStyleIsTheColour() {
    EditorDriver driver = driver();
    driver
        .editor()
        .commit(
            new ChangeBuilder(driver.map())
                .put(note(driver, TEXT).withTint(Tint.ROSE))
                .change(org.chainmap.text.Message.verbatim("色")));
    driver.click(-340, -280).key("Ctrl+Alt+C").click(-250, -190).key("Ctrl+Alt+V");
    assertThat(note(driver, FRAME).tint()).isEqualTo(Tint.ROSE);
  }

  @Test
  void notesAlignWithCards() {
    EditorDriver driver = driver();
    driver.select("s-3", TEXT.value()).act("align.top");
    assertThat(note(driver, TEXT).bounds().y()).isEqualTo(-300);
    driver.editor().undo();
    Box card = driver.card("s-3");
    driver.select("s-3", TEXT.value()).act("align.bottom");
    assertThat(note(driver, TEXT).bounds().bottom()).isEqualTo(Math.rint(card.bottom()));
    assertThat(driver.card("s-3")).isEqualTo(card);
    driver.key("Ctrl+Z");
    ChainMap before = driver.map();
    driver.act("align.left");
    assertThat(note(driver, TEXT).bounds().x()).isEqualTo(-400);
    assertThat(driver.card("s-3").x()).as("a card stays in its stage").isGreaterThan(-1);
    driver.assertOneStepFrom(before);
  }

  @Test
  void notesAreDistributed() {
    EditorDriver driver = driver();
    driver.act("selectAll");
    List<String> notes = driver.map().notes().stream().map(n -> n.id().value()).toList();
    driver.select(notes.toArray(String[]::new)).act("distribute.vertically");
    List<Box> boxes =
        driver.map().notes().stream()
            .map(Note::bounds)
            .sorted(Comparator.comparingDouble(b -> b.center().y()))
            .toList();
    double first = boxes.get(1).y() - boxes.get(0).bottom();
    assertThat(boxes.get(2).y() - boxes.get(1).bottom()).isCloseTo(first, within(1.0));
  }

  @Test
  void aLockedNoteStaysUntilItIsUnlocked() {
    EditorDriver driver = driver();
    Box from = note(driver, TEXT).bounds();
    driver.select(TEXT.value()).key("L");
    assertThat(note(driver, TEXT).locked()).isTrue();
    driver.drag(new Point(-340, -280), new Point(-300, -250)).key("Delete").key("Down");
    assertThat(note(driver, TEXT).bounds()).isEqualTo(from);
    driver.select(TEXT.value(), "s-3").key("L").key("L");
    assertThat(note(driver, TEXT).locked()).isFalse();
    assertThat(driver.segment("s-3").placement().locked()).isFalse();
    driver.select(TEXT.value()).key("Down");
    assertThat(note(driver, TEXT).bounds()).isEqualTo(from.moved(0, 1));
  }

  @Test
  void aNoteComesBeforeACardAndGoesBehindIt() {
    EditorDriver driver = driver();
    Box card = driver.card("s-3");
    driver
        .editor()
        .commit(
            new ChangeBuilder(driver.map())
                .put(note(driver, TEXT).withBounds(card.grown(-6)))
                .change(org.chainmap.text.Message.verbatim("放")));
    assertThat(topmost(driver, card.center())).isEqualTo(Id.of("s-3"));
    driver.select(TEXT.value()).act("toFront");
    assertThat(topmost(driver, card.center())).isEqualTo(TEXT);
    assertThat(drawn(driver)).containsSubsequence(Id.of("s-3"), TEXT);
    driver.act("toBack");
    assertThat(topmost(driver, card.center())).isEqualTo(Id.of("s-3"));
    assertThat(drawn(driver)).containsSubsequence(TEXT, Id.of("s-3"));
    driver.select("s-3").act("toBack");
    assertThat(topmost(driver, card.center())).isEqualTo(TEXT);
    assertThat(drawn(driver)).containsSubsequence(Id.of("s-3"), TEXT);
  }

  private static Id topmost(EditorDriver driver, Point p) {
    return driver.editor().hits().at(p, 1).orElseThrow().id();
  }

  private static List<Id> drawn(EditorDriver driver) {
    Editor editor = driver.editor();
    return new MapPainter(Theme.LIGHT, Lang.ZH)
        .paint(editor.map(), editor.geometry(), Overlay.NONE, View.ALL).stream()
            .flatMap(mark -> mark instanceof Mark.Group group ? Stream.of(group) : Stream.of())
            .map(Mark.Group::id)
            .filter(Objects::nonNull)
            .toList();
  }
}
