package org.chainmap.ledger.pack;

import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.chainmap.ledger.Ledgers;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Participation;
import org.chainmap.model.kind.EnterpriseMark;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.value.Figure;
import org.chainmap.text.Cell;
import org.chainmap.text.Lang;
import org.chainmap.text.Lists;

/** Lists of enterprises: all (企业清单), leading ones and hidden champions, institutes. */
final class EnterpriseLists {

  static final PackList<Enterprise> ALL = list("enterprises", (map, enterprise) -> true);

  static final PackList<Enterprise> LEADERS =
      list(
          "leaders",
          (map, enterprise) ->
              map.info().chainLeaders().contains(enterprise.id())
                  || enterprise.marks().contains(EnterpriseMark.LITTLE_GIANT)
                  || enterprise.marks().contains(EnterpriseMark.SINGLE_CHAMPION));

  static final PackList<Enterprise> INSTITUTES =
      list("institutes", (map, enterprise) -> enterprise.ownership() == Ownership.INSTITUTE);

  private EnterpriseLists() {}

  private static PackList<Enterprise> list(String key, BiPredicate<ChainMap, Enterprise> listed) {
    return new PackList<>(
        key,
        map -> map.enterprises().stream().filter(each -> listed.test(map, each)).toList(),
        List.of(
            PackCells.of("enterpriseName", Ledgers.ENTERPRISES, "name"),
            PackCells.of("creditCode", Ledgers.ENTERPRISES, "creditCode"),
            PackCells.of("segmentsOf", Ledgers.ENTERPRISES, "segments"),
            PackCells.column("role", EnterpriseLists::roles),
            PackCells.of("mainProducts", Ledgers.ENTERPRISES, "mainProducts"),
            PackCells.of("revenue", Ledgers.ENTERPRISES, "revenue"),
            PackCells.column("asOf", EnterpriseLists::yearOfRevenue),
            PackCells.column("marketShare", EnterpriseLists::share),
            PackCells.of("mainCustomers", Ledgers.ENTERPRISES, "mainCustomers"),
            PackCells.of("rdIntensity", Ledgers.ENTERPRISES, "rdIntensity"),
            PackCells.of("keyTechnologies", Ledgers.ENTERPRISES, "keyTechnologies"),
            PackCells.of("location", Ledgers.ENTERPRISES, "region"),
            PackCells.of("ownership", Ledgers.ENTERPRISES, "ownership"),
            PackCells.of("marks", Ledgers.ENTERPRISES, "marks"),
            PackCells.of("inCatalogue", Ledgers.ENTERPRISES, "inCatalogue"),
            PackCells.of("riskLevel", Ledgers.ENTERPRISES, "riskLevel"),
            PackCells.of("sensitivity", Ledgers.ENTERPRISES, "sensitivity"),
            PackCells.contact(e -> e.profile().contact()),
            PackCells.sources(),
            PackCells.notes()));
  }

  private static Cell roles(ChainMap map, Lang lang, Enterprise enterprise) {
    return Cell.of(
        Lists.joined(
            lang,
            map.participationsOf(enterprise.id()).stream()
                .map(Participation::role)
                .distinct()
                .map(role -> role.label().in(lang))
                .toList()));
  }

  private static Cell yearOfRevenue(ChainMap map, Lang lang, Enterprise enterprise) {
    Figure revenue = enterprise.profile().revenue();
    return PackCells.date(revenue == null ? null : revenue.asOf());
  }

  /** Returns its only share of a segment; of several, none is that of the enterprise. */
  private static Cell share(ChainMap map, Lang lang, Enterprise enterprise) {
    List<Double> shares =
        map.participationsOf(enterprise.id()).stream()
            .map(Participation::share)
            .filter(Objects::nonNull)
            .map(Figure::value)
            .toList();
    return Cell.ofPercent(shares.size() == 1 ? shares.getFirst() : null);
  }
}
