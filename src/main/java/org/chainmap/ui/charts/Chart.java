package org.chainmap.ui.charts;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A chart of a heading and rows of name, bar and figures; screen readers get it as one text. */
final class Chart extends VBox {

  private final Label heading = new Label();
  private final GridPane rows = new GridPane();
  private final List<String> said = new ArrayList<>();

  Chart(String id) {
    setId(id);
    getStyleClass().add("chart-panel");
    heading.getStyleClass().add("section");
    rows.getStyleClass().add("rows");
    ColumnConstraints name = new ColumnConstraints();
    name.setMinWidth(60);
    name.setMaxWidth(220);
    ColumnConstraints bar = new ColumnConstraints();
    bar.setHgrow(Priority.ALWAYS);
    ColumnConstraints figures = new ColumnConstraints();
    figures.setMinWidth(USE_PREF_SIZE);
    rows.getColumnConstraints().addAll(name, bar, figures);
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(true);
    scroll.accessibleTextProperty().bind(accessibleTextProperty());
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(heading, scroll);
    setMinWidth(0);
  }

  /** Clears the chart and starts a new one. */
  void begin(String title) {
    heading.setText(title);
    rows.getChildren().clear();
    said.clear();
    said.add(title);
    tell();
  }

  void row(String name, Bar bar, String figures) {
    int row = rows.getRowCount();
    Label called = new Label(name);
    called.setWrapText(true);
    called.setMinHeight(USE_PREF_SIZE);
    rows.addRow(row, called, bar, new Label(figures));
    said.add(name + " " + figures);
    tell();
  }

  /** Adds a line of text over the whole width. */
  void note(String text) {
    Label note = new Label(text);
    note.getStyleClass().add("muted");
    note.setWrapText(true);
    rows.add(note, 0, rows.getRowCount(), 3, 1);
    said.add(text);
    tell();
  }

  private void tell() {
    setAccessibleText(String.join("\n", said));
  }

  /** Returns the text of the chart, line by line. */
  List<String> said() {
    return List.copyOf(said);
  }
}
