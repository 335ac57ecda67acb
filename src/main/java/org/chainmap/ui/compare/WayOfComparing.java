package org.chainmap.ui.compare;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.Settings;

/**
 * The switch between the map of both and both maps beside one another, which is remembered, and the
 * one that links the two so that they move together.
 */
final class WayOfComparing extends HBox {

  private final Language language;
  private final ToggleButton over = new ToggleButton();
  private final ToggleButton beside = new ToggleButton();
  private final CheckBox linked = new CheckBox();

  /**
   * @param arranged is told whether the maps are to be beside one another
   * @param linking is told whether these are to move together
   */
  WayOfComparing(
      Language language, Settings settings, Consumer<Boolean> arranged, Consumer<Boolean> linking) {
    super(0);
    this.language = language;
    ToggleGroup group = new ToggleGroup();
    over.setToggleGroup(group);
    beside.setToggleGroup(group);
    over.getStyleClass().add(Styles.LEFT_PILL);
    beside.getStyleClass().add(Styles.RIGHT_PILL);
    say(over, "over");
    say(beside, "beside");
    say(linked, "linked");
    (settings.comparesSideBySide() ? beside : over).setSelected(true);
    group
        .selectedToggleProperty()
        .subscribe(
            (was, now) -> {
              if (now == null) {
                was.setSelected(true);
              } else if (was != null) {
                settings.comparesSideBySide(beside());
                arranged.accept(beside());
              }
            });
    linked.setSelected(true);
    linked.disableProperty().bind(beside.selectedProperty().not());
    linked.selectedProperty().subscribe((was, now) -> linking.accept(now));
    Region space = new Region();
    space.setMinWidth(12);
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(Region.USE_PREF_SIZE);
    getChildren().setAll(over, beside, space, linked);
  }

  private void say(Labeled control, String key) {
    control.setId("compare-" + key);
    control.textProperty().bind(language.text(Message.of("compare.ui." + key)));
    control.setMinWidth(Region.USE_PREF_SIZE);
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(language.text(Message.of("compare.ui." + key + ".tip")));
    control.setTooltip(tooltip);
  }

  boolean beside() {
    return beside.isSelected();
  }

  boolean linked() {
    return linked.isSelected();
  }
}
