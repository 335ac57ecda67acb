package org.chainmap.ui.scenario;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.cell.TextFieldListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.chainmap.analysis.knockout.ChainSide;
import org.chainmap.analysis.knockout.ScenarioPresets;
import org.chainmap.analysis.knockout.WorstSet;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Scenario;
import org.chainmap.model.value.Name;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.UpdateGuard;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The list of scenarios: selecting one shows it, selecting several compares them. */
final class ScenarioList extends VBox {

  private final ScenarioDesk desk;
  private final Language language;
  private final ScenarioControls scenarioControls;
  private final ListView<Scenario> list = new ListView<>();
  private final Button keep;
  private final UpdateGuard guard = new UpdateGuard();
  private boolean choosing;
  private @Nullable Message notice;

  ScenarioList(ScenarioDesk desk, Language language) {
    this.desk = desk;
    this.language = language;
    scenarioControls = new ScenarioControls(language);
    keep = scenarioControls.icon("keep", Feather.SAVE, desk::keep);
    Button duplicate =
        scenarioControls.icon("duplicate", Feather.COPY, () -> one().ifPresent(desk::duplicate));
    Button rename =
        scenarioControls.icon(
            "rename", Feather.EDIT_2, () -> list.edit(list.getSelectionModel().getSelectedIndex()));
    Button delete =
        scenarioControls.icon("delete", Feather.TRASH_2, () -> desk.delete(desk.chosen()));
    MenuButton add = scenarioControls.menu("new", Feather.PLUS, this::offerNew);
    MenuButton worst = scenarioControls.menu("worst", Feather.CROSSHAIR, this::offerWorst);
    HBox bar = new HBox(2, add, worst, keep, rename, duplicate, delete);
    bar.getStyleClass().add("scenario-bar");
    list.setId("scenarios");
    list.getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE);
    list.accessibleTextProperty().bind(language.text(Message.of("scenario.ui.list")));
    list.setEditable(true);
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.setCellFactory(view -> cell());
    list.setOnEditCommit(
        event -> rename(list.getItems().get(event.getIndex()), event.getNewValue()));
    list.getSelectionModel().getSelectedItems().subscribe(this::choose);
    Label empty = new Label();
    empty.getStyleClass().add("muted");
    empty.setWrapText(true);
    empty.textProperty().bind(language.text(Message.of("scenario.ui.none")));
    list.setPlaceholder(empty);
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(bar, list);
    desk.onChange(this::refresh);
    desk.scope().add(language.follow(this::refresh));
  }

  private Optional<Scenario> one() {
    List<Scenario> chosen = desk.chosen();
    return chosen.size() == 1 ? Optional.of(chosen.getFirst()) : Optional.empty();
  }

  private ListCell<Scenario> cell() {
    return new TextFieldListCell<>(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Scenario scenario) {
            return scenario == null ? "" : scenario.name().in(language.get());
          }

          @Override
          public @Nullable Scenario fromString(String text) {
            Scenario edited = list.getItems().get(list.getEditingIndex());
            return text.isBlank()
                ? edited
                : edited.withName(edited.name().with(language.get(), text.strip()));
          }
        }) {
      @Override
      public void updateItem(@Nullable Scenario scenario, boolean empty) {
        super.updateItem(scenario, empty);
        if (!empty && scenario != null && !isEditing() && desk.isUnsaved(scenario)) {
          setText(
              language.now(Message.of("scenario.ui.unsaved", scenario.name().in(language.get()))));
        }
      }
    };
  }

  private void rename(Scenario before, @Nullable Scenario after) {
    if (after != null) {
      Name name = after.name();
      desk.change("scenario.change.rename", before, scenario -> scenario.withName(name));
    }
    refresh();
  }

  /** Applies the selection after the list has settled: in between it briefly selects nothing. */
  private void choose() {
    if (!guard.updating() && !choosing) {
      choosing = true;
      Platform.runLater(
          () -> {
            choosing = false;
            notice = null;
            desk.choose(selected());
          });
    }
  }

  private List<Id> selected() {
    List<Id> ids = new ArrayList<>();
    for (Scenario scenario : list.getSelectionModel().getSelectedItems()) {
      if (scenario != null) {
        ids.add(scenario.id());
      }
    }
    return ids;
  }

  private void refresh() {
    guard.update(this::list);
    list.refresh();
  }

  private void list() {
    List<Scenario> chosen = desk.chosen();
    if (!list.getItems().equals(desk.all())) {
      list.getSelectionModel().clearSelection();
      list.getItems().setAll(desk.all());
    }
    if (!selected().equals(chosen.stream().map(Scenario::id).toList())) {
      list.getSelectionModel().clearSelection();
      for (Scenario scenario : chosen) {
        list.getSelectionModel().select(scenario);
        list.scrollTo(scenario);
      }
    }
    keep.setDisable(chosen.stream().noneMatch(desk::isUnsaved));
  }

  /** The notice that belongs to no scenario. */
  Optional<Message> notice() {
    return Optional.ofNullable(notice);
  }

  private void offerNew(MenuButton menu) {
    ChainMap map = desk.map();
    List<Id> lost = desk.losable();
    menu.getItems()
        .addAll(
            scenarioControls.item(
                Message.of("scenario.ui.new.selected", lost.size()),
                !lost.isEmpty(),
                () -> desk.add(ScenarioPresets.losing(map, lost))),
            scenarioControls.item(
                Message.of("scenario.preset.foreign"),
                true,
                () ->
                    desk.add(
                        ScenarioPresets.foreign(
                            map, named(Message.of("scenario.preset.foreign"))))),
            sub("scenario.ui.new.region", regions(map)),
            sub("scenario.ui.new.ownership", ownerships(map)),
            new SeparatorMenuItem(),
            scenarioControls.item(
                Message.of("scenario.ui.new.empty"),
                true,
                () -> desk.add(named(Message.of("scenario.ui.unnamed")))));
  }

  private static Scenario named(Message name) {
    return ScenarioPresets.named(name);
  }

  private List<MenuItem> regions(ChainMap map) {
    return ScenarioPresets.regions(map).stream()
        .map(
            region -> {
              Message name = Message.of("scenario.preset.region", ScenarioPresets.name(region));
              return scenarioControls.item(
                  ScenarioPresets.name(region),
                  true,
                  () -> desk.add(named(name).withRegions(List.of(region))));
            })
        .toList();
  }

  private List<MenuItem> ownerships(ChainMap map) {
    return ScenarioPresets.ownerships(map).stream()
        .map(
            ownership -> {
              Message name = Message.of("scenario.preset.ownership", ownership.label());
              return scenarioControls.item(
                  ownership.label(),
                  true,
                  () -> desk.add(named(name).withOwnerships(List.of(ownership))));
            })
        .toList();
  }

  private Menu sub(String name, List<MenuItem> items) {
    Menu menu = new Menu(language.now(Message.of(name)));
    menu.getItems().addAll(items);
    menu.setDisable(items.isEmpty());
    return menu;
  }

  /** Offers the supply side; what hits customers is asked for in a menu of its own. */
  private void offerWorst(MenuButton menu) {
    menu.getItems().addAll(worst(ChainSide.SUPPLY));
    menu.getItems()
        .addAll(
            new SeparatorMenuItem(),
            sub("scenario.ui.worst.demand", worst(ChainSide.DEMAND)),
            sub("scenario.ui.worst.pairs", pairs()));
  }

  private List<MenuItem> pairs() {
    return Arrays.stream(WorstSet.Among.values())
        .map(
            among ->
                scenarioControls.item(
                    Message.of("scenario.ui.worst.pairs." + among.key()),
                    true,
                    () -> desk.findPairs(among, this::nothing)))
        .toList();
  }

  private List<MenuItem> worst(ChainSide side) {
    List<MenuItem> items = new ArrayList<>();
    for (WorstSet.Among among : WorstSet.Among.values()) {
      for (int k = 1; k <= WorstSet.MOST; k++) {
        int count = k;
        items.add(
            scenarioControls.item(
                Message.of("scenario.worst.named." + side.key() + "." + among.key(), k),
                true,
                () -> desk.findWorst(among, side, count, this::nothing)));
      }
    }
    return items;
  }

  private void nothing(Message said) {
    notice = Objects.requireNonNull(said);
    desk.choose(List.of());
    refresh();
  }
}
