package org.chainmap.ui;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Control;
import javafx.scene.control.MenuItem;

/** What a list offers for its chosen rows besides what is offered for what they stand for. */
public final class ListMenu {

  private static final Object ITEMS = new Object();
  private static final Object PASTE = new Object();

  private ListMenu() {}

  /** Has these items offered above all others in the context menu of a list. */
  public static void offer(Control list, Supplier<List<MenuItem>> items) {
    list.getProperties().put(ITEMS, items);
  }

  /** Returns the items that a list offers now; none for most. */
  @SuppressWarnings("unchecked")
  public static List<MenuItem> items(Control list) {
    return list.getProperties().get(ITEMS) instanceof Supplier<?> items
        ? ((Supplier<List<MenuItem>>) items).get()
        : List.of();
  }

  /** Has what lies on the clipboard pasted into the cells of a list. */
  public static void pasteBy(Control list, Runnable paste) {
    list.getProperties().put(PASTE, paste);
  }

  /** Pastes into a list; false where it has no cells to paste into. */
  public static boolean paste(Control list) {
    if (list.getProperties().get(PASTE) instanceof Runnable paste) {
      paste.run();
      return true;
    }
    return false;
  }

  /** Tells whether a list has cells to paste into. */
  public static boolean pastable(Control list) {
    return list.getProperties().get(PASTE) instanceof Runnable;
  }
}
