package org.chainmap.paint;

import java.util.LinkedHashMap;
import java.util.Map;
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
import org.chainmap.model.Note;
import org.chainmap.model.Participation;
import org.chainmap.model.Resource;
import org.chainmap.model.SavedView;
import org.chainmap.model.Scenario;
import org.chainmap.model.Segment;
import org.chainmap.model.Source;
import org.chainmap.model.Stage;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Name;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;

/** Lists the texts of elements that pictures show. */
public final class ElementTexts {

  private final Map<String, String> byField = new LinkedHashMap<>();
  private final Lang lang;

  private ElementTexts(Lang lang) {
    this.lang = lang;
  }

  /**
   * Returns an element's texts by the names of its fields in files.
   *
   * @param lang the language of the picture: English names are only in pictures in English
   */
  public static Map<String, String> of(Element element, Lang lang) {
    ElementTexts texts = new ElementTexts(lang);
    texts.add(element);
    return texts.byField;
  }

  private void add(Element element) {
    switch (element) {
      case MapInfo m -> {
        name("title", m.title());
        caption("author", m.author());
        caption("organisation", m.organisation());
        caption("marking", m.marking());
        if (lang == Lang.EN) {
          m.groups().forEach(group -> text("groups", group.name().english()));
        }
      }
      case Stage s -> name("name", s.name());
      case Segment s -> name("name", s.name());
      case Enterprise e -> {
        name("name", e.name());
        caption("shortName", e.shortName());
      }
      case Link l -> caption("label", l.label());
      case Initiative i -> name("name", i.name());
      case InvestmentTarget t -> name("name", t.name());
      case Resource r -> name("name", r.name());
      case Scenario s -> name("name", s.name());
      case SavedView v -> name("name", v.name());
      case Source s -> {
        caption("title", s.title());
        caption("publisher", s.publisher());
      }
      case Note n -> name("text", n.text());
      // These have no text of their own in a picture.
      case Participation p -> {}
      case Listing l -> {}
      case Match m -> {}
      case Comment c -> {}
      case LinkedSheet l -> {}
    }
  }

  private void name(String field, Name name) {
    text(field, name.text());
    if (lang == Lang.EN) {
      text(field + "En", name.english());
    }
  }

  private void caption(String field, Caption caption) {
    text(field, caption.text());
    if (lang == Lang.EN) {
      text(field + "En", caption.english());
    }
  }

  private void text(String field, @Nullable String text) {
    if (text != null) {
      byField.put(field, text);
    }
  }
}
