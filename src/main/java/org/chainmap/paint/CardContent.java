package org.chainmap.paint;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.kind.Role;
import org.chainmap.model.kind.Standing;
import org.chainmap.model.value.Figure;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.text.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a card, before they are broken into lines.
 *
 * @param rows the enterprises shown, at most three
 * @param footer the count of further enterprises and the domestic rate, or empty
 * @param set the card's manually set size, or null
 */
record CardContent(String title, List<Row> rows, String footer, @Nullable Size set) {

  static final int MOST_ROWS = 3;

  /** One enterprise on a card. */
  record Row(@Nullable Ownership ownership, String name, boolean leader) {}

  static CardContent of(ChainMap map, Segment segment, Lang lang) {
    List<Row> rows = rows(map, segment, lang);
    return new CardContent(
        segment.name().in(lang).lines().map(TextMeasure.get()::drawable).collect(joining("\n")),
        rows,
        footer(map, segment, rows.size(), lang),
        segment.placement().size());
  }

  private static List<Row> rows(ChainMap map, Segment segment, Lang lang) {
    List<Row> rows = new ArrayList<>();
    for (Participation p : map.participationsIn(segment.id())) {
      Enterprise e = map.find(Enterprise.class, p.enterprise()).orElse(null);
      if (e == null) {
        continue;
      }
      String name = e.cardName(lang).replace('\n', ' ');
      if (p.role() == Role.DEVELOPER) {
        name = Message.of("paint.developing", name).in(lang);
      }
      boolean leader = map.info().chainLeaders().contains(e.id());
      rows.add(new Row(e.ownership(), TextMeasure.get().drawable(name), leader));
      if (rows.size() == MOST_ROWS) {
        break;
      }
    }
    return rows;
  }

  private static String footer(ChainMap map, Segment segment, int shown, Lang lang) {
    List<String> parts = new ArrayList<>();
    int hidden = map.participationsIn(segment.id()).size() - shown;
    if (hidden > 0) {
      parts.add("+" + hidden);
    }
    Figure rate = segment.facts().domesticRate();
    if (rate != null) {
      String percent = Numbers.percent(rate.value());
      parts.add(
          rate.standing() == Standing.STATED
              ? Message.of("paint.domestic", percent).in(lang)
              : Message.of(
                      "paint.domesticDoubtful",
                      percent,
                      Message.of("paint.mark." + rate.standing().key()))
                  .in(lang));
    }
    return String.join("  ", parts);
  }
}
