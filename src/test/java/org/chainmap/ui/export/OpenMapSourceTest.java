package org.chainmap.ui.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.chainmap.analysis.knockout.Knockout;
import org.chainmap.canvas.Painters;
import org.chainmap.editor.Display;
import org.chainmap.editor.Editor;
import org.chainmap.editor.view.Selection;
import org.chainmap.export.ExportException;
import org.chainmap.export.PageSetup;
import org.chainmap.export.Paper;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.MapInfo;
import org.chainmap.model.SavedView;
import org.chainmap.model.Scenario;
import org.chainmap.model.kind.Sensitivity;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Remarks;
import org.chainmap.overlay.ImpactLens;
import org.chainmap.overlay.Lenses;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Theme;
import org.chainmap.task.Progress;
import org.chainmap.testing.EditorDriver;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenMapSourceTest {

  private static final Scenario LOSS =
      Scenario.of(Id.of("sc-1"), "锂断供").withRemoved(List.of(Id.of("s-1")));

  private final Painters painters = new Painters(new SimpleObjectProperty<>(Theme.LIGHT));

  private static ChainMap marked() {
    ChainMap map = SmallChain.map();
    List<Element> all = new ArrayList<>();
    for (Element element : map.elements().values()) {
      all.add(
          element.id().equals(Id.of("s-1"))
              ? element.withRemarks(Remarks.NONE.withSensitivity(Sensitivity.SENSITIVE))
              : element.id().equals(Id.of("e-2")) || element.id().equals(Id.of("s-2"))
                  ? element.withRemarks(Remarks.NONE.withSensitivity(Sensitivity.INTERNAL))
                  : element);
    }
    return ChainMap.of(all);
  }

  private OpenMapSource source(Editor editor) {
    return new OpenMapSource(
        editor.laidOutMap(),
        editor.liveAnalysis(),
        editor.selection(),
        editor.currentView().view(),
        new Box(0, 0, 10, 10),
        painters,
        name -> Optional.empty());
  }

  private static ExportSubject whole(OpenMapSource source, @Nullable Sensitivity level)
      throws ExportException {
    return source.subject(
        new ExportSource.Wanted(ExportPart.WHOLE, level, false, ""), Progress.NONE);
  }

  private static List<String> said(List<Message> messages) {
    return messages.stream().map(each -> each.in(Lang.ZH)).toList();
  }

  private static List<String> texts(List<Mark> marks) {
    List<String> texts = new ArrayList<>();
    for (Mark mark : marks) {
      switch (mark) {
        case Mark.Group group -> texts.addAll(texts(group.marks()));
        case Mark.Text text -> texts.add(text.text());
        case Mark.Shape shape -> {}
        case Mark.Image image -> {}
        case Mark.Watermark watermark -> {}
      }
    }
    return texts;
  }

  @Test
  void theSummarySaysColouringAndWhatIsMarked() throws ExportException {
    Editor editor = EditorDriver.on(marked(), painters).editor();
    editor.liveAnalysis().display(Display.of(Lenses.named("state").orElseThrow()));
    ExportSubject subject = whole(source(editor), null);
    assertThat(subject.title()).isEqualTo("电池链");
    assertThat(said(subject.shown())).containsExactly("着色：环节状态");
    assertThat(said(subject.included())).containsExactly("含 2 项内部、1 项敏感信息，外发前请确认");
  }

  @Test
  void theMarkingOfAMapIsSaidThoughNothingInItIsMarkedByItself() throws ExportException {
    List<Element> all = new ArrayList<>(SmallChain.map().elements().values());
    all.replaceAll(
        element ->
            element instanceof MapInfo info ? info.withMarking(Caption.of("内部资料")) : element);
    OpenMapSource source = source(EditorDriver.on(ChainMap.of(all), painters).editor());
    assertThat(said(whole(source, null).included()))
        .containsExactly("图谱标注：“内部资料”；各项内容都没有单独标为“内部”或“敏感”，外发前请确认");
    assertThat(said(whole(source, Sensitivity.INTERNAL).included()).getFirst())
        .startsWith("图谱标注：“内部资料”");
    ExportSubject open = whole(source, Sensitivity.PUBLIC);
    assertThat(said(open.included()))
        .contains("没有标为“内部”或“敏感”的内容", "没有高于所选等级的内容", "另外去掉：标注“内部资料”")
        .anyMatch(sentence -> sentence.endsWith("按公开处理：外发前请逐项核对"));
    assertThat(texts(open.drawing().picture().marks())).noneMatch(text -> text.contains("内部资料"));
  }

  @Test
  void aScenarioThatRunsIsInTheTitle() throws ExportException {
    Editor editor = EditorDriver.on(marked(), painters).editor();
    run(editor, LOSS);
    ExportSubject subject = whole(source(editor), null);
    assertThat(subject.title()).isEqualTo("电池链（推演：锂断供）");
    assertThat(subject.pages().getFirst().title()).isEqualTo("电池链（推演：锂断供）");
    assertThat(Objects.requireNonNull(subject.running()).impact().scenario()).isEqualTo(LOSS);
    assertThat(said(subject.shown())).containsExactly("正在推演：锂断供");
  }

  private static void run(Editor editor, Scenario scenario) {
    editor
        .liveAnalysis()
        .display(Display.of(ImpactLens.full(new Knockout(editor.map()).impact(scenario))));
  }

  @Test
  void whatIsAboveALevelIsLeftOutWithAScenarioAboutItAndTheRestStaysWhereItIs()
      throws ExportException {
    Editor editor = EditorDriver.on(marked(), painters).editor();
    run(editor, LOSS);
    OpenMapSource source = source(editor);
    ExportSubject all = whole(source, null);
    ExportSubject redacted = whole(source, Sensitivity.INTERNAL);
    assertThat(texts(all.drawing().picture().marks())).contains("锂");
    assertThat(texts(redacted.drawing().picture().marks()))
        .noneMatch(text -> text.contains("锂"))
        .contains("镍");
    assertThat(redacted.title()).isEqualTo("电池链");
    assertThat(redacted.running()).isNull();
    assertThat(redacted.drawing().geometry().get().cards().get(Id.of("s-3")))
        .isEqualTo(all.drawing().geometry().get().cards().get(Id.of("s-3")));
    assertThat(said(redacted.included()))
        .anyMatch(sentence -> sentence.startsWith("已略去"))
        .contains("含 2 项内部、0 项敏感信息，外发前请确认");
    ExportSubject open = whole(source, Sensitivity.PUBLIC);
    assertThat(texts(open.drawing().picture().marks())).doesNotContain("锂", "镍");
    assertThat(said(open.included())).contains("没有标为“内部”或“敏感”的内容");
  }

  @Test
  void aSelectionIsExportedAloneAndNothingOfOneThatIsLeftOut() throws ExportException {
    Editor editor = EditorDriver.on(marked(), painters).editor();
    editor.select(Selection.of(Id.of("s-1")));
    OpenMapSource source = source(editor);
    ExportPart part =
        source.parts().stream()
            .filter(ExportPart.Selected.class::isInstance)
            .findFirst()
            .orElseThrow();
    ExportSubject subject =
        source.subject(new ExportSource.Wanted(part, null, false, ""), Progress.NONE);
    assertThat(subject.drawing().geometry().get().cards()).containsOnlyKeys(Id.of("s-1"));
    assertThatThrownBy(
            () ->
                source.subject(
                    new ExportSource.Wanted(part, Sensitivity.PUBLIC, false, ""), Progress.NONE))
        .isInstanceOf(ExportException.class);
  }

  @Test
  void aWatermarkLiesOverWhatIsSeenAndExportersLayItOverTheFile() throws ExportException {
    OpenMapSource source = source(EditorDriver.on(marked(), painters).editor());
    ExportSubject subject =
        source.subject(
            new ExportSource.Wanted(ExportPart.WHOLE, null, false, "供专家"), Progress.NONE);
    assertThat(subject.watermark()).isEqualTo("供专家");
    assertThat(subject.seen().picture().marks()).anyMatch(Mark.Watermark.class::isInstance);
    assertThat(subject.drawing().picture().marks()).noneMatch(Mark.Watermark.class::isInstance);
  }

  @Test
  void aStoryHasAPageForEachViewWithItsNotes() throws ExportException {
    List<Element> all = new ArrayList<>(SmallChain.map().elements().values());
    all.add(SavedView.of(Id.of("v-1"), "全貌", 0).withSpeakerNotes(Caption.of("先看全貌")));
    all.add(SavedView.of(Id.of("v-2"), "再看", 1));
    Editor editor = EditorDriver.on(ChainMap.of(all), painters).editor();
    OpenMapSource source = source(editor);
    assertThat(source.parts()).contains(new ExportPart.WholeStory(2));
    ExportSubject subject =
        source.subject(
            new ExportSource.Wanted(new ExportPart.WholeStory(2), null, false, ""), Progress.NONE);
    assertThat(subject.pages()).extracting(ExportSubject.Page::title).containsExactly("全貌", "再看");
    assertThat(subject.pages().getFirst().notes()).containsExactly("先看全貌");
    assertThat(subject.title()).isEqualTo("电池链");
    assertThat(subject.printed(PageSetup.of(Paper.A4, null), false).size()).isEqualTo(2);
  }

  @Test
  void theViewThatIsShownInTheWindowIsOfferedFirst() {
    SavedView view = SavedView.of(Id.of("v-1"), "视图", 0);
    List<Element> all = new ArrayList<>(SmallChain.map().elements().values());
    all.add(view);
    Editor editor = EditorDriver.on(ChainMap.of(all), painters).editor();
    assertThat(source(editor).parts().getFirst()).isEqualTo(ExportPart.WHOLE);
    editor.showView(view);
    assertThat(source(editor).parts())
        .startsWith(new ExportPart.View(view), ExportPart.WHOLE)
        .doesNotHaveDuplicates();
  }
}
