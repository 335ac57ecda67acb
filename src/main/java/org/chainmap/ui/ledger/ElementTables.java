package org.chainmap.ui.ledger;

import java.util.List;
import org.chainmap.editor.change.Participations;
import org.chainmap.geom.Id;
import org.chainmap.model.Enterprise;
import org.chainmap.model.FieldNames;
import org.chainmap.model.Ids;
import org.chainmap.model.Initiative;
import org.chainmap.model.Listing;
import org.chainmap.model.Names;
import org.chainmap.model.Participation;
import org.chainmap.model.Places;
import org.chainmap.model.Source;
import org.chainmap.model.UnitNames;
import org.chainmap.model.kind.Confidence;
import org.chainmap.model.kind.InitiativeKind;
import org.chainmap.model.kind.InitiativeState;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.kind.Side;
import org.chainmap.model.value.AsOf;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Region;
import org.chainmap.model.value.Remarks;
import org.chainmap.text.Lang;
import org.chainmap.text.Lists;
import org.chainmap.text.Message;
import org.chainmap.text.Numbers;
import org.chainmap.ui.Language;
import org.chainmap.ui.MapAccess;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Creates the tables of each kind of element, with their columns. */
public final class ElementTables {

  private ElementTables() {}

  /** Creates the table of enterprises. */
  public static ElementTable<Enterprise> enterprises(MapAccess access, Language language) {
    ElementTable<Enterprise> elementTable =
        new ElementTable<>(access, language, Enterprise.class, "enterprises");
    return elementTable
        .text(
            "name",
            240,
            e -> e.name().in(language.get()),
            (e, text) -> text.isEmpty() ? e : e.withName(e.name().with(language.get(), text)))
        .text(
            "shortName",
            110,
            e -> shortName(e, language.get()),
            (e, text) -> e.withShortName(withShort(e.shortName(), language.get(), text)))
        .choice(
            "ownership", 90, Ownership.values(), Enterprise::ownership, Enterprise::withOwnership)
        .shown(FieldNames.of("region"), 130, e -> region(language, e.region()))
        .shown(
            FieldNames.of("marks"),
            150,
            e ->
                Lists.joined(
                    language.get(),
                    e.marks().stream().map(mark -> language.now(mark.label())).toList()))
        .text("creditCode", 180, Enterprise::creditCode, Enterprise::withCreditCode)
        .shown(
            Message.of("ui.lists.takesPart"),
            300,
            e ->
                names(
                    access,
                    language,
                    access.map().participationsOf(e.id()).stream()
                        .map(Participation::segment)
                        .toList()))
        .button(
            "addEnterprise",
            Feather.PLUS,
            () ->
                elementTable.add(
                    Enterprise.of(
                        Ids.fresh(access.map(), Ids.ENTERPRISE),
                        Participations.newName(access.map(), language.get()))))
        .ready();
  }

  private static @Nullable String region(Language language, @Nullable Region region) {
    return region == null ? null : language.now(Places.of(region));
  }

  /** In English, the full name is the short one unless another is given. */
  private static @Nullable String shortName(Enterprise enterprise, Lang lang) {
    Caption shorter = enterprise.shortName();
    return lang == Lang.EN && enterprise.name().english() != null
        ? shorter.english()
        : shorter.in(lang);
  }

  private static Caption withShort(Caption shorter, Lang lang, String text) {
    return lang == Lang.EN ? shorter.withEnglish(text) : shorter.withText(text);
  }

