package org.chainmap.ui.matching;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import org.chainmap.analysis.matching.Mode;
import org.chainmap.model.Segment;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.MessageCell;
import org.chainmap.ui.UpdateGuard;

/** The bar above the list: the mode of matching and the filters of the rows. */
final class MatchFilterBar extends FlowPane {

  private final Language language;
  private final ComboBox<MatchRow.Shown> shown = new ComboBox<>();
  private final ComboBox<Mode> mode = new ComboBox<>();
  private final ComboBox<Optional<String>> segment = new ComboBox<>();
  private final TextField search = new TextField();
  private final CheckBox others = new CheckBox();
  private final UpdateGuard guard = new UpdateGuard();

  /**
   * @param modeChosen receives the chosen mode
   * @param othersChosen receives whether other documents take part
   * @param changed is called when the filters changed
   */
  MatchFilterBar(
      Language language,
      Consumer<Mode> modeChosen,
      Consumer<Boolean> othersChosen,
      Runnable changed) {
    super(8, 4);
    this.language = language;
    getStyleClass().add("filters");
    named(shown, "matching-shown", "matching.show", MatchRow.Shown::label);
    named(mode, "matching-mode", "matching.mode", Mode::label);
    named(
        segment,
        "matching-segment",
        "matching.segment",
        name -> name.map(Message::verbatim).orElseGet(() -> Message.of("matching.anySegment")));
    shown.getItems().setAll(MatchRow.Shown.values());
    shown.setValue(MatchRow.Shown.ALL);
    mode.getItems().setAll(Mode.values());
    mode.setValue(Mode.WEIGHT);
    segment.getItems().setAll(List.of(Optional.empty()));
    segment.setValue(Optional.empty());
    search.setId("matching-search");
    search.setPrefWidth(170);
    search.promptTextProperty().bind(language.text(Message.of("matching.search")));
    search.accessibleTextProperty().bind(language.text(Message.of("matching.search")));
    others.setId("matching-others");
    others.textProperty().bind(language.text(Message.of("matching.others")));
    getChildren().addAll(shown, segment, search, mode, others);
    shown.valueProperty().subscribe((before, now) -> changed.run());
    segment
        .valueProperty()
        .subscribe(
            (before, now) -> {
              if (!guard.updating()) {
                changed.run();
              }
            });
    search.textProperty().subscribe((before, now) -> changed.run());
    mode.valueProperty().subscribe((before, now) -> modeChosen.accept(now));
    others.selectedProperty().subscribe((before, now) -> othersChosen.accept(now));
  }

  private <T> void named(ComboBox<T> box, String id, String name, Function<T, Message> label) {
    box.setId(id);
    box.accessibleTextProperty().bind(language.text(Message.of(name)));
    MessageCell.nameItems(box, language, label);
  }

  /** Updates the segments to choose from; a chosen segment that no longer occurs is deselected. */
  void offer(List<MatchRow> lines) {
    Optional<String> chosen = segment.getValue();
    List<Optional<String>> names =
        lines.stream()
            .map(MatchRow::segment)
            .filter(Objects::nonNull)
            .map(this::name)
            .distinct()
            .sorted()
            .map(Optional::of)
            .toList();
    guard.update(
        () -> {
          segment.getItems().setAll(List.of(Optional.empty()));
          segment.getItems().addAll(names);
          segment.setValue(names.contains(chosen) ? chosen : Optional.empty());
        });
  }

  private String name(Segment each) {
    return each.name().in(language.get());
  }

  boolean takes(MatchRow matchRow) {
    Segment of = matchRow.segment();
    Optional<String> wanted = segment.getValue();
    return shown.getValue().takes(matchRow)
        && (wanted.isEmpty() || of != null && wanted.get().equals(name(of)))
        && matchRow.holds(Objects.requireNonNullElse(search.getText(), ""), language.get());
  }
}
