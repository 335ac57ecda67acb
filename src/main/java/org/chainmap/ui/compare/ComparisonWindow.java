package org.chainmap.ui.compare;

import atlantafx.base.theme.Styles;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import org.chainmap.compare.ChangeKind;
import org.chainmap.compare.ChangeSentences;
import org.chainmap.compare.ElementChange;
import org.chainmap.compare.MapComparison;
import org.chainmap.export.Drawing;
import org.chainmap.task.Scope;
import org.chainmap.text.Message;
import org.chainmap.ui.DialogWindow;
import org.chainmap.ui.Language;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two maps: the sentences at the left; at the right the map of both, or both
 * maps beside one another, on which a chosen difference is brought into view. Nothing can be
 * changed here.
 */
final class ComparisonWindow {

  private static final double WIDTH = 1480;
  private static final double HEIGHT = 860;
  private static final double LIST = 400;

  private final MapDesk desk;
  private final MapComparison comparison;
  private final String before;
  private final String after;
  private final Scope scope = new Scope();
  private final ComparedMap union;
  private final StackPane maps = new StackPane();
  private final WayOfComparing way;
  private final Stage stage;

  private @Nullable SidesPane sides;
  private Set<ChangeKind> kinds = Set.of(ChangeKind.values());
  private @Nullable ElementChange chosen;

  ComparisonWindow(MapDesk desk, String before, String after, MapDesk.Compared compared) {
    this.desk = desk;
    this.comparison = compared.comparison();
    this.before = before;
    this.after = after;
    Language language = desk.language();
    union =
        new ComparedMap(desk, comparison, compared.union(), "compare-map", this::fitUnion, scope);
    way = new WayOfComparing(language, desk.settings(), this::arrange, this::link);
    ChangeList list =
        new ChangeList(comparison, compared.rows(), language, this::look, this::choose);
    list.setPadding(new Insets(12));
    maps.setMinSize(0, 0);
    SplitPane split = new SplitPane(list, maps);
    SplitPane.setResizableWithParent(list, false);
    BorderPane root = new BorderPane(split);
    root.setTop(header());
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
    split.setDividerPositions(LIST / WIDTH);
    if (compared.sides() != null) {
      sides = pane(compared.sides());
    }
    look(kinds);
    arrange(way.beside());
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

  private HBox header() {
    Language language = desk.language();
    Label names = new Label();
    names.setId("compare-sides");
    names.getStyleClass().add(Styles.TEXT_BOLD);
    names.textProperty().bind(language.text(Message.of("compare.ui.sides", before, after)));
    Label summary = new Label();
    summary.setId("compare-summary");
    summary.textProperty().bind(language.text(ChangeSentences.summary(comparison)));
    VBox said = new VBox(4, names, summary);
    said.setMinWidth(0);
    HBox.setHgrow(said, Priority.ALWAYS);
    ComparisonExport export = new ComparisonExport(desk, comparison, this::drawing, after);
    Button close = new Button();
    close.setCancelButton(true);
    close.textProperty().bind(language.text("dialog.close"));
    close.setMinWidth(Region.USE_PREF_SIZE);
    close.setOnAction(event -> stage.hide());
    HBox header = new HBox(12, said, way, export.button(() -> stage), close);
    header.setAlignment(Pos.CENTER_LEFT);
    header.setPadding(new Insets(12));
    header.getStyleClass().add("panel");
    return header;
  }

  /** Shows both maps beside one another, once they are laid out, or the map of both. */
  private void arrange(boolean beside) {
    if (!beside) {
      maps.getChildren().setAll(union.canvas());
      if (chosen != null) {
        maps.layout();
        union.show(chosen.element());
      }
    } else if (sides != null) {
      maps.getChildren().setAll(sides);
    } else {
      if (maps.getChildren().isEmpty()) {
        maps.getChildren().setAll(union.canvas());
      }
      desk.sides(
          comparison,
          scope,
          laidOut -> {
            if (sides == null) {
              sides = pane(laidOut);
            }
            arrange(way.beside());
          });
    }
  }

  private SidesPane pane(SidesPane.LaidOutSides laidOut) {
    SidesPane pane = new SidesPane(desk, comparison, before, after, laidOut, scope);
    pane.look(kinds);
    pane.link(way.linked());
    if (chosen != null) {
      pane.choose(chosen);
    }
    return pane;
  }

  private void link(boolean linked) {
    if (sides != null) {
      sides.link(linked);
    }
  }

  private void fitUnion() {
    union.canvas().fitAll();
  }

  private Drawing drawing(boolean comments) {
    return way.beside() && sides != null ? sides.drawing(comments) : union.drawing(comments);
  }

  private void look(Set<ChangeKind> wanted) {
    kinds = wanted;
    union.look(kinds);
    if (sides != null) {
      sides.look(kinds);
    }
  }

  private void choose(ElementChange change) {
    chosen = change;
    union.select(change.element());
    union.show(change.element());
    if (sides != null) {
      sides.choose(change);
    }
  }
}