  /** Creates the table of needs and offers. */
  public static ElementTable<Listing> listings(MapAccess access, Language language) {
    ElementTable<Listing> elementTable =
        new ElementTable<>(access, language, Listing.class, "listings");
    return elementTable
        .choice("side", 80, Side.values(), Listing::side, Listing::withSide)
        .shown(
            FieldNames.of("enterprise"),
            160,
            l -> Names.of(access.map(), l.enterprise(), language.get()))
        .text(
            "text",
            380,
            l -> l.text().in(language.get()),
            (l, text) -> text.isEmpty() ? l : l.withText(l.text().with(language.get(), text)))
        .shown(FieldNames.of("segment"), 140, l -> name(access, language, l.segment()))
        .shown(FieldNames.of("quantity"), 100, l -> quantity(language, l))
        .shown(FieldNames.of("deadline"), 100, l -> text(l.deadline()))
        .shown(FieldNames.of("region"), 130, l -> region(language, l.region()))
        .shown(
            FieldNames.of("certifications"),
            160,
            l ->
                l.certifications().isEmpty()
                    ? null
                    : Lists.joined(language.get(), l.certifications()))
        .button(
            "addListing",
            Feather.PLUS,
            () ->
                access.map().enterprises().stream()
                    .findFirst()
                    .ifPresent(
                        first ->
                            elementTable.add(
                                Listing.of(
                                    Ids.fresh(access.map(), Ids.LISTING),
                                    Side.NEED,
                                    first.id(),
                                    language.now("lists.newListing")))))
        .ready();
  }

  private static @Nullable String quantity(Language language, Listing l) {
    Double amount = l.quantity();
    if (amount == null) {
      return null;
    }
    String number = Numbers.most(amount, 15);
    return l.unit() == null ? number : number + " " + language.now(UnitNames.of(l.unit()));
  }

  /** Creates the table of initiatives. */
  public static ElementTable<Initiative> initiatives(MapAccess access, Language language) {
    ElementTable<Initiative> elementTable =
        new ElementTable<>(access, language, Initiative.class, "initiatives");
    return elementTable
        .text(
            "name",
            280,
            i -> i.name().in(language.get()),
            (i, text) -> text.isEmpty() ? i : i.withName(i.name().with(language.get(), text)))
        .choice(
            "initiativeKind", 110, InitiativeKind.values(), Initiative::kind, Initiative::withKind)
        .choice(
            "initiativeState",
            90,
            InitiativeState.values(),
            Initiative::state,
            Initiative::withState)
        .shown(FieldNames.of("members"), 280, i -> names(access, language, i.members()))
        .shown(FieldNames.of("segments"), 200, i -> names(access, language, i.segments()))
        .text(
            "owner",
            110,
            i -> i.owner().in(language.get()),
            (i, text) -> i.withOwner(i.owner().with(language.get(), text)))
        .shown(FieldNames.of("due"), 90, i -> text(i.due()))
        .button(
            "addInitiative",
            Feather.PLUS,
            () ->
                elementTable.add(
                    Initiative.of(
                        Ids.fresh(access.map(), Ids.INITIATIVE),
                        Name.of(language.now("lists.newInitiative")),
                        InitiativeKind.FOLLOW_UP)))
        .ready();
  }

  /** Creates the table of the sources of facts. */
  public static ElementTable<Source> sources(MapAccess access, Language language) {
    ElementTable<Source> elementTable =
        new ElementTable<>(access, language, Source.class, "sources");
    return elementTable
        .text(
            "title",
            420,
            s -> s.title().in(language.get()),
            (s, text) -> text.isEmpty() ? s : s.withTitle(s.title().with(language.get(), text)))
        .text(
            "publisher",
            200,
            s -> s.publisher().in(language.get()),
            (s, text) -> s.withPublisher(s.publisher().with(language.get(), text)))
        .shown(FieldNames.of("date"), 100, s -> text(s.date()))
        .choice("confidence", 100, Confidence.values(), Source::confidence, Source::withConfidence)
        .text("url", 300, Source::url, Source::withUrl)
        .button(
            "addSource",
            Feather.PLUS,
            () ->
                elementTable.add(
                    new Source(
                        Ids.fresh(access.map(), Ids.SOURCE),
                        Caption.of(language.now("lists.newSource")),
                        Caption.NONE,
                        null,
                        Confidence.MEDIUM,
                        null,
                        Remarks.NONE)))
        .ready();
  }

  private static @Nullable String text(@Nullable AsOf date) {
    return date == null ? null : date.toString();
  }

  private static @Nullable String name(MapAccess access, Language language, @Nullable Id id) {
    return id == null ? null : Names.of(access.map(), id, language.get());
  }

  private static String names(MapAccess access, Language language, List<Id> ids) {
    return Lists.joined(
        language.get(),
        ids.stream().map(id -> Names.of(access.map(), id, language.get())).toList());
  }
}
