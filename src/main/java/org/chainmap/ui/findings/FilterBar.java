package org.chainmap.ui.findings;

import atlantafx.base.theme.Styles;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.chainmap.analysis.Finding;
import org.chainmap.analysis.FindingKind;
import org.chainmap.analysis.Severity;
import org.chainmap.task.Scope;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;

/**
 * The controls for filtering and grouping findings. They lie beside the list, because below the map
 * there is more width than height.
 */
final class FilterBar extends GridPane {

  private static final double WIDTH = 290;

  private final Language language;
  private final TextField search = new TextField();
  private final Choices<FindingKind> kind;
  private final Choices<Severity> severity;
  private final Choices<FindingGrouping> grouping;
  private final Label count = new Label();
  private final Button clear = new Button();
  private Message counted = Message.of("findings.count.all", 0);

  /**
   * @param scope ends when the document is closed
   * @param changed is told when something else is to be listed
   */
  FilterBar(Language language, Scope scope, Runnable changed) {
    this.language = language;
    kind = new Choices<>(language, Message.of("ui.findings.kind"), Message.of("findings.kind.all"));
    severity =
        new Choices<>(
            language, Message.of("ui.findings.severity"), Message.of("findings.severity.all"));
    grouping =
        new Choices<>(language, Message.of("findings.group.name"), FindingGrouping.NONE.label());
    severity.offer(
        Arrays.stream(Severity.values())
            .map(value -> new Choices.Choice<>(value, value.label()))
            .toList());
    grouping.offer(
        List.of(FindingGrouping.STAGE, FindingGrouping.ENTERPRISE).stream()
            .map(value -> new Choices.Choice<>(value, value.label()))
            .toList());
    search.setId("findings-search");
    kind.setId("findings-kind");
    severity.setId("findings-severity");
    grouping.setId("findings-group");
    search.promptTextProperty().bind(language.text(Message.of("findings.search")));
    search.accessibleTextProperty().bind(language.text(Message.of("findings.search")));
    search.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            event.consume();
          }
        });
    clear.setId("findings-clear");
    clear.getStyleClass().add(Styles.FLAT);
    clear.textProperty().bind(language.text(Message.of("findings.clear")));
    clear.setOnAction(event -> clear());
    count.getStyleClass().add("muted");
    scope.add(language.follow(this::say));
    search.textProperty().subscribe((before, now) -> changed.run());
    kind.valueProperty().subscribe((before, now) -> changed.run());
    severity.valueProperty().subscribe((before, now) -> changed.run());
    grouping.valueProperty().subscribe((before, now) -> changed.run());
    place();
  }

  private void place() {
    ColumnConstraints half = new ColumnConstraints();
    half.setPercentWidth(50);
    getColumnConstraints().addAll(half, half);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox said = new HBox(count, space, clear);
    said.getStyleClass().add("counted");
    add(search, 0, 0, 2, 1);
    add(kind, 0, 1);
    add(severity, 1, 1);
    add(grouping, 0, 2);
    add(said, 1, 2);
    getStyleClass().add("filters");
    setMinWidth(WIDTH);
    setPrefWidth(WIDTH);
  }

  FindingFilter filter() {
    return new FindingFilter(
        Objects.requireNonNullElse(search.getText(), ""), kind.chosen(), severity.chosen());
  }

  FindingGrouping grouping() {
    return Objects.requireNonNullElse(grouping.chosen(), FindingGrouping.NONE);
  }

  void clear() {
    search.clear();
    kind.clear();
    severity.clear();
  }

  /** Updates the kinds to choose from and the number of listed rows, of so many. */
  void show(List<Finding> all, int listed, int of) {
    kind.offer(
        all.stream()
            .map(Finding::findingKind)
            .distinct()
            .sorted(Comparator.comparing(FindingKind::key))
            .map(value -> new Choices.Choice<>(value, value.label()))
            .toList());
    counted =
        filter().none()
            ? Message.of("findings.count.all", of)
            : Message.of("findings.count.some", listed, of);
    clear.setVisible(!filter().none());
    say();
  }

  private void say() {
    count.setText(language.now(counted));
  }
}
