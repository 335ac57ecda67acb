package org.chainmap.ui;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import org.chainmap.geom.Id;

/** Elements that are dragged from a list within this window. */
public final class DraggedElements {

  private static final String TYPE = "application/x-chain-map-elements";

  private DraggedElements() {}

  private static DataFormat format() {
    DataFormat known = DataFormat.lookupMimeType(TYPE);
    return known != null ? known : new DataFormat(TYPE);
  }

  /** Puts elements into what is dragged. */
  public static void put(ClipboardContent content, List<Id> elements) {
    content.put(format(), elements.stream().map(Id::toString).collect(Collectors.joining("\n")));
  }

  /** Returns the elements that are dragged; none where something else is. */
  public static List<Id> of(Clipboard dragged) {
    return dragged.getContent(format()) instanceof String text
        ? Arrays.stream(text.split("\n")).map(Id::of).toList()
        : List.of();
  }
}
