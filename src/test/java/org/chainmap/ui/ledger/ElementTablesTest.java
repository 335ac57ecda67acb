package org.chainmap.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.chainmap.editor.Editor;
import org.chainmap.editor.change.Clipboard;
import org.chainmap.format.SampleMaps;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Initiative;
import org.chainmap.model.Listing;
import org.chainmap.model.Source;
import org.chainmap.task.Tasks;
import org.chainmap.testing.EditorDriver;
import org.chainmap.text.Lang;
import org.chainmap.ui.EditorDocument;
import org.chainmap.ui.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The lists say every name in the language of the window. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class ElementTablesTest {

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  private Editor editor;
  private Language language;

  @Start
  void start(Stage stage) throws Exception {
    editor =
        EditorDriver.on(
                SampleMaps.load("rail-transit.chainmap.json"), Tasks.immediate(), new Clipboard())
            .editor();
    language = new Language(Lang.ZH);
    EditorDocument document = new EditorDocument(editor);
    stage.setScene(
        new Scene(
            new VBox(
                ElementTables.enterprises(document, language),
                ElementTables.listings(document, language),
                ElementTables.initiatives(document, language),
                ElementTables.sources(document, language)),
            960,
            900));
    stage.show();
  }

  private static List<Object> cells(FxRobot robot, String table, String column) {
    TableView<?> view = robot.lookup("#" + table).queryAs(TableView.class);
    TableColumn<?, ?> found =
        view.getColumns().stream()
            .filter(each -> each.getText().equals(column))
            .findFirst()
            .orElseThrow();
    return IntStream.range(0, view.getItems().size()).<Object>mapToObj(found::getCellData).toList();
  }

  @Test
  void namesTextsAndTitlesAreThoseOfTheLanguage(FxRobot robot) {
    assertThat(cells(robot, "enterprises", "名称"))
        .containsExactlyElementsOf(
            editor.map().enterprises().stream().map(e -> (Object) e.name().text()).toList());
    robot.interact(() -> language.set(Lang.EN));
    for (List<Object> column :
        List.of(
            cells(robot, "enterprises", "Name"),
            cells(robot, "enterprises", "Short name"),
            cells(robot, "enterprises", "Region"),
            cells(robot, "enterprises", "Takes part in"),
            cells(robot, "listings", "What"),
            cells(robot, "listings", "Enterprise"),
            cells(robot, "initiatives", "Name"),
            cells(robot, "listings", "Quantity"),
            cells(robot, "initiatives", "Owner"),
            cells(robot, "sources", "Publisher"),
            cells(robot, "sources", "Title"))) {
      assertThat(column).isNotEmpty().noneMatch(cell -> CHINESE.matcher((String) cell).find());
    }
  }

  private void edit(FxRobot robot, String table, String column, String typed) {
    TableView<?> view = robot.lookup("#" + table).queryAs(TableView.class);
    robot.interact(() -> write(view, column, typed));
  }

  @SuppressWarnings("unchecked")
  private static <E> void write(TableView<E> view, String column, String typed) {
    TableColumn<E, String> found =
        (TableColumn<E, String>)
            view.getColumns().stream()
                .filter(each -> each.getText().equals(column))
                .findFirst()
                .orElseThrow();
    found
        .getOnEditCommit()
        .handle(
            new TableColumn.CellEditEvent<>(
                view, new TablePosition<>(view, 0, found), TableColumn.editCommitEvent(), typed));
  }

  @Test
  void whatIsTypedInEnglishLeavesTheChineseAsItWas(FxRobot robot) {
    Enterprise enterprise = editor.map().enterprises().getFirst();
    Listing listing = editor.map().all(Listing.class).getFirst();
    Initiative initiative = editor.map().all(Initiative.class).getFirst();
    Source source = editor.map().all(Source.class).getFirst();
    robot.interact(() -> language.set(Lang.EN));
    edit(robot, "enterprises", "Name", "Renamed");
    edit(robot, "enterprises", "Short name", "R");
    edit(robot, "listings", "What", "Seeking");
    edit(robot, "initiatives", "Name", "Alliance");
    edit(robot, "sources", "Title", "Report");
    Enterprise now = editor.map().find(Enterprise.class, enterprise.id()).orElseThrow();
    assertThat(now.name()).isEqualTo(enterprise.name().with(Lang.EN, "Renamed"));
    assertThat(now.name().text()).isEqualTo(enterprise.name().text());
    assertThat(now.shortName()).isEqualTo(enterprise.shortName().withEnglish("R"));
    assertThat(editor.map().find(Listing.class, listing.id()).orElseThrow().text())
        .isEqualTo(listing.text().withEnglish("Seeking"));
    assertThat(editor.map().find(Initiative.class, initiative.id()).orElseThrow().name().text())
        .isEqualTo(initiative.name().text());
    assertThat(editor.map().find(Source.class, source.id()).orElseThrow().title())
        .isEqualTo(source.title().withEnglish("Report"));
  }
}
