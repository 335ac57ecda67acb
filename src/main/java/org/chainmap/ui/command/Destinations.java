package org.chainmap.ui.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.stage.Window;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Names;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.ThemeSwitch;
import org.chainmap.ui.document.OpenMap;

/**
 * Lists where one can go on a map: stages with their groups and segments, in the order of the map,
 * then enterprises; and brings the chosen one to the middle of the view.
 */
public final class Destinations {

  private final OpenMap open;
  private final ChainMap map;
  private final Language language;
  private final List<Picker.Entry> entries = new ArrayList<>();

  private Destinations(OpenMap open, Language language) {
    this.open = open;
    this.map = open.map();
    this.language = language;
    map.stages().forEach(this::stage);
    map.enterprises().forEach(this::enterprise);
  }

  /** Opens the list over a window. */
  public static void open(Window owner, OpenMap open, Language language, ThemeSwitch themeSwitch) {
    Picker.open(
        owner,
        language,
        "goTo.prompt",
        new Destinations(open, language).entries,
        themeSwitch,
        Picker.Typed.NOTHING);
  }

  private void stage(Stage stage) {
    add(stage, kind(stage), "", List.of(stage.id()));
    String in = Names.of(map, stage, language.get());
    Map<String, List<Id>> groups = new LinkedHashMap<>();
    for (Segment segment : map.segmentsIn(stage.id())) {
      String group = segment.group();
      if (group != null) {
        groups.computeIfAbsent(group, name -> new ArrayList<>()).add(segment.id());
      }
    }
    groups.forEach(
        (group, segments) ->
            add(
                Names.group(map, group, language.get()),
                within(language.now("goTo.group"), in),
                group + " " + Names.group(map, group, Lang.EN),
                segments));
    map.segmentsIn(stage.id())
        .forEach(segment -> add(segment, within(kind(segment), in), "", List.of(segment.id())));
  }

  private void enterprise(Enterprise enterprise) {
    String in =
        map.participationsOf(enterprise.id()).stream()
            .map(Participation::segment)
            .flatMap(segment -> map.find(Segment.class, segment).stream())
            .findFirst()
            .map(segment -> Names.of(map, segment, language.get()))
            .orElse("");
    add(
        enterprise,
        in.isEmpty() ? kind(enterprise) : within(kind(enterprise), in),
        enterprise.cardName(Lang.ZH) + " " + enterprise.cardName(Lang.EN),
        List.of(enterprise.id()));
  }

  private void add(Element element, String hint, String also, List<Id> shown) {
    add(
        Names.of(map, element, language.get()),
        hint,
        Names.of(map, element, Lang.ZH) + " " + Names.of(map, element, Lang.EN) + " " + also,
        shown);
  }

  private void add(String name, String hint, String also, List<Id> shown) {
    entries.add(new Picker.Entry(name, hint, also, Optional.empty(), () -> open.goTo(shown)));
  }

  private String kind(Element element) {
    return language.now(Message.of("label.element." + element.getClass().getSimpleName()));
  }

  private String within(String kind, String place) {
    return language.now("goTo.within", kind, place);
  }
}
