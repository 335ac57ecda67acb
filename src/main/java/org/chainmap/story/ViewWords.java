package org.chainmap.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.chainmap.analysis.FindingKind;
import org.chainmap.analysis.knockout.ScenarioPresets;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Names;
import org.chainmap.model.SavedView;
import org.chainmap.model.value.Colouring;
import org.chainmap.model.value.ViewFilter;
import org.chainmap.overlay.Lens;
import org.chainmap.overlay.Lenses;
import org.chainmap.text.Keyed;
import org.chainmap.text.Message;

/** Says in words what a saved view shows. */
public final class ViewWords {

  /** The most names that are listed; of more their number is said. */
  private static final int NAMED = 3;

  private ViewWords() {}

  /** Returns what a view shows, part by part; the whole map where it leaves nothing out. */
  public static List<Message> of(SavedView view, ChainMap map) {
    ViewFilter filter = view.filter();
    List<Message> words = new ArrayList<>();
    add(words, "stages", filter.stages(), id -> name(map, id));
    add(words, "segments", filter.segments(), id -> name(map, id));
    add(words, "linkKinds", filter.linkKinds(), Keyed::label);
    add(words, "marks", filter.marks(), Keyed::label);
    add(words, "ownerships", filter.ownerships(), Keyed::label);
    add(words, "regions", filter.regions(), ScenarioPresets::name);
    if (words.isEmpty()) {
      words.add(Message.of("story.whole"));
    }
    if (view.frame() != null) {
      words.add(Message.of("story.words.frame"));
    }
    if (!view.colouring().equals(Colouring.PLAIN)) {
      words.add(of(view.colouring(), map));
    }
    return words;
  }

  private static <T> void add(
      List<Message> words, String key, List<T> values, Function<T, Message> name) {
    if (values.size() > NAMED) {
      words.add(Message.of("story.words." + key + ".many", values.size()));
    } else if (!values.isEmpty()) {
      words.add(Message.of("story.words." + key, values.stream().map(name).toList()));
    }
  }

  /** Returns the name of an element, or that it was deleted. */
  private static Message name(ChainMap map, Id id) {
    return map.find(id).isPresent() ? Names.message(map, id) : Message.of("story.words.gone");
  }

  /** Returns what a colouring lays over the map. */
  public static Message of(Colouring colouring, ChainMap map) {
    Id scenario = colouring.scenario();
    if (scenario != null) {
      return Message.of("story.scenario", name(map, scenario));
    }
    Id subject = colouring.subject();
    String finding = colouring.finding();
    if (finding != null && subject != null) {
      return Message.of(
          "story.finding",
          FindingKind.named(finding).map(FindingKind::label).orElse(Message.verbatim(finding)),
          name(map, subject));
    }
    String file = colouring.comparedWith();
    if (file != null) {
      return Message.of("story.words.comparison", file);
    }
    String key = Objects.requireNonNullElse(colouring.lens(), Lenses.PLAIN.key());
    Optional<Lens> lens = Lenses.named(key, subject);
    Message name = lens.map(Lens::name).orElse(Message.verbatim(key));
    return subject == null
        ? Message.of("lens.look", name)
        : Message.of("story.finding", name, name(map, subject));
  }
}
