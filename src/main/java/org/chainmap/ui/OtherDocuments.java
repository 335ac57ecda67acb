package org.chainmap.ui;

import java.util.List;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Subscription;

/** The documents that are open besides one. */
public interface OtherDocuments {

  /** Their maps as they are now. */
  List<ChainMap> maps();

  /** Calls a listener after one of them was opened or closed. */
  Subscription whenOpenedOrClosed(Runnable listener);
}
