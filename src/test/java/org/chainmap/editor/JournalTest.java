package org.chainmap.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Note;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.MediaType;
import org.chainmap.model.kind.NoteKind;
import org.chainmap.model.value.EmbeddedPicture;
import org.chainmap.model.value.Name;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;

class JournalTest {

  private static Change named(String name) {
    Segment before = Segment.of(Id.of("s-1"), "锂", Id.of("st-1"));
    return Change.of(Message.verbatim(name), Edit.update(before, before.withName(Name.of(name))));
  }

  @Test
  void itHoldsWhatFitsAndLetsTheOldestStepsGo() {
    Journal journal = new Journal(20_000);
    Object start = journal.position();
    for (int i = 0; i < 1000; i++) {
      journal.commit(named("第" + i));
      assertThat(journal.bytes()).isLessThanOrEqualTo(20_000);
    }
    assertThat(journal.letGo()).isTrue();
    assertThat(journal.letGo()).isFalse();
    int undone = 0;
    while (journal.undo().isPresent()) {
      undone++;
      assertThat(journal.unsaved()).isTrue();
    }
    assertThat(undone).isBetween(10, 20);
    assertThat(journal.position()).isNotSameAs(start);
    int redone = 0;
    while (journal.redo().isPresent()) {
      redone++;
    }
    assertThat(redone).isEqualTo(undone);
    assertThat(journal.undoable()).map(Change::name).contains(Message.verbatim("第999"));
  }

  @Test
  void theLastStepStaysWhateverItsSize() {
    Journal journal = new Journal(100);
    journal.commit(named("一"));
    journal.commit(named("二".repeat(10_000)));
    assertThat(journal.undo()).isPresent();
    assertThat(journal.undo()).isEmpty();
  }

  @Test
  void stepsThatCanNoLongerBeRedoneTakeNoMemory() {
    Journal journal = new Journal(1_000_000);
    journal.commit(named("一"));
    long one = journal.bytes();
    for (int round = 1; round < 50; round++) {
      journal.commit(named("二"));
      journal.amend(named("二".repeat(round)));
      journal.commit(named("三".repeat(round)));
      journal.undo();
      journal.undo();
    }
    journal.commit(named("一"));
    assertThat(journal.bytes()).isEqualTo(2 * one);
  }

  @Test
  void aPictureThatIsOnlyMovedCountsOnceAndATextThatIsChangedTwice() {
    EmbeddedPicture picture = EmbeddedPicture.of(MediaType.PNG, new byte[600_000]);
    Note note =
        Note.of(Id.of("n-1"), NoteKind.PICTURE, "标志", new Box(0, 0, 9, 9)).withPicture(picture);
    Edit added = Edit.add(note);
    Edit moved = Edit.update(note, note.withBounds(new Box(5, 5, 9, 9)));
    assertThat(bytes(added)).isGreaterThan(800_000);
    assertThat(bytes(moved)).isBetween(800_000L, 900_000L);
    assertThat(bytes(moved.inverted())).isEqualTo(bytes(moved));
  }

  private static long bytes(Edit edit) {
    return ChangeSize.bytes(new Change(Message.verbatim("x"), List.of(edit)));
  }
}
