package org.chainmap.ui.views;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.chainmap.editor.Aspect;
import org.chainmap.editor.change.SavedViews;
import org.chainmap.model.ChainMap;
import org.chainmap.model.SavedView;
import org.chainmap.paint.DrawnText;
import org.chainmap.task.Scope;
import org.chainmap.text.Message;
import org.chainmap.text.ShownText;
import org.chainmap.ui.Buttons;
import org.chainmap.ui.Language;
import org.kordamp.ikonli.feather.Feather;

/** The line over the foot of the map that names the view shown and leads back to the whole map. */
public final class ViewLine extends StackPane {

  private final StoryAccess story;
  private final Language language;
  private final HBox line;
  private final Label name = new Label();
  private final Label gone = new Label();
  private final Tooltip whatIsGone = Buttons.wrapped(420);

  /**
   * @param scope ends when the document is closed
   */
  public ViewLine(StoryAccess story, Language language, Scope scope) {
    this.story = story;
    this.language = language;
    Button back = new Button();
    back.setId("view-leave");
    back.getStyleClass().addAll(Styles.SMALL, Styles.ACCENT);
    back.textProperty().bind(language.text(Message.of("views.line.back")));
    back.setOnAction(event -> story.leave().run());
    back.setMinWidth(Region.USE_PREF_SIZE);
    name.setId("view-shown");
    gone.getStyleClass().add("gone");
    gone.setTooltip(whatIsGone);
    gone.managedProperty().bind(gone.visibleProperty());
    gone.setMinWidth(Region.USE_PREF_SIZE);
    line =
        new HBox(
            8,
            icon("previous", Feather.CHEVRON_LEFT, () -> story.step().accept(-1)),
            name,
            gone,
            icon("next", Feather.CHEVRON_RIGHT, () -> story.step().accept(1)),
            back);
    line.getStyleClass().add("view-line");
    line.setAlignment(Pos.CENTER);
    line.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setAlignment(Pos.BOTTOM_CENTER);
    setPickOnBounds(false);
    setMinSize(0, 0);
    getChildren().add(line);
    scope.add(story.onChange().apply(this::changed));
    scope.add(language.follow(this::show));
  }

  private Button icon(String key, Feather icon, Runnable action) {
    Button button =
        Buttons.icon(language, icon, Message.of("editor.action." + key + "View"), action);
    button.setId("view-" + key);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private void changed(Set<Aspect> aspects) {
    if (aspects.contains(Aspect.VIEW) || aspects.contains(Aspect.MAP)) {
      show();
    }
  }

  private void show() {
    line.setVisible(story.current().view().isPresent());
    story.current().view().ifPresent(this::name);
  }

  private void name(SavedView view) {
    ChainMap map = story.laidOut().get().map();
    List<SavedView> views = SavedViews.all(map);
    name.setText(
        language.now(
            Message.of(
                "views.line",
                views.indexOf(view) + 1,
                views.size(),
                DrawnText.shown(ShownText.line(view.name().in(language.get()))))));
    List<Message> dropped = story.current().dropped();
    gone.setVisible(!dropped.isEmpty());
    gone.setText(language.now(Message.of("views.line.gone")));
    whatIsGone.setText(String.join("\n", dropped.stream().map(language::now).toList()));
    gone.setAccessibleText(whatIsGone.getText());
  }
}
