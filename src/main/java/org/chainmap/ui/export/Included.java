package org.chainmap.ui.export;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.analysis.Finding;
import org.chainmap.editor.Display;
import org.chainmap.model.ChainMap;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Redaction;
import org.chainmap.model.kind.Sensitivity;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Name;
import org.chainmap.overlay.ComparisonLens;
import org.chainmap.overlay.Lens;
import org.chainmap.overlay.Lenses;
import org.chainmap.overlay.ScenarioLens;
import org.chainmap.report.RedactionText;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** Says what an export has in it, so that nothing is handed on unawares. */
final class Included {

  private Included() {}

  /** Says what is laid over a map: a finding, a scenario that is run, a comparison, a colouring. */
  static Message laidOver(Display display) {
    Finding focus = display.focus();
    if (focus != null) {
      return Message.of("ui.export.included.finding", focus.kindName());
    }
    Lens lens = display.lens();
    if (lens instanceof ScenarioLens running) {
      Name name = running.impact().scenario().name();
      return Message.of(
          "ui.export.included.scenario",
          Message.of("label.name", name.in(Lang.ZH), name.in(Lang.EN)));
    }
    if (lens instanceof ComparisonLens) {
      return Message.of("ui.export.included.comparison");
    }
    return lens.equals(Lenses.PLAIN)
        ? Message.of("ui.export.included.plain")
        : Message.of("ui.export.included.lens", lens.name());
  }

  /**
   * Says how a map is to be handled: its marking, and how much of it is marked as internal or
   * sensitive. O(elements).
   */
  static Message sensitivity(ChainMap map) {
    long internal = marked(map, Sensitivity.INTERNAL);
    long sensitive = marked(map, Sensitivity.SENSITIVE);
    boolean none = internal + sensitive == 0;
    Caption marking = map.info().marking();
    if (marking.equals(Caption.NONE)) {
      return none
          ? Message.of("ui.export.included.open")
          : Message.of("ui.export.included.marked", internal, sensitive);
    }
    Message said = Message.of("label.name", marking.in(Lang.ZH), marking.in(Lang.EN));
    return none
        ? Message.of("ui.export.included.marking", said)
        : Message.of("ui.export.included.markingAnd", said, internal, sensitive);
  }

  private static long marked(ChainMap map, Sensitivity level) {
    return map.elements().values().stream()
        .filter(element -> !(element instanceof MapInfo))
        .filter(element -> element.remarks().sensitivity() == level)
        .count();
  }

  /** Says what was left out of a copy, and what counts as public because nobody said. */
  static List<Message> redacted(ChainMap map, Redaction copy, Lang lang) {
    List<Message> said = new ArrayList<>();
    said.add(Message.of("ui.export.included.left", copy.left().size()));
    RedactionText.also(map, copy, lang).ifPresent(said::add);
    if (copy.unmarked() > 0) {
      said.add(unmarked(map, copy));
    }
    return said;
  }

  /** Says what counts as public because nobody said, though the map as a whole may be marked. */
  static Message unmarked(ChainMap map, Redaction copy) {
    Caption marking = map.info().marking();
    return marking.equals(Caption.NONE)
        ? Message.of("ui.export.included.unmarked", copy.unmarked())
        : Message.of(
            "ui.export.included.unmarkedOf",
            copy.unmarked(),
            Message.of("label.name", marking.in(Lang.ZH), marking.in(Lang.EN)));
  }
}
