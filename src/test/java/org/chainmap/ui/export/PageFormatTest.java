package org.chainmap.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.chainmap.analysis.knockout.Knockout;
import org.chainmap.canvas.Painters;
import org.chainmap.compare.MapComparison;
import org.chainmap.editor.Display;
import org.chainmap.editor.Editor;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.model.Scenario;
import org.chainmap.overlay.ComparisonLens;
import org.chainmap.overlay.DependentsLens;
import org.chainmap.overlay.ImpactLens;
import org.chainmap.overlay.Lenses;
import org.chainmap.paint.Theme;
import org.chainmap.task.Progress;
import org.chainmap.testing.EditorDriver;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.ui.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The web page opens with the colouring that the dialog says it has. */
class PageFormatTest {

  @TempDir Path folder;

  private final Painters painters = new Painters(new SimpleObjectProperty<>(Theme.LIGHT));
  private final PageFormat format = new PageFormat();

  private ExportSubject subject(Display display) throws Exception {
    Editor editor = EditorDriver.on(SmallChain.map(), painters).editor();
    editor.liveAnalysis().display(display);
    OpenMapSource source =
        new OpenMapSource(
            editor.laidOutMap(),
            editor.liveAnalysis(),
            editor.selection(),
            Optional.empty(),
            new Box(0, 0, 10, 10),
            painters,
            name -> Optional.empty());
    return source.subject(
        new ExportSource.Wanted(ExportPart.WHOLE, null, false, ""), Progress.NONE);
  }

  private Document page(ExportSubject subject) throws Exception {
    Path file = folder.resolve("页.html");
    ChoiceForm form = new ChoiceForm(new Language(Lang.ZH), "page.", () -> {});
    format.ask(form, subject.map()).job().write(subject, file, Progress.NONE);
    return Jsoup.parse(Files.readString(file));
  }

  private static JsonNode data(Document page) {
    return new JsonMapper()
        .readTree(Objects.requireNonNull(page.selectFirst("script[type=application/json]")).data());
  }

  @Test
  void itOpensWithTheColouringOfTheWindow() throws Exception {
    ExportSubject subject = subject(Display.of(Lenses.named("state").orElseThrow()));
    assertThat(format.coloured(subject)).isTrue();
    Document page = page(subject);
    assertThat(data(page).get("first").asInt()).isZero();
    assertThat(data(page).get("steps").get(0).get("hues")).isNotEmpty();
    assertThat(page.select("#p-steps h3").getFirst().text()).isEqualTo("着色：环节状态");
    assertThat(page.select("#p-steps li").getFirst().select(".legend li")).isNotEmpty();
  }

  @Test
  void itOpensWithWhatDependsOnASegmentAndWithARunningScenario() throws Exception {
    Document dependents = page(subject(Display.of(new DependentsLens(Id.of("s-1")))));
    assertThat(data(dependents).get("first").asInt()).isZero();
    assertThat(data(dependents).get("steps").get(0).get("hues")).isNotEmpty();
    Scenario loss = Scenario.of(Id.of("sc-1"), "锂断供").withRemoved(List.of(Id.of("s-1")));
    Document running =
        page(subject(Display.of(ImpactLens.full(new Knockout(SmallChain.map()).impact(loss)))));
    assertThat(data(running).get("first").asInt()).isZero();
    assertThat(running.select("#p-steps h3").getFirst().text()).isEqualTo("推演：锂断供");
  }

  @Test
  void theBareMapAndWhatNoViewStatesAreNotPromised() throws Exception {
    ExportSubject plain = subject(Display.PLAIN);
    assertThat(format.coloured(plain)).as("it says that nothing is laid over the map").isTrue();
    assertThat(data(page(plain)).get("first").asInt()).isEqualTo(-1);
    ExportSubject compared =
        subject(
            Display.of(ComparisonLens.full(MapComparison.of(SmallChain.map(), SmallChain.map()))));
    assertThat(format.coloured(compared)).isFalse();
    assertThat(data(page(compared)).get("first").asInt()).isEqualTo(-1);
  }
}
