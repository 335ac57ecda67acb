package org.chainmap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.chainmap.analysis.knockout.DirectLoss;
import org.chainmap.analysis.knockout.ElementImpact;
import org.chainmap.analysis.knockout.Impact;
import org.chainmap.analysis.knockout.WorstSet;
import org.chainmap.disk.AtomicFile;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Names;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What follows from a scenario as JSON: every number by id, parts from 0 to 1, what cannot be
 * judged as null.
 */
final class ImpactJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final ChainMap map;
  private final Lang lang;

  private ImpactJson(ChainMap map, Lang lang) {
    this.map = map;
    this.lang = lang;
  }

  static void write(ChainMap map, Impact impact, Optional<WorstSet> worst, Lang lang, Path target)
      throws Refusal {
    String json = new ImpactJson(map, lang).of(impact, worst) + "\n";
    try {
      AtomicFile.write(target, out -> out.write(json.getBytes(UTF_8)));
    } catch (IOException e) {
      throw new Refusal(
          Message.of(
              "export.cannotWrite",
              target.toString(),
              Message.verbatim(String.valueOf(e.getMessage()))));
    }
  }

  private String of(Impact impact, Optional<WorstSet> worst) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("map", map.info().title().in(lang));
    ObjectNode scenario = root.putObject("scenario");
    scenario.put("name", impact.scenario().name().in(lang));
    ids(scenario.putArray("removed"), impact.scenario().removed());
    impact.scenario().regions().forEach(scenario.putArray("regions")::add);
    ArrayNode ownerships = scenario.putArray("ownerships");
    impact.scenario().ownerships().forEach(o -> ownerships.add(o.key()));
    worst.ifPresent(answer -> worst(root.putObject("worst"), answer));
    ObjectNode totals = root.putObject("totals");
    totals.put("segments", impact.totals().segments());
    totals.put("enterprises", impact.totals().enterprises());
    totals.put("endProducts", impact.totals().products());
    totals.put("linkedEnterprises", impact.totals().linked());
    totals.put("levels", impact.levels());
    ObjectNode lost = root.putObject("lost");
    ids(lost.putArray("segments"), impact.loss().segments());
    ids(lost.putArray("enterprises"), impact.loss().enterprises());
    ids(lost.putArray("links"), impact.loss().links());
    ObjectNode direct = root.putObject("direct");
    impact.direct().forEach(loss -> direct(direct.putObject(loss.segment().value()), loss));
    hits(root.putObject("segments"), impact.segments());
    hits(root.putObject("enterprises"), impact.enterprises());
    ids(
        root.putArray("endProducts"),
        impact.endProducts().stream().map(ElementImpact::id).toList());
    said(root.putArray("sentences"), impact.sentences());
    said(root.putArray("unjudged"), impact.unjudged());
    root.put("rule", Impact.RULE.in(lang));
    return MAPPER.writeValueAsString(root);
  }

  private void worst(ObjectNode node, WorstSet worstSet) {
    node.put("of", worstSet.among().key());
    ids(node.putArray("ids"), worstSet.ids());
    node.put("lost", worstSet.lost());
    node.put("bound", worstSet.bound());
    node.put("exact", worstSet.exact());
    node.put("candidates", worstSet.candidates());
    node.put("sentence", worstSet.sentence(map).in(lang));
  }

  private static void direct(ObjectNode node, DirectLoss loss) {
    node.put("part", loss.part());
    node.put("least", loss.least());
    node.put("most", loss.most());
    node.put("statedShares", loss.statedSum());
    node.put("unstatedShares", loss.unstated());
    ids(node.putArray("lost"), loss.lost());
    ids(node.putArray("kept"), loss.kept());
  }

  private void hits(ObjectNode node, List<ElementImpact> hits) {
    for (ElementImpact elementImpact : hits) {
      ObjectNode each = node.putObject(elementImpact.id().value());
      each.put("name", Names.of(map, elementImpact.id(), lang));
      each.put("fate", elementImpact.fate().key());
      each.put("level", elementImpact.level());
      each.put("cutOff", elementImpact.cutOff());
      each.put("left", elementImpact.left());
      each.put("inputsLeft", elementImpact.inputs());
      each.put("customersLeft", elementImpact.customers());
    }
  }

  private static void ids(ArrayNode node, Collection<Id> ids) {
    ids.forEach(id -> node.add(id.value()));
  }

  private void said(ArrayNode node, List<Message> messages) {
    messages.forEach(message -> node.add(message.in(lang)));
  }
}
