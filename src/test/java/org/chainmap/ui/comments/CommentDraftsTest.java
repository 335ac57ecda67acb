package org.chainmap.ui.comments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Comment;
import org.chainmap.model.Draft;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.ui.Language;
import org.chainmap.ui.PlainDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A comment that is being written stays with its element. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class CommentDraftsTest {

  private final ChainMap map = SmallChain.map();
  private final Id first = map.segments().get(0).id();
  private final Id second = map.segments().get(1).id();
  private final PlainDocument document = new PlainDocument(map);

  @Start
  void start(Stage shown) {
    shown.setScene(
        new Scene(new CommentsPanel(document, new Language(Lang.ZH), () -> "王"), 900, 400));
    shown.show();
    document.select(Set.of(first));
  }

  private static TextArea text(FxRobot robot) {
    return robot.lookup("#comment-text").queryAs(TextArea.class);
  }

  private void write(FxRobot robot, String now) {
    robot.interact(() -> text(robot).setText(now));
  }

  private void choose(FxRobot robot, Id element) {
    robot.interact(() -> document.select(Set.of(element)));
  }

  private void send(FxRobot robot) {
    robot.interact(() -> robot.lookup("#comment-add").queryAs(Button.class).fire());
  }

  @Test
  void whatIsWrittenStaysWithTheElementItWasBegunOn(FxRobot robot) {
    write(robot, "关于甲");
    choose(robot, second);
    assertThat(text(robot).getText()).isEmpty();
    write(robot, "关于乙");
    choose(robot, first);
    assertThat(text(robot).getText()).isEqualTo("关于甲");
    send(robot);
    assertThat(document.map().all(Comment.class))
        .singleElement()
        .satisfies(comment -> assertThat(comment.about()).isEqualTo(first));
    choose(robot, second);
    assertThat(text(robot).getText()).isEqualTo("关于乙");
    choose(robot, first);
    assertThat(text(robot).getText()).as("sent").isEmpty();
  }

  @Test
  void whatIsWrittenIsKnownUntilItIsSentOrCleared(FxRobot robot) {
    write(robot, "关于甲");
    choose(robot, second);
    write(robot, "关于乙");
    assertThat(document.drafts().all()).extracting(Draft::text).containsExactly("关于甲", "关于乙");
    send(robot);
    Draft left = document.drafts().all().getFirst();
    assertThat(document.drafts().all()).hasSize(1);
    ChainMap then = document.map().with(java.util.Objects.requireNonNull(left.change()));
    assertThat(then.all(Comment.class)).as("no comment takes another's place").hasSize(2);
    choose(robot, first);
    write(robot, "");
    assertThat(document.drafts().all()).isEmpty();
  }
}
