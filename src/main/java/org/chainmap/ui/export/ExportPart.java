package org.chainmap.ui.export;

import java.util.List;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.model.SavedView;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** The part of a map that is exported. */
public sealed interface ExportPart {

  /** The whole map. */
  ExportPart WHOLE = new Whole();

  /** Returns what it is called. */
  Message label();

  /** The whole map. */
  record Whole() implements ExportPart {
    @Override
    public Message label() {
      return Message.of("ui.export.part.whole");
    }
  }

  /** The selected segments, and the links to them. */
  record Selected(List<Id> segments) implements ExportPart {
    public Selected {
      segments = List.copyOf(segments);
    }

    @Override
    public Message label() {
      return Message.of("ui.export.part.selected", segments.size());
    }
  }

  /**
   * What is seen in the window.
   *
   * @param frame in px of the map
   */
  record InWindow(Box frame) implements ExportPart {
    @Override
    public Message label() {
      return Message.of("ui.export.part.inWindow");
    }
  }

  /** One of the saved views. */
  record View(SavedView view) implements ExportPart {
    @Override
    public Message label() {
      return Message.of(
          "ui.export.part.view",
          Message.of("label.name", view.name().in(Lang.ZH), view.name().in(Lang.EN)));
    }
  }

  /**
   * All saved views in their order.
   *
   * @param views how many there are; 0 where they are proposed
   */
  record WholeStory(int views) implements ExportPart {
    @Override
    public Message label() {
      return views == 0
          ? Message.of("ui.export.part.proposed")
          : Message.of("ui.export.part.story", views);
    }
  }
}
