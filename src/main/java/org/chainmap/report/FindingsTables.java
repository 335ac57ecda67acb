package org.chainmap.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chainmap.analysis.Finding;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.Metric;
import org.chainmap.analysis.score.Assessment;
import org.chainmap.analysis.score.Bottleneck;
import org.chainmap.analysis.score.Bottlenecks;
import org.chainmap.analysis.score.Score;
import org.chainmap.analysis.score.Sentences;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Link;
import org.chainmap.model.Names;
import org.chainmap.model.Segment;
import org.chainmap.text.Cell;
import org.chainmap.text.Lang;
import org.chainmap.text.Lists;
import org.chainmap.text.Message;
import org.chainmap.text.Table;
import org.chainmap.text.Term;
import org.jspecify.annotations.Nullable;

/**
 * Converts findings to tables: the findings; the problems they make; the top of the ranking; the
 * numbers of segments, of enterprises, of links and of other elements, a row per element and a
 * column per number; relations and sets; elements not judged. Empty tables are omitted, except the
 * first.
 */
public final class FindingsTables {

  private final ChainMap map;
  private final Findings findings;
  private final List<Score> ranking;
  private final Lang lang;

  private FindingsTables(ChainMap map, Assessment assessment, Lang lang) {
    this.map = map;
    this.findings = assessment.findings();
    this.ranking = assessment.scores().first(FindingsJson.LISTED);
    this.lang = lang;
  }

  public static List<Table> of(ChainMap map, Assessment assessment, Lang lang) {
    return new FindingsTables(map, assessment, lang).all();
  }

  private List<Table> all() {
    List<Table> tables = new ArrayList<>();
    tables.add(found());
    tables.add(problems());
    tables.add(ranking());
    tables.add(numbers("analyze.segments", map.segments()));
    tables.add(numbers("analyze.enterprises", map.enterprises()));
    tables.add(numbers("analyze.links", map.links()));
    tables.add(numbers("analyze.others", others()));
    tables.add(relations());
    tables.add(sets());
    tables.add(unjudged());
    tables.add(terms());
    tables.removeIf(table -> table != tables.getFirst() && table.rows().isEmpty());
    return tables;
  }

  private Table found() {
    List<List<Cell>> rows = new ArrayList<>();
    List<Finding> byProblem =
        Bottlenecks.of(map, findings).stream().flatMap(each -> each.findings().stream()).toList();
    for (Finding finding : byProblem) {
      rows.add(
          List.of(
              text(finding.severity().label()),
              text(finding.kindName()),
              Cell.of(name(finding.subject())),
              text(finding.sentence()),
              Cell.of(names(finding.affected())),
              text(finding.rule()),
              Cell.of(finding.subject().value())));
    }
    return table(
        "analyze.findings",
        List.of("severity", "kind", "subject", "sentence", "affected", "rule", "id"),
        rows);
  }

