package org.chainmap.editor.change;

import java.util.Optional;
import org.chainmap.editor.view.EditRequest;
import org.chainmap.geom.BandHeader;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Polyline;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.model.Comment;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Initiative;
import org.chainmap.model.InvestmentTarget;
import org.chainmap.model.Link;
import org.chainmap.model.LinkedSheet;
import org.chainmap.model.Listing;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Match;
import org.chainmap.model.Names;
import org.chainmap.model.Note;
import org.chainmap.model.Participation;
import org.chainmap.model.Resource;
import org.chainmap.model.SavedView;
import org.chainmap.model.Scenario;
import org.chainmap.model.Segment;
import org.chainmap.model.Source;
import org.chainmap.model.Stage;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** The one text of each element that is edited in place: its name, a link's label. */
public final class EditableTexts {

  /** The size of the box in which a missing label is edited, in px. */
  private static final Size NEW_LABEL = new Size(120, 28);

  private EditableTexts() {}

  /**
   * Returns the text to edit for readers of {@code lang}; an empty text if the element has none
   * yet.
   */
  public static Optional<String> of(ChainMap map, Id id, Lang lang) {
    return map.find(id)
        .map(
            element ->
                switch (element) {
                  case MapInfo m -> m.title().in(lang);
                  case Stage s -> s.name().in(lang);
                  case Segment s -> s.name().in(lang);
                  case Enterprise e -> e.name().in(lang);
                  case Participation p -> of(map, p.enterprise(), lang).orElse("");
                  case Link l -> l.label().in(lang);
                  case Listing l -> l.text().in(lang);
                  case Match m -> of(map, m.need(), lang).orElse("");
                  case Initiative i -> i.name().in(lang);
                  case InvestmentTarget t -> t.name().in(lang);
                  case Resource r -> r.name().in(lang);
                  case Scenario s -> s.name().in(lang);
                  case SavedView v -> v.name().in(lang);
                  case Source s -> s.title().in(lang);
                  case Note n -> n.text().in(lang);
                  case Comment c -> c.text();
                  case LinkedSheet l -> Names.of(map, l, lang);
                });
  }

  /**
   * Changes an element's text. A blank text clears a link's label and has no effect on other
   * elements; a participation stands for its enterprise.
   */
  public static Change edited(ChainMap map, Id id, Lang lang, String text) {
    String to = text.strip();
    ChangeBuilder changeBuilder = new ChangeBuilder(map);
    Element element = map.find(id).orElse(null);
    if (element instanceof Participation p) {
      return edited(map, p.enterprise(), lang, text);
    }
    if (element instanceof Link l) {
      return changeBuilder
          .put(l.withLabel(l.label().with(lang, to)))
          .change(Message.of("editor.change.label"));
    }
    if (element != null && !to.isEmpty()) {
      changeBuilder.put(renamed(element, lang, to));
    }
    return changeBuilder.change(
        Message.of(element instanceof Note ? "editor.change.noteText" : "editor.change.rename"));
  }

  private static Element renamed(Element element, Lang lang, String to) {
    return switch (element) {
      case MapInfo m -> m.withTitle(m.title().with(lang, to));
      case Stage s -> s.withName(s.name().with(lang, to));
      case Segment s -> s.withName(s.name().with(lang, to));
      case Enterprise e -> e.withName(e.name().with(lang, to));
      case Participation p -> p;
      case Link l -> l.withLabel(l.label().with(lang, to));
      case Listing l -> l.withText(l.text().with(lang, to));
      case Match m -> m;
      case Initiative i -> i.withName(i.name().with(lang, to));
      case InvestmentTarget t -> t.withName(t.name().with(lang, to));
      case Resource r -> r.withName(r.name().with(lang, to));
      case Scenario s -> s.withName(s.name().with(lang, to));
      case SavedView v -> v.withName(v.name().with(lang, to));
      case Source s -> s.withTitle(s.title().with(lang, to));
      case Note n -> n.withText(n.text().with(lang, to));
      case Comment c -> c.withText(to);
      case LinkedSheet l -> l;
    };
  }

  /**
   * Creates the request to edit an element's text where it is shown; empty if it is not shown.
   *
   * @param shown where it is shown if that is no part of the geometry: the map's title, a stage's
   *     name at the edge of the view
   */
  public static Optional<EditRequest> request(
      ChainMap map, Geometry geometry, @Nullable Box shown, Id id, Lang lang) {
    return Optional.ofNullable(shown != null ? shown : box(map, geometry, id))
        .flatMap(box -> of(map, id, lang).map(text -> new EditRequest(id, box, text)));
  }

  private static @Nullable Box box(ChainMap map, Geometry geometry, Id id) {
    Box card = geometry.cards().get(id);
    if (card != null) {
      return card;
    }
    Box note = geometry.notes().get(id);
    if (note != null) {
      return note;
    }
    Box band = geometry.bands().get(id);
    if (band != null) {
      return BandHeader.of(band, map.info().orientation());
    }
    Box label = geometry.labels().get(id);
    Polyline route = geometry.course(id);
    if (label != null || route == null) {
      return label;
    }
    var middle = route.pointAt(route.length() / 2);
    return Box.of(middle.plus(-NEW_LABEL.w() / 2, -NEW_LABEL.h() / 2), NEW_LABEL);
  }
}
