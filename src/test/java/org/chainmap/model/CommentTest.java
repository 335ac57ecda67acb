package org.chainmap.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.chainmap.compare.Merge;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
import org.chainmap.geom.Id;
import org.chainmap.model.value.Remarks;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;

/** Comments are elements that go with what they are about and are merged by their ids. */
class CommentTest {

  private static final Message NAME = Message.verbatim("comment");
  private final ChainMap map = SmallChain.map();
  private final Id segment = map.segments().getFirst().id();

  private static Comment comment(String id, Id about, String author) {
    return new Comment(
        Id.of(id),
        about,
        author,
        Instant.parse("2026-07-01T08:30:00Z"),
        author + "的意见\n第二行",
        false,
        Remarks.NONE);
  }

  private static ChainMap with(ChainMap map, Comment... comments) {
    ChainMap now = map;
    for (Comment each : comments) {
      now = now.with(Change.of(NAME, Edit.add(each)));
    }
    return now;
  }

  @Test
  void aCommentAndItsAnswersGoWithWhatTheyAreAbout() {
    ChainMap commented =
        with(map, comment("c-1", segment, "王芳"), comment("c-2", Id.of("c-1"), "李明"));
    ChainMap rest = commented.with(Integrity.removal(NAME, commented, List.of(segment)));
    assertThat(rest.all(Comment.class)).isEmpty();
  }

  @Test
  void aCommentIsKeptInTheFileAndAMapWithoutAnyIsWrittenAsBefore() throws FormatException {
    ChainMap commented =
        with(
            map,
            comment("c-1", MapInfo.ID, "王芳"),
            comment("c-2", segment, "").withAt(null).withResolved(true));
    String json = ChainMapFile.toJson(commented);
    assertThat(ChainMapFile.read(json, "a.json")).isEqualTo(commented);
    assertThat(json).contains("\"at\": \"2026-07-01T08:30:00Z\"", "\"about\": \"map\"");
    assertThat(ChainMapFile.toJson(map)).doesNotContain("comments");
  }

  @Test
  void aMomentThatIsNoneIsRefusedWithAnExample() {
    String json =
        ChainMapFile.toJson(with(map, comment("c-1", segment, "王芳")))
            .replace("2026-07-01T08:30:00Z", "昨天");
    assertThatThrownBy(() -> ChainMapFile.read(json, "a.json"))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("2026-07-01T08:30:00Z");
  }

  @Test
  void answersOfTwoPeopleAtTheSameTimeAreBothKept() {
    ChainMap base = with(map, comment("c-1", segment, "王芳"));
    Merge merge =
        Merge.of(
            base,
            with(base, comment("c-2", Id.of("c-1"), "李明")),
            with(base, comment("c-2", Id.of("c-1"), "张伟")));
    assertThat(merge.clean()).isTrue();
    assertThat(merge.result().all(Comment.class))
        .extracting(Comment::author)
        .containsExactlyInAnyOrder("王芳", "李明", "张伟");
  }
}
