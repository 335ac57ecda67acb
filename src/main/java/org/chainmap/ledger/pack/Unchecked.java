package org.chainmap.ledger.pack;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.FieldNames;
import org.chainmap.model.Figures;
import org.chainmap.model.Link;
import org.chainmap.model.Source;
import org.chainmap.model.kind.Standing;
import org.chainmap.model.value.AsOf;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Verification;
import org.chainmap.text.Cell;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * A fact that is still to be checked (待核).
 *
 * @param element what it is about
 * @param field the name of the field, or null for the element as a whole
 * @param figure the figure in doubt, or null where it is none
 * @param unit the unit of the figure, or null
 * @param verification why, and who sees to it; null where not said
 */
record Unchecked(
    Element element,
    @Nullable String field,
    @Nullable Figure figure,
    Figures.@Nullable Unit unit,
    @Nullable Verification verification) {

  static final PackList<Unchecked> LIST =
      new PackList<>(
          "unchecked",
          Unchecked::all,
          List.of(
              PackCells.column(
                  "objectKind",
                  (map, lang, fact) ->
                      Cell.of(
                          Message.of("label.element." + fact.element.getClass().getSimpleName())
                              .in(lang))),
              PackCells.name("object", fact -> fact.element.id()),
              PackCells.column("field", (map, lang, fact) -> Cell.of(fact.fieldName().in(lang))),
              PackCells.column("value", (map, lang, fact) -> fact.value(lang)),
              PackCells.column("sources", Unchecked::source),
              PackCells.column("asOf", (map, lang, fact) -> PackCells.date(fact.asOf(map))),
              PackCells.column("reason", (map, lang, fact) -> fact.reason(lang)),
              PackCells.text(
                  "assignee",
                  fact -> fact.verification == null ? null : fact.verification.assignee())));

  /** Returns all of a map, in the order of its elements. O(elements). */
  static List<Unchecked> all(ChainMap map) {
    List<Unchecked> all = new ArrayList<>();
    for (Element element : map.elements().values()) {
      Verification whole = element.remarks().verification();
      if (whole != null) {
        all.add(new Unchecked(element, null, null, null, whole));
      }
      for (Figures.Stated stated : Figures.of(element)) {
        Figure figure = stated.figure();
        if (figure.standing() == Standing.UNVERIFIED || figure.verification() != null) {
          all.add(
              new Unchecked(element, stated.field(), figure, stated.unit(), figure.verification()));
        }
      }
      if (element instanceof Link link && link.unproved()) {
        all.add(new Unchecked(link, "evidence", null, null, null));
      }
    }
    return all;
  }

  private Message fieldName() {
    return field == null ? Message.of("pack.whole") : FieldNames.of(field);
  }

  private Cell value(Lang lang) {
    if (figure != null) {
      return unit == Figures.Unit.PERCENT
          ? Cell.ofPercent(figure.value())
          : Cell.of((Double) figure.value());
    }
    return PackCells.choice(
        element instanceof Link link && field != null ? link.evidence() : null, lang);
  }

  private static Cell source(ChainMap map, Lang lang, Unchecked fact) {
    Figure stated = fact.figure;
    Id one = stated == null ? null : stated.source();
    return PackCells.names(
        map, one == null ? fact.element.remarks().sources() : List.of(one), lang);
  }

  private @Nullable AsOf asOf(ChainMap map) {
    if (figure == null) {
      return null;
    }
    AsOf stated = figure.asOf();
    Id source = figure.source();
    return stated != null || source == null
        ? stated
        : map.find(Source.class, source).map(Source::date).orElse(null);
  }

  private Cell reason(Lang lang) {
    String said = verification == null ? null : verification.reason();
    if (said != null) {
      return Cell.of(said);
    }
    return Cell.of(
        Message.of(
                element instanceof Link && figure == null && field != null
                    ? "pack.reason.unproved"
                    : "pack.reason.unsaid")
            .in(lang));
  }
}
