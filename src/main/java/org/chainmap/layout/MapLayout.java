package org.chainmap.layout;

import java.util.Map;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;

/** An algorithm that places cards. To add one, write a class and one line in {@link Layouts}. */
public interface MapLayout {

  /** Its stable name on the command line; its label is {@code layout.<key>.name}. */
  String key();

  default Message label() {
    return Message.of("layout." + key() + ".name");
  }

  /**
   * Returns the left top corner of every card. Deterministic; fixed cards keep theirs; no two cards
   * overlap (two fixed ones excepted).
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  Map<Id, Point> place(LayoutTask task, Progress progress);
}
