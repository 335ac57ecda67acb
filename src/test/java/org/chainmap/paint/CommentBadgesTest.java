package org.chainmap.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Comment;
import org.chainmap.model.Edit;
import org.chainmap.testing.EditorDriver;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;

/** Where comments are is shown in the window, and in a picture only where it is asked for. */
class CommentBadgesTest {

  private final MapPainter painter = new MapPainter(Theme.LIGHT, Lang.ZH);
  private final Id segment = SmallChain.map().segments().getFirst().id();
  private final Id link = SmallChain.map().links().getFirst().id();

  private static ChainMap with(Comment... comments) {
    ChainMap map = SmallChain.map();
    for (Comment comment : comments) {
      map = map.with(Change.of(Message.verbatim("comment"), Edit.add(comment)));
    }
    return map;
  }

  private static Geometry geometry(ChainMap map) {
    return EditorDriver.on(map).editor().geometry();
  }

  private List<Mark> badges(ChainMap map) {
    return painter.comments(map, geometry(map), View.ALL);
  }

  @Test
  void openCommentsAreCountedWhereTheirElementIs() {
    ChainMap map =
        with(
            Comment.of(Id.of("c-1"), segment, "一"),
            Comment.of(Id.of("c-2"), segment, "二"),
            Comment.of(Id.of("c-3"), Id.of("c-1"), "答复"),
            Comment.of(Id.of("c-4"), link, "三"),
            Comment.of(Id.of("c-5"), link, "四").withResolved(true));
    assertThat(badges(map))
        .extracting(mark -> ((Mark.Group) mark).id(), mark -> ((Mark.Group) mark).title())
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(segment, "2 条未解决的批注"),
            org.assertj.core.groups.Tuple.tuple(link, "1 条未解决的批注"));
  }

  @Test
  void aPictureLeavesThemOutUnlessAsked() {
    ChainMap map = with(Comment.of(Id.of("c-1"), segment, "一"));
    Geometry geometry = geometry(map);
    Picture plain = painter.picture(map, geometry, Overlay.NONE, PageInfo.ONLY);
    assertThat(plain)
        .isEqualTo(painter.picture(SmallChain.map(), geometry, Overlay.NONE, PageInfo.ONLY));
    Picture commented = painter.commented(plain, map, geometry);
    assertThat(commented.marks()).hasSize(plain.marks().size() + 1);
    assertThat(commented.bounds()).isEqualTo(plain.bounds());
  }
}
