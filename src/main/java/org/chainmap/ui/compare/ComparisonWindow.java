package org.chainmap.ui.compare;

import atlantafx.base.theme.Styles;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import org.chainmap.canvas.MapCanvas;
import org.chainmap.compare.ChangeKind;
import org.chainmap.compare.ChangeSentences;
import org.chainmap.compare.ElementChange;
import org.chainmap.compare.MapComparison;
import org.chainmap.editor.Display;
import org.chainmap.editor.Editor;
import org.chainmap.editor.change.Clipboard;
import org.chainmap.editor.view.Selection;
import org.chainmap.geom.Id;
import org.chainmap.model.Element;
import org.chainmap.model.Initiative;
import org.chainmap.model.Listing;
import org.chainmap.overlay.ComparisonLens;
import org.chainmap.task.Scope;
import org.chainmap.text.Message;
import org.chainmap.tool.ToolBox;
import org.chainmap.tool.ToolContext;
import org.chainmap.tool.Tools;
import org.chainmap.ui.DialogWindow;
import org.chainmap.ui.Language;

/**
 * What differs between two maps: the sentences at the left, the map of both at the right, on which
 * a chosen difference is brought into view. Nothing can be changed here.
 */
final class ComparisonWindow {

  private static final double WIDTH = 1240;
  private static final double HEIGHT = 760;

  private final MapDesk desk;
  private final MapComparison comparison;
  private final Scope scope = new Scope();
  private final Editor editor;
  private final Stage stage;

  ComparisonWindow(MapDesk desk, String before, String after, MapDesk.Compared compared) {
    this.desk = desk;
    this.comparison = compared.comparison();
    Language language = desk.language();
    editor =
        new Editor(compared.union(), desk.painters(), desk.tasks().within(scope), new Clipboard());
    ToolBox tools = ToolBox.on(new ToolContext(editor, editor, editor.view()), editor);
    tools.use(Tools.PAN);
    MapCanvas canvas =
        new MapCanvas(editor, editor, editor.view(), tools, desk.painters(), key -> true, scope);
    canvas.setId("compare-map");
    canvas.accessibleTextProperty().bind(language.text("map.name"));
    look(Set.of(ChangeKind.values()));
    ChangeList list =
        new ChangeList(comparison, compared.rows(), language, this::look, this::choose);
    list.setPadding(new Insets(12));
    SplitPane split = new SplitPane(list, canvas);
    SplitPane.setResizableWithParent(list, false);
    BorderPane root = new BorderPane(split);
    root.setTop(header(before, after));
    root.setPrefSize(WIDTH, HEIGHT);
    stage = DialogWindow.over(desk.owner(), "", root, desk.themeSwitch());
    stage.initModality(Modality.NONE);
    stage.getScene().addEventFilter(KeyEvent.KEY_PRESSED, this::closed);
    stage.titleProperty().bind(language.text(Message.of("compare.ui.title", before, after)));
    stage.setOnHidden(
        event -> {
          scope.close();
          stage.titleProperty().unbind();
        });
    split.setDividerPositions(430 / WIDTH);
  }

  /** Escape closes the window also from the list, which would keep it for itself. */
  private void closed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      stage.hide();
    }
  }

  void show() {
    stage.show();
  }

  private HBox header(String before, String after) {
    Language language = desk.language();
    Label sides = new Label();
    sides.setId("compare-sides");
    sides.getStyleClass().add(Styles.TEXT_BOLD);
    sides.textProperty().bind(language.text(Message.of("compare.ui.sides", before, after)));
    Label summary = new Label();
    summary.setId("compare-summary");
    summary.textProperty().bind(language.text(ChangeSentences.summary(comparison)));
    VBox said = new VBox(4, sides, summary);
    said.setMinWidth(0);
    HBox.setHgrow(said, Priority.ALWAYS);
    ComparisonExport export = new ComparisonExport(desk, comparison, editor::laidOutMap, after);
    Button close = new Button();
    close.setCancelButton(true);
    close.textProperty().bind(language.text("dialog.close"));
    close.setMinWidth(Region.USE_PREF_SIZE);
    close.setOnAction(event -> stage.hide());
    HBox header = new HBox(12, said, export.button(() -> stage), close);
    header.setPadding(new Insets(12));
    header.getStyleClass().add("panel");
    return header;
  }

  private void look(Set<ChangeKind> kinds) {
    editor.liveAnalysis().display(Display.of(new ComparisonLens(comparison, kinds)));
  }

  private void choose(ElementChange change) {
    Id place = place(change.element());
    editor.select(Selection.of(place));
    editor.reveal(place);
  }

  /** Returns what is seen on the map of an element. */
  private static Id place(Element element) {
    return switch (element) {
      case Listing l when l.segment() != null -> l.segment();
      case Listing l -> l.enterprise();
      case Initiative i when !i.segments().isEmpty() -> i.segments().getFirst();
      default -> element.id();
    };
  }
}
