package org.chainmap.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.score.Assessment;
import org.chainmap.format.SampleMaps;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.story.Story;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebPagesTest {

  /** The most bytes of the page of a sample. */
  private static final int MOST = 2_000_000;

  private static final String HOSTILE = "<script>alert(1)</script>\"'</style>&lt;\u202egpj";

  static Stream<Arguments> samples() {
    return SampleMaps.ALL.stream()
        .flatMap(file -> Stream.of(Lang.values()).map(lang -> Arguments.of(file, lang)));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everySampleIsOneSmallFileWithItsStructure(String file, Lang lang) throws Exception {
    ChainMap map = SampleMaps.load(file);
    String html = html(map, lang);
    assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(MOST);
    Document page = Jsoup.parse(html);
    loadsNothing(page);
    mayRunOnlyItsOwn(page);
    assertThat(page.select("html").attr("lang")).startsWith(lang.tag());
    assertThat(page.select("h1").eachText())
        .containsExactly(map.info().title().in(lang).replace('\n', ' '));
    assertThat(page.select("main > section > h2")).hasSizeGreaterThanOrEqualTo(5);
    assertThat(page.select("#p-map svg[role=img] > title, #p-map svg[role=img] > desc"))
        .hasSize(2)
        .allMatch(element -> !element.text().isBlank());
    assertThat(page.select("#p-steps ol > li > h3")).isNotEmpty();
    assertThat(page.select("#p-findings > ol > li")).hasSizeBetween(1, 20);
    assertThat(page.select("table")).isNotEmpty();
    assertThat(page.select("table:not(:has(> caption)), thead th:not([scope=col])")).isEmpty();
    assertThat(page.select("tbody tr > th[scope=row]")).hasSameSizeAs(page.select("tbody tr"));
    List<String> ids = page.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.startsWith("p-"));
    assertThat(page.select("nav a").eachAttr("href"))
        .allMatch(href -> ids.contains(href.substring(1)));
    assertThat(page.select("label").eachAttr("for")).allMatch(ids::contains);
    assertThat(page.select("button[data-step], button[data-finding], #p-bar, #p-side"))
        .as("what needs the script is hidden without it")
        .allMatch(element -> element.hasAttr("hidden"));
  }

  @Test
  void theScriptKnowsWhatDependsOnASegment() throws Exception {
    ChainMap map = SampleMaps.load("new-energy-vehicles.chainmap.json");
    JsonNode data = data(Jsoup.parse(html(map, Lang.ZH)));
    List<String> cards = new ArrayList<>();
    data.get("cards").forEach(card -> cards.add(card.get("id").asString()));
    assertThat(cards).containsAll(map.segments().stream().map(s -> s.id().value()).toList());
    assertThat(data.get("stages").valueStream().map(JsonNode::asString))
        .as("stages whose names are read whatever stands out")
        .containsExactlyElementsOf(map.stages().stream().map(s -> s.id().value()).toList());
    assertThat(data.get("links")).isNotEmpty();
    data.get("links")
        .forEach(
            link -> {
              Link same = map.find(Link.class, Id.of(link.get(0).asString())).orElseThrow();
              assertThat(cards.get(link.get(1).asInt())).isEqualTo(same.from().value());
              assertThat(cards.get(link.get(2).asInt())).isEqualTo(same.to().value());
            });
    assertThat(data.get("links").valueStream().map(link -> link.get(3).asInt()))
        .as("a loss does not pass along links that lead back")
        .contains(0, 1);
  }

  @Test
  void stepsNameElementsInTheOrderOfTheirIdsSoThatTheSameMapIsTheSameFile() throws Exception {
    ChainMap map = SampleMaps.load("new-energy-vehicles.chainmap.json");
    JsonNode steps = data(Jsoup.parse(html(map, Lang.ZH))).get("steps");
    List<Id> all = new ArrayList<>();
    for (JsonNode step : steps) {
      List<Id> on = new ArrayList<>();
      step.get("on").forEach(id -> on.add(Id.of(id.asString())));
      List<Id> hued = step.get("hues").propertyNames().stream().map(Id::of).toList();
      assertThat(on).isSorted();
      assertThat(hued).isSorted();
      all.addAll(on);
      all.addAll(hued);
    }
    assertThat(all).hasSizeGreaterThan(100);
  }

  @Test
  void namesAreTextsWhateverTheyHold() throws Exception {
    Id stage = Id.of("stage");
    List<Element> elements = new ArrayList<>(ChainMap.titled(HOSTILE).elements().values());
    elements.add(new Stage(stage, Name.of(HOSTILE), 0, null, Remarks.NONE));
    elements.add(Segment.of(Id.of("</script><img src=x onerror=alert(1)>"), HOSTILE, stage));
    elements.add(Segment.of(Id.of("p-map"), "next", stage));
    String html = html(ChainMap.of(elements), Lang.ZH);
    Document page = Jsoup.parse(html);
    assertThat(html).doesNotContain("\u202e");
    loadsNothing(page);
    mayRunOnlyItsOwn(page);
    assertThat(page.select("script")).hasSize(2);
    assertThat(page.select("#p-map")).hasSize(1);
    assertThat(page.select("h1").text()).contains("<script>alert(1)</script>\"'</style>&lt;");
    assertThat(data(page).get("cards")).hasSize(2);
  }

  @Test
  void aMapWithoutAnythingIsAPageToo() throws Exception {
    Document page = Jsoup.parse(html(ChainMap.titled("空"), Lang.ZH));
    assertThat(page.select("#p-findings").text()).contains("没有诊断发现");
    assertThat(page.select("#p-steps, #p-lists, #p-sources")).isEmpty();
  }

  private static String html(ChainMap map, Lang lang) throws Exception {
    Findings findings = Assessment.of(map, Progress.NONE).findings();
    Story story = Story.of(map, findings, name -> Optional.empty(), Progress.NONE);
    return WebPages.html(story, findings, lang, Progress.NONE);
  }

  private static JsonNode data(Document page) {
    return new JsonMapper()
        .readTree(Objects.requireNonNull(page.selectFirst("script[type=application/json]")).data());
  }

  private static void loadsNothing(Document page) {
    assertThat(page.select("link, iframe, object, embed, base, form")).isEmpty();
    assertThat(page.select("[src], a[href]:not([href^=#])")).isEmpty();
    assertThat(page.select("image, use"))
        .allMatch(image -> image.attr("xlink:href").startsWith("data:"));
    String css = Objects.requireNonNull(page.selectFirst("style")).data();
    assertThat(css).doesNotContain("http", "@import").doesNotContainPattern("url\\((?!data:)");
    assertThat(page.getAllElements())
        .allMatch(
            element ->
                element.attributes().asList().stream()
                    .noneMatch(a -> a.getKey().startsWith("on") || a.getKey().equals("style")));
  }

  private static void mayRunOnlyItsOwn(Document page) throws Exception {
    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertThat(policy)
        .startsWith("default-src 'none';")
        .doesNotContain("unsafe", "http", "*")
        .contains("script-src '" + hash(page, "script:not([type])") + "'")
        .contains("style-src '" + hash(page, "style") + "'");
  }

  private static String hash(Document page, String only) throws Exception {
    assertThat(page.select(only)).hasSize(1);
    byte[] content =
        Objects.requireNonNull(page.selectFirst(only)).data().getBytes(StandardCharsets.UTF_8);
    return "sha256-"
        + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(content));
  }
}
