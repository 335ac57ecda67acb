package org.chainmap.analysis.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainmap.analysis.Customers;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.Metric;
import org.chainmap.analysis.Suppliers;
import org.chainmap.geom.Id;
import org.chainmap.graph.ChainGraph;
import org.chainmap.graph.SupplyView;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Names;
import org.chainmap.model.kind.Standing;
import org.chainmap.model.value.Figure;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** The data that the parts read: the map, its supply network, and the findings of the analyses. */
final class ScoreInputs {

  private final ChainMap map;
  private final SupplyView supply;
  private final Findings findings;
  private final Trust trust;
  private final Set<Id> customers;
  private final Map<Id, Suppliers> suppliers = new HashMap<>();

  ScoreInputs(ChainGraph graph, Findings findings) {
    this.map = graph.map();
    this.supply = graph.supply();
    this.findings = findings.only(Part.READ);
    this.trust = new Trust(map);
    this.customers = Customers.in(map);
  }

  ChainMap map() {
    return map;
  }

  SupplyView supply() {
    return supply;
  }

  /** Returns the segments that only take supply, which are no bottlenecks of it. */
  Set<Id> customers() {
    return customers;
  }

  /** Returns an element's value of a metric, or null where there is none. */
  @Nullable Double number(Metric metric, Id element) {
    return findings.of(metric).get(element);
  }

  Suppliers suppliers(Id segment) {
    return suppliers.computeIfAbsent(segment, id -> Suppliers.of(map, id));
  }

  double trust(Figure figure) {
    return trust.in(figure);
  }

  Message name(Id id) {
    return Names.message(map, id);
  }

  /** Formats a figure for a sentence: number, date, standing, and whether it is old. */
  Message figure(String key, Figure figure) {
    Message value = Message.of(key, figure.value());
    List<Message> remarks = new ArrayList<>();
    if (figure.asOf() != null) {
      remarks.add(Message.verbatim(figure.asOf().toString()));
    }
    if (figure.standing() != Standing.STATED) {
      remarks.add(figure.standing().label());
    }
    if (trust.old(figure)) {
      remarks.add(Message.of("score.old"));
    }
    return remarks.isEmpty() ? value : Message.of("score.remarked", value, remarks);
  }
}
