package org.chainmap.ui.views;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainmap.model.SavedView;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.MapAccess;
import org.chainmap.ui.inspector.ViewFields;
import org.jspecify.annotations.Nullable;

/** The fields of the chosen view, in as many columns as there is room for. */
final class ViewDetails extends ScrollPane {

  /** The width of a column in px. */
  private static final double COLUMN = 232;

  private final MapAccess access;
  private final ViewDesk desk;
  private final Language language;
  private final FlowPane columns = new FlowPane(20, 8);
  private final Label none = new Label();
  private final Label hint = new Label();
  private final Button toChosen;
  private final Button unframe;
  private @Nullable ViewFields fields;
  private @Nullable SavedView view;

  ViewDetails(MapAccess access, ViewDesk desk, Language language) {
    this.access = access;
    this.desk = desk;
    this.language = language;
    toChosen = button("toChosen", desk::updateToChosen);
    unframe = button("unframe", desk::unframe);
    columns.getStyleClass().add("view-details");
    columns.setRowValignment(VPos.TOP);
    none.getStyleClass().addAll("muted", "view-details");
    none.setWrapText(true);
    none.textProperty().bind(language.text(Message.of("views.choose")));
    hint.getStyleClass().addAll("muted", "hint");
    hint.setWrapText(true);
    hint.textProperty().bind(language.text(Message.of("views.hint")));
    setFitToWidth(true);
    setMinSize(0, 0);
    getStyleClass().add(Tweaks.EDGE_TO_EDGE);
    setContent(none);
  }

  private Button button(String key, Consumer<SavedView> action) {
    Button button = new Button();
    button.setId("views-" + key);
    button.getStyleClass().add(Styles.SMALL);
    button.textProperty().bind(language.text(Message.of("views." + key)));
    button.setOnAction(event -> Optional.ofNullable(view).ifPresent(action));
    return button;
  }

  /** Shows the fields of a view, or that none is chosen. */
  void show(Optional<SavedView> chosen) {
    view = chosen.orElse(null);
    ViewFields now = fields;
    if (chosen.isEmpty()) {
      fields = null;
      setContent(none);
    } else if (now == null || !now.view().equals(chosen.get().id()) || now.outdated()) {
      build(chosen.get());
    } else {
      now.refresh();
    }
    enable();
  }

  /** Makes the fields anew, in another language. */
  void rebuild() {
    fields = null;
    show(Optional.ofNullable(view).flatMap(each -> desk.view(each.id())));
  }

  /** Greys what cannot be done now. */
  void enable() {
    SavedView now = view;
    toChosen.setDisable(now == null || !desk.hasChosen());
    unframe.setDisable(now == null || now.frame() == null);
  }

  private void build(SavedView chosen) {
    ViewFields made = new ViewFields(access, language, chosen.id());
    fields = made;
    columns.getChildren().clear();
    for (Node each : made.columns()) {
      VBox column = new VBox(6, each);
      column.setPrefWidth(COLUMN);
      column.setMinWidth(Region.USE_PREF_SIZE);
      columns.getChildren().add(column);
    }
    ((VBox) columns.getChildren().getFirst()).getChildren().add(unframe);
    ((VBox) columns.getChildren().get(1)).getChildren().add(0, hint);
    ((VBox) columns.getChildren().get(1)).getChildren().add(toChosen);
    setContent(columns);
    setVvalue(0);
  }
}
