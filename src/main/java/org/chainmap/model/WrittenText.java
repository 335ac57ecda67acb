package org.chainmap.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Name;
import org.jspecify.annotations.Nullable;

/**
 * A text that a person wrote into a field of an element: a name, a label, a note. Codes, numbers,
 * dates and web addresses are none.
 *
 * @param field the field
 * @param text the text, never blank
 * @param required whether the field may not be empty
 * @param with returns the element with another text in this field; blank clears it
 */
public record WrittenText(
    Field field, String text, boolean required, Function<String, Element> with) {

  /** A field that holds text. */
  public enum Field {
    NAME("name"),
    NAME_EN("nameEn"),
    SHORT_NAME("shortName"),
    SHORT_NAME_EN("shortNameEn"),
    LABEL("label"),
    LABEL_EN("labelEn"),
    TEXT("text"),
    TEXT_EN("textEn"),
    TITLE("title"),
    TITLE_EN("titleEn"),
    GROUP("group"),
    OWNER("owner"),
    OWNER_EN("ownerEn"),
    PUBLISHER("publisher"),
    PUBLISHER_EN("publisherEn"),
    AUTHOR("author"),
    AUTHOR_EN("authorEn"),
    ORGANISATION("organisation"),
    ORGANISATION_EN("organisationEn"),
    MARKING("marking"),
    MARKING_EN("markingEn"),
    NOTES("notes");

    private final String key;

    Field(String key) {
      this.key = key;
    }

    /** Returns its key in messages. */
    public String key() {
      return key;
    }
  }

  /** Returns the texts of an element, its name first; none of a field that is empty. */
  public static List<WrittenText> of(Element element) {
    List<WrittenText> texts = new ArrayList<>();
    switch (element) {
      case MapInfo m -> {
        name(texts, m.title(), m::withTitle);
        caption(texts, Field.AUTHOR, Field.AUTHOR_EN, m.author(), m::withAuthor);
        caption(
            texts,
            Field.ORGANISATION,
            Field.ORGANISATION_EN,
            m.organisation(),
            m::withOrganisation);
        caption(texts, Field.MARKING, Field.MARKING_EN, m.marking(), m::withMarking);
      }
      case Stage s -> name(texts, s.name(), s::withName);
      case Note n -> name(texts, n.text(), n::withText);
      // What someone else wrote is not rewritten by replacing names.
      case Comment c -> {}
      case LinkedSheet l -> {}
      case Segment s -> {
        name(texts, s.name(), s::withName);
        optional(texts, Field.GROUP, s.group(), s::withGroup);
      }
      case Enterprise e -> {
        name(texts, e.name(), e::withName);
        caption(texts, Field.SHORT_NAME, Field.SHORT_NAME_EN, e.shortName(), e::withShortName);
      }
      case Link l -> caption(texts, Field.LABEL, Field.LABEL_EN, l.label(), l::withLabel);
      case Listing l -> caption(texts, Field.TEXT, Field.TEXT_EN, l.text(), l::withText);
      case Initiative i -> {
        name(texts, i.name(), i::withName);
        caption(texts, Field.OWNER, Field.OWNER_EN, i.owner(), i::withOwner);
      }
      case InvestmentTarget t -> name(texts, t.name(), t::withName);
      case Resource r -> name(texts, r.name(), r::withName);
      case Scenario s -> name(texts, s.name(), s::withName);
      case SavedView v -> name(texts, v.name(), v::withName);
      case Source s -> {
        caption(texts, Field.TITLE, Field.TITLE_EN, s.title(), s::withTitle);
        caption(texts, Field.PUBLISHER, Field.PUBLISHER_EN, s.publisher(), s::withPublisher);
      }
      case Participation _, Match _ -> {}
    }
    optional(
        texts,
        Field.NOTES,
        element.remarks().notes(),
        to -> element.withRemarks(element.remarks().withNotes(to)));
    return texts;
  }

  private static void name(List<WrittenText> texts, Name name, Function<Name, Element> with) {
    texts.add(
        new WrittenText(
            Field.NAME, name.text(), true, to -> with.apply(new Name(to, name.english()))));
    optional(texts, Field.NAME_EN, name.english(), to -> with.apply(new Name(name.text(), to)));
  }

  /** Adds a text in two languages; where it may not be empty, it stays in one of them. */
  private static void caption(
      List<WrittenText> texts,
      Field field,
      Field english,
      Caption caption,
      Function<Caption, Element> with) {
    boolean required = field == Field.TEXT || field == Field.TITLE;
    String own = caption.text();
    String other = caption.english();
    if (own != null) {
      texts.add(
          new WrittenText(
              field, own, required && other == null, to -> with.apply(caption.withText(to))));
    }
    if (other != null) {
      texts.add(
          new WrittenText(
              english, other, required && own == null, to -> with.apply(caption.withEnglish(to))));
    }
  }

  private static void optional(
      List<WrittenText> texts,
      Field field,
      @Nullable String text,
      Function<@Nullable String, Element> with) {
    if (text != null) {
      texts.add(new WrittenText(field, text, false, to -> with.apply(to.isBlank() ? null : to)));
    }
  }

  /** Returns the text of one field of an element; empty where it has none. */
  public static Optional<WrittenText> of(Element element, Field field) {
    return of(element).stream().filter(text -> text.field() == field).findFirst();
  }
}
