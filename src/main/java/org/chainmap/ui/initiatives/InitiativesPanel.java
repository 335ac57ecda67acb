package org.chainmap.ui.initiatives;

import java.time.LocalDate;
import java.time.ZoneId;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.chainmap.geom.Id;
import org.chainmap.model.kind.InitiativeState;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.MapAccess;

/**
 * The panel of initiatives: a board of cards by state, or a list by due date. Selecting one shows
 * the segments it concerns.
 */
public final class InitiativesPanel extends BorderPane {

  private final MapAccess access;
  private final Language language;
  private final Board board;
  private final DueTable byDue;
  private final Label said = new Label();
  private final ToggleButton asList = new ToggleButton();
  private Agenda agenda = Agenda.NONE;

  public InitiativesPanel(MapAccess access, Language language) {
    this.access = access;
    this.language = language;
    board = new Board(language, entry -> access.show(entry.id()), this::move);
    byDue = new DueTable(language, entry -> access.show(entry.id()));
    said.getStyleClass().addAll("about", "overdue-count");
    ToggleButton asBoard = new ToggleButton();
    ToggleGroup group = new ToggleGroup();
    name(asBoard, "board", group);
    name(asList, "list", group);
    asBoard.setSelected(true);
    Label hint = new Label();
    hint.textProperty().bind(language.text(Message.of("initiatives.hint")));
    hint.getStyleClass().addAll("about", "muted");
    hint.visibleProperty().bind(asBoard.selectedProperty());
    hint.setMinWidth(0);
    said.setMinWidth(Region.USE_PREF_SIZE);
    HBox switches = new HBox(8, asBoard, asList, said, hint);
    switches.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    switches.getStyleClass().add("score-switches");
    setTop(switches);
    setMinSize(0, 0);
    look();
    access.whenMapChanges(this::refresh);
    access.whenSelectionChanges(() -> board.choose(access.selection()));
    access.scope().add(language.follow(this::refresh));
  }

  private void name(ToggleButton button, String key, ToggleGroup group) {
    button.setId("initiatives-as-" + key);
    button.getStyleClass().add("flat-toggle");
    button.textProperty().bind(language.text(Message.of("initiatives.as." + key)));
    button.setToggleGroup(group);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(
        event -> {
          button.setSelected(true);
          look();
        });
  }

  private void look() {
    Node shown = asList.isSelected() ? byDue.table() : board;
    setCenter(shown);
  }

  private void refresh() {
    agenda = Agenda.of(access.map(), LocalDate.now(ZoneId.systemDefault()));
    board.show(agenda, access.selection());
    byDue.show(agenda, access.selection());
    int overdue = agenda.overdue();
    said.setText(overdue == 0 ? "" : language.now(Message.of("initiatives.overdueCount", overdue)));
  }

  private void move(Id initiative, InitiativeState state) {
    Agenda.moved(access.map(), initiative, state).ifPresent(access::commit);
  }

  /** The number of initiatives. */
  public int count() {
    return agenda.entries().size();
  }
}
