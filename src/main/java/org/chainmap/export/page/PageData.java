package org.chainmap.export.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.text.Message;
import org.chainmap.text.ShownText;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what the script of a page reads, as JSON that can stand within a script element. */
final class PageData {

  private static final JsonMapper MAPPER = new JsonMapper();

  private static final List<String> WORDS =
      List.of("dependents", "none", "found", "nothing", "step");

  private PageData() {}

  /** Returns the JSON. O(cards + links + steps · elements). */
  static String of(WebPage page) {
    ObjectNode root = MAPPER.createObjectNode();
    root.set("whole", box(page.picture().bounds()));
    Map<Id, Integer> numbers = new HashMap<>();
    ArrayNode cards = root.putArray("cards");
    for (WebPage.Card card : page.cards()) {
      numbers.put(card.id(), numbers.size());
      ObjectNode one = cards.addObject();
      one.put("id", ShownText.line(card.id().value()));
      one.put("name", ShownText.line(card.name()));
      ArrayNode facts = one.putArray("facts");
      card.facts()
          .forEach(
              fact ->
                  facts
                      .addArray()
                      .add(ShownText.line(fact.name()))
                      .add(ShownText.lines(fact.value())));
    }
    ArrayNode links = root.putArray("links");
    for (WebPage.Supply link : page.links()) {
      Integer from = numbers.get(link.from());
      Integer to = numbers.get(link.to());
      if (from != null && to != null) {
        links
            .addArray()
            .add(ShownText.line(link.link().value()))
            .add(from)
            .add(to)
            .add(link.passes() ? 1 : 0);
      }
    }
    ids(root.putArray("stages"), page.stages());
    ArrayNode steps = root.putArray("steps");
    for (WebPage.Step step : page.steps()) {
      ObjectNode one = steps.addObject();
      one.set("box", box(step.frame()));
      ids(one.putArray("on"), step.bright());
      ObjectNode hues = one.putObject("hues");
      new TreeMap<>(step.hues()).forEach((id, hex) -> hues.put(ShownText.line(id.value()), hex));
    }
    root.put("first", page.opensAtFirst() && !page.steps().isEmpty() ? 0 : -1);
    ArrayNode findings = root.putArray("findings");
    page.findings().forEach(found -> ids(findings.addArray(), found.ids()));
    ObjectNode words = root.putObject("words");
    WORDS.forEach(word -> words.put(word, Message.of("page.script." + word).in(page.lang())));
    // Within a script element only "<" means something to a browser (HTML, 13.1.2.1).
    return MAPPER.writeValueAsString(root).replace("<", "\\u003c");
  }

  private static void ids(ArrayNode into, List<Id> ids) {
    ids.forEach(id -> into.add(ShownText.line(id.value())));
  }

  private static ArrayNode box(Box box) {
    return MAPPER.createArrayNode().add(box.x()).add(box.y()).add(box.w()).add(box.h());
  }
}
