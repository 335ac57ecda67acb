package org.chainmap.ui.command;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.chainmap.canvas.Keys;
import org.chainmap.overlay.Lens;
import org.chainmap.overlay.Lenses;
import org.chainmap.task.Subscription;
import org.chainmap.text.Message;
import org.chainmap.tool.Tool;
import org.chainmap.tool.ToolBox;
import org.chainmap.tool.Tools;
import org.chainmap.ui.Buttons;
import org.chainmap.ui.Language;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The tool bar below the menus: the most frequent actions, and the tools. */
public final class ToolStrip extends HBox {

  /** The width from which there is room for every name, in px. */
  private static final double ROOMY = 1480;

  private final ActionItems items;
  private final Language language;

  private final LensChoice lens;
  private final List<Reasoned> frames = new ArrayList<>();
  private final List<Labeled> worded = new ArrayList<>();
  private final ToggleGroup group = new ToggleGroup();
  private final ToggleButton bottlenecks = new ToggleButton();
  private @Nullable ToolBox tools;
  private @Nullable Subscription following;

  public ToolStrip(ActionItems items, Language language, Commands commands, LensChoice lens) {
    this.items = items;
    this.language = language;
    this.lens = lens;
    getStyleClass().add("tools");
    buttons(true, "new", "open", "save");
    line();
    buttons(false, "undo", "redo");
    line();
    for (Tool tool : Tools.ALL) {
      getChildren().add(toggle(tool));
    }
    line();
    buttons(true, "tidyAll");
    bottlenecks(commands);
    getChildren().add(lens.button());
    widthProperty().subscribe(width -> lens.name(width.doubleValue() >= ROOMY));
    buttons(true, "fitAll");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().add(space);
    buttons(false, "find", "present");
    buttons(true, "export");
    lookup("#button-export").getStyleClass().add(Styles.ACCENT);
    lookupAll(".toggle-button").forEach(this::worded);
    lookupAll(".button").forEach(this::worded);
    widthProperty().subscribe(width -> fit());
    bottlenecks.fontProperty().subscribe(font -> Platform.runLater(this::fit));
    bottlenecks.textProperty().subscribe(text -> Platform.runLater(this::fit));
  }

  private void buttons(boolean withText, String... keys) {
    for (var action : WindowActions.named(List.of(keys))) {
      getChildren().add(items.button(action, withText));
    }
  }

  private void worded(Node node) {
    if (node instanceof Labeled button && button.getContentDisplay() == ContentDisplay.LEFT) {
      worded.add(button);
    }
  }

  /** Leaves out the words of all buttons where they have no room: a tooltip says them too. */
  private void fit() {
    if (getWidth() > 0) {
      worded.forEach(button -> button.setContentDisplay(ContentDisplay.LEFT));
      applyCss();
      if (prefWidth(-1) > getWidth()) {
        worded.forEach(button -> button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY));
      }
    }
  }

  private void line() {
    getChildren().add(new Separator(javafx.geometry.Orientation.VERTICAL));
  }

  private void bottlenecks(Commands commands) {
    var action = WindowActions.named("bottlenecks");
    bottlenecks.setId("button-bottlenecks");
    bottlenecks.setGraphic(new FontIcon("fth-alert-triangle"));
    bottlenecks.textProperty().bind(language.text("tools.bottlenecks"));
    bottlenecks.setTooltip(items.tooltip(action));
    bottlenecks.setOnAction(event -> action.tryOn(commands));
    getChildren().add(items.reasoned(bottlenecks, action));
  }

  private Node toggle(Tool tool) {
    ToggleButton button = new ToggleButton();
    button.setId("tool-" + tool.key());
    button.setUserData(tool);
    button.setToggleGroup(group);
    button.setGraphic(new FontIcon("fth-" + tool.icon()));
    button.textProperty().bind(language.text(tool.label()));
    button.setTooltip(
        Buttons.tooltip(
            language, Message.of("ui.tooltip.keys", tool.tip(), Keys.shown(tool.shortcut()))));
    button.setOnAction(
        event -> {
          button.setSelected(true);
          ToolBox box = tools;
          if (box != null) {
            box.use(tool);
          }
        });
    Reasoned reasoned = new Reasoned(button, language);
    frames.add(reasoned);
    return reasoned;
  }

  /** Shows the tools of another document; null for none. */
  public void follow(@Nullable ToolBox now) {
    Subscription old = following;
    if (old != null) {
      old.close();
      following = null;
    }
    tools = now;
    frames.forEach(
        frame -> frame.show(now == null ? Optional.of(WindowActions.NO_MAP) : Optional.empty()));
    if (now != null) {
      following = now.onChange(() -> showTool(now));
      showTool(now);
    } else {
      group.selectToggle(null);
    }
  }

  private void showTool(ToolBox box) {
    group.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData() == box.tool()));
  }

  /** Shows the lens of the map in front, null where there is no map. */
  public void show(@Nullable Lens shown) {
    lens.show(shown);
    bottlenecks.setSelected(Lenses.BOTTLENECKS.equals(shown));
  }
}
