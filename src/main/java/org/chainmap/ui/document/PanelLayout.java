package org.chainmap.ui.document;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.chainmap.ui.UserPreferences;

/** The open panels and their sizes: shared by all documents and kept between starts. */
public final class PanelLayout {

  public final BooleanProperty outline = new SimpleBooleanProperty();
  public final BooleanProperty inspector = new SimpleBooleanProperty();
  public final BooleanProperty lists = new SimpleBooleanProperty();

  /** Where the lists lie while they are open. */
  public final ObjectProperty<ListsPlace> listsPlace =
      new SimpleObjectProperty<>(ListsPlace.BOTTOM);

  /** Whether a layout moves cards with an animation. */
  public final BooleanProperty motion = new SimpleBooleanProperty();

  final DoubleProperty outlineWidth = new SimpleDoubleProperty();
  final DoubleProperty inspectorWidth = new SimpleDoubleProperty();
  final DoubleProperty listsHeight = new SimpleDoubleProperty();
  final DoubleProperty listsWidth = new SimpleDoubleProperty();

  public PanelLayout(UserPreferences userPreferences) {
    outline.set(userPreferences.flag("outline", true));
    inspector.set(userPreferences.flag("inspector", true));
    lists.set(userPreferences.flag("lists", true));
    motion.set(userPreferences.flag("motion", true));
    outlineWidth.set(userPreferences.number("outline.width", 224));
    inspectorWidth.set(userPreferences.number("inspector.width", 328));
    listsHeight.set(userPreferences.number("lists.height", 252));
    listsWidth.set(userPreferences.number("lists.width", 480));
    listsPlace.set(ListsPlace.of(userPreferences.text("lists.place").orElse("")));
  }

  public void remember(UserPreferences userPreferences) {
    userPreferences.put("outline", outline.get());
    userPreferences.put("inspector", inspector.get());
    userPreferences.put("lists", lists.get());
    userPreferences.put("motion", motion.get());
    userPreferences.put("outline.width", outlineWidth.get());
    userPreferences.put("inspector.width", inspectorWidth.get());
    userPreferences.put("lists.height", listsHeight.get());
    userPreferences.put("lists.width", listsWidth.get());
    userPreferences.put("lists.place", listsPlace.get().key());
  }
}
