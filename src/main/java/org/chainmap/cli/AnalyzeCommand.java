package org.chainmap.cli;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.chainmap.analysis.Analyses;
import org.chainmap.analysis.Finding;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.Severity;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Names;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code chainmap analyze FILE}: what can break the chain. */
@Command(name = "analyze")
final class AnalyzeCommand implements Callable<Integer> {

  private final Console console;

  @SuppressWarnings("unused") // read by picocli
  @Mixin
  private final CommonOptions common = new CommonOptions();

  @Mixin private final FileArgument input = new FileArgument();

  @Option(names = "--format", paramLabel = "text|json")
  private String format = "text";

  AnalyzeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Refusal {
    boolean json =
        switch (format) {
          case "text" -> false;
          case "json" -> true;
          default -> throw new Refusal(Message.of("cli.badValue", "--format", format));
        };
    ChainMap map = input.load();
    Findings findings = Analyses.run(map, Progress.NONE);
    if (json) {
      console.out().println(json(map, findings));
    } else {
      text(map, findings);
    }
    return Cli.DONE;
  }

  private void text(ChainMap map, Findings findings) {
    List<Finding> ranked = findings.ranked();
    String title = map.info().title().in(console.lang()).replace('\n', ' ');
    if (ranked.isEmpty()) {
      console.say(Message.of("cli.analyze.nothing", title));
    } else {
      Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
      ranked.forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
      List<Message> parts =
          counts.entrySet().stream()
              .map(e -> Message.of("cli.analyze.count", e.getKey().label(), e.getValue()))
              .toList();
      console.say(Message.of("cli.analyze.summary", title, ranked.size(), parts));
    }
    Map<String, Finding> kinds = new LinkedHashMap<>();
    for (Finding finding : ranked) {
      kinds.putIfAbsent(finding.kind(), finding);
      console.out().println();
      console.say(
          Message.of(
              "cli.analyze.finding",
              finding.severity().label(),
              finding.kindName(),
              finding.sentence()));
    }
    if (!kinds.isEmpty()) {
      console.out().println();
      console.say(Message.of("cli.analyze.rules"));
    }
    for (Finding first : kinds.values()) {
      console.say(Message.of("cli.analyze.rule", first.kindName(), first.rule()));
    }
    if (!findings.unjudged().isEmpty()) {
      console.out().println();
      console.say(Message.of("cli.analyze.unjudged"));
      findings.unjudged().forEach(message -> console.say(Message.of("cli.analyze.item", message)));
    }
  }

  private String json(ChainMap map, Findings findings) {
    JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    ObjectNode root = mapper.createObjectNode();
    root.put("map", map.info().title().in(console.lang()));
    ArrayNode list = root.putArray("findings");
    for (Finding finding : findings.ranked()) {
      ObjectNode each = list.addObject();
      each.put("kind", finding.kind());
      each.put("name", finding.kindName().in(console.lang()));
      each.put("severity", finding.severity().key());
      each.put("subject", finding.subject().value());
      each.put("subjectName", Names.of(map, finding.subject(), console.lang()));
      ArrayNode affected = each.putArray("affected");
      finding.affected().forEach(id -> affected.add(id.value()));
      each.put("sentence", finding.sentence().in(console.lang()));
      each.put("rule", finding.rule().in(console.lang()));
    }
    ObjectNode numbers = root.putObject("numbers");
    findings
        .numbers()
        .forEach(
            (key, byId) -> {
              ObjectNode values = numbers.putObject(key);
              byId.forEach((id, value) -> values.put(id.value(), value));
            });
    ObjectNode relations = root.putObject("relations");
    findings
        .relations()
        .forEach(
            (key, byId) -> {
              ObjectNode values = relations.putObject(key);
              byId.forEach((Id id, Id other) -> values.put(id.value(), other.value()));
            });
    ObjectNode sets = root.putObject("sets");
    findings
        .sets()
        .forEach(
            (key, lists) -> {
              ArrayNode values = sets.putArray(key);
              for (List<Id> members : lists) {
                ArrayNode each = values.addArray();
                members.forEach(id -> each.add(id.value()));
              }
            });
    ArrayNode unjudged = root.putArray("unjudged");
    findings.unjudged().forEach(message -> unjudged.add(message.in(console.lang())));
    return mapper.writeValueAsString(root);
  }
}
