package org.chainmap.ui.document;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.chainmap.ui.UserPreferences;
import org.chainmap.ui.ledger.LedgerMemory;

/**
 * The open panels and their sizes, and what else is shown: shared by all documents and kept between
 * starts.
 */
public final class PanelLayout {

  private final Map<Shown, BooleanProperty> switches = new EnumMap<>(Shown.class);

  public final BooleanProperty outline;
  public final BooleanProperty inspector;
  public final BooleanProperty lists;

  /** Where the lists lie while they are open. */
  public final ObjectProperty<ListsPlace> listsPlace =
      new SimpleObjectProperty<>(ListsPlace.BOTTOM);

  /** Where the lists last lay without covering the map. */
  private ListsPlace besideMap = ListsPlace.BOTTOM;

  /** Whether a layout moves cards with an animation. */
  public final BooleanProperty motion;

  final DoubleProperty outlineWidth = new SimpleDoubleProperty();
  final DoubleProperty inspectorWidth = new SimpleDoubleProperty();
  final DoubleProperty listsHeight = new SimpleDoubleProperty();
  final DoubleProperty listsWidth = new SimpleDoubleProperty();

  private final LedgerMemory ledgerMemory;

  public PanelLayout(UserPreferences userPreferences) {
    ledgerMemory = new LedgerMemory(userPreferences);
    for (Shown each : Shown.values()) {
      boolean on = userPreferences.flag(each.key(), each.atFirst());
      switches.put(each, new SimpleBooleanProperty(on));
    }
    outline = of(Shown.OUTLINE);
    inspector = of(Shown.INSPECTOR);
    lists = of(Shown.LISTS);
    motion = of(Shown.MOTION);
    outlineWidth.set(userPreferences.number("outline.width", 224));
    inspectorWidth.set(userPreferences.number("inspector.width", 328));
    listsHeight.set(userPreferences.number("lists.height", 252));
    listsWidth.set(userPreferences.number("lists.width", 480));
    listsPlace.subscribe(
        place -> {
          if (place != ListsPlace.FILL) {
            besideMap = place;
          }
        });
    listsPlace.set(ListsPlace.of(userPreferences.text("lists.besideMap").orElse("")));
    listsPlace.set(ListsPlace.of(userPreferences.text("lists.place").orElse("")));
  }

  /** How the lists were arranged. */
  LedgerMemory ledgerMemory() {
    return ledgerMemory;
  }

  /** Opens the lists at a place; where they fill the window already, the map comes back instead. */
  public void putLists(ListsPlace place) {
    boolean there = lists.get() && listsPlace.get() == place;
    lists.set(true);
    listsPlace.set(there ? besideMap : place);
  }

  /** Brings the map back where the lists fill the window. */
  public void showMap() {
    listsPlace.set(besideMap);
  }

  /** Returns whether something is shown. */
  public BooleanProperty of(Shown what) {
    return Objects.requireNonNull(switches.get(what));
  }

  public void remember(UserPreferences userPreferences) {
    switches.forEach((what, on) -> userPreferences.put(what.key(), on.get()));
    userPreferences.put("outline.width", outlineWidth.get());
    userPreferences.put("inspector.width", inspectorWidth.get());
    userPreferences.put("lists.height", listsHeight.get());
    userPreferences.put("lists.width", listsWidth.get());
    userPreferences.put("lists.place", listsPlace.get().key());
    userPreferences.put("lists.besideMap", besideMap.key());
  }
}