  private Table problems() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Bottleneck bottleneck : Bottlenecks.of(map, findings)) {
      rows.add(
          List.of(
              Cell.of(rows.size() + 1.0),
              text(bottleneck.severity().label()),
              Cell.of(name(bottleneck.subject())),
              rounded(bottleneck.low()),
              rounded(bottleneck.high()),
              text(bottleneck.sentence()),
              Cell.of(
                  bottleneck.findings().stream()
                      .map(finding -> finding.sentence().in(lang))
                      .distinct()
                      .collect(Collectors.joining("\n"))),
              Cell.of(bottleneck.subject().value())));
    }
    return table(
        "analyze.bottlenecks",
        List.of("rank", "severity", "subject", "score", "scoreMost", "sentence", "parts", "id"),
        rows);
  }

  private static Cell rounded(@Nullable Double points) {
    return Cell.of(points == null ? null : (Double) (Math.rint(10 * points) / 10));
  }

  private Table ranking() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Score score : ranking) {
      int rank = rows.size() + 1;
      rows.add(
          List.of(
              Cell.of((double) rank),
              text(Sentences.kind(map, score)),
              Cell.of(name(score.element())),
              Cell.of(Math.rint(10 * score.low()) / 10),
              Cell.of(Math.rint(10 * score.high()) / 10),
              Cell.of(Math.rint(score.confidence())),
              Cell.of(
                  Sentences.of(map, score, rank).stream()
                      .map(message -> message.in(lang))
                      .collect(Collectors.joining("\n"))),
              Cell.of(score.element().value())));
    }
    return table(
        "analyze.ranking",
        List.of("rank", "element", "subject", "score", "scoreMost", "confidence", "reasons", "id"),
        rows);
  }

  private List<Element> others() {
    return map.elements().values().stream()
        .filter(e -> !(e instanceof Segment || e instanceof Enterprise || e instanceof Link))
        .toList();
  }

  private Table numbers(String name, List<? extends Element> elements) {
    List<Metric> keys =
        findings.numbers().entrySet().stream()
            .filter(e -> elements.stream().anyMatch(of -> e.getValue().containsKey(of.id())))
            .map(Map.Entry::getKey)
            .toList();
    List<String> headings = new ArrayList<>(List.of(heading("subject"), heading("id")));
    keys.forEach(key -> headings.add(key.label().in(lang)));
    List<List<Cell>> rows = new ArrayList<>();
    for (Element element : elements) {
      List<Cell> row =
          new ArrayList<>(List.of(Cell.of(name(element.id())), Cell.of(element.id().value())));
      keys.forEach(key -> row.add(number(key, element.id())));
      if (row.stream().anyMatch(cell -> cell instanceof Cell.Numeric)) {
        rows.add(row);
      }
    }
    return new Table(Message.of(name).in(lang), headings, rows);
  }

  private Cell number(Metric metric, Id element) {
    return Cell.of(findings.of(metric).get(element));
  }

  private Table relations() {
    List<List<Cell>> rows = new ArrayList<>();
    findings
        .relations()
        .forEach(
            (key, byId) ->
                byId.forEach(
                    (from, to) ->
                        rows.add(
                            List.of(
                                text(key.label()),
                                Cell.of(name(from)),
                                Cell.of(name(to)),
                                Cell.of(from.value()),
                                Cell.of(to.value())))));
    return table("analyze.relations", List.of("relation", "from", "to", "fromId", "toId"), rows);
  }

  private Table sets() {
    List<List<Cell>> rows = new ArrayList<>();
    findings
        .sets()
        .forEach(
            (key, lists) -> {
              for (int i = 0; i < lists.size(); i++) {
                List<Id> members = lists.get(i);
                rows.add(
                    List.of(
                        text(key.label()),
                        Cell.of(i + 1.0),
                        Cell.of((double) members.size()),
                        Cell.of(names(members)),
                        Cell.of(
                            members.stream().map(Id::value).collect(Collectors.joining(", ")))));
              }
            });
    return table("analyze.sets", List.of("set", "number", "size", "members", "ids"), rows);
  }

  private Table unjudged() {
    List<List<Cell>> rows =
        findings.unjudged().stream().map(message -> List.of(text(message))).toList();
    return table("analyze.unjudged", List.of("notJudged"), rows);
  }

  /** The field's terms, which the other tables have behind plain phrases. */
  private Table terms() {
    List<List<Cell>> rows =
        Arrays.stream(Term.values())
            .map(term -> List.of(text(term.plain()), text(term.field()), text(term.means())))
            .toList();
    return table("analyze.terms", List.of("plain", "field", "means"), rows);
  }

  private Table table(String name, List<String> columns, List<List<Cell>> rows) {
    return new Table(Message.of(name).in(lang), columns.stream().map(this::heading).toList(), rows);
  }

  private String heading(String column) {
    return Message.of("analyze.column." + column).in(lang);
  }

  private Cell text(Message message) {
    return Cell.of(message.in(lang));
  }

  private String name(Id id) {
    return Names.of(map, id, lang);
  }

  private String names(List<Id> ids) {
    return Lists.joined(lang, ids.stream().map(this::name).toList());
  }
}
