package org.chainmap.ui.export;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.MapInfo;
import org.chainmap.model.SavedView;
import org.chainmap.model.Scenario;
import org.chainmap.model.value.Colouring;
import org.chainmap.model.value.Name;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** The scenario that is run while a map is exported. */
final class RunningScenario {

  private RunningScenario() {}

  /** Returns a title with the name of the scenario behind it. */
  static String titled(String title, Scenario scenario, Lang lang) {
    return Message.of("ui.export.running", title, scenario.name().in(lang).replace('\n', ' '))
        .in(lang);
  }

  /**
   * Returns a map with the scenario in its title and as the first view of its story, for a document
   * that shows the story. O(elements).
   *
   * @param map a map with the views of its story
   */
  static ChainMap leading(ChainMap map, Scenario scenario) {
    Message name =
        Message.of(
            "ui.export.running.view",
            Message.of("label.name", scenario.name().in(Lang.ZH), scenario.name().in(Lang.EN)));
    List<Element> all = new ArrayList<>();
    for (Element element : map.elements().values()) {
      if (element instanceof MapInfo info) {
        Name title = info.title();
        all.add(
            info.withTitle(
                new Name(
                    titled(title.in(Lang.ZH), scenario, Lang.ZH),
                    titled(title.in(Lang.EN), scenario, Lang.EN))));
      } else if (!element.id().equals(scenario.id())) {
        all.add(element);
      }
    }
    all.add(scenario);
    all.add(view(map, name, Colouring.of(scenario.id())));
    return ChainMap.of(all);
  }

  /**
   * Returns a map with a view of what is laid over it as the first of its story. O(elements).
   *
   * @param map a map with the views of its story
   */
  static ChainMap leading(ChainMap map, Message name, Colouring colouring) {
    List<Element> all = new ArrayList<>(map.elements().values());
    all.add(view(map, name, colouring));
    return ChainMap.of(all);
  }

  private static SavedView view(ChainMap map, Message name, Colouring colouring) {
    List<SavedView> views = map.all(SavedView.class);
    int first = views.isEmpty() ? 0 : views.getFirst().order() - 1;
    return SavedView.of(free(map), "?", first)
        .withName(new Name(name.in(Lang.ZH), name.in(Lang.EN)))
        .withColouring(colouring);
  }

  private static Id free(ChainMap map) {
    int number = 1;
    while (map.find(Id.of("running-" + number)).isPresent()) {
      number++;
    }
    return Id.of("running-" + number);
  }
}
