package org.chainmap.ui.matching;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainmap.analysis.matching.Approximation;
import org.chainmap.analysis.matching.MarketEntry;
import org.chainmap.analysis.matching.Matching;
import org.chainmap.analysis.matching.Proposal;
import org.chainmap.editor.change.MatchDecisions;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.MatchDecision;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.chainmap.ui.Buttons;
import org.chainmap.ui.Language;
import org.chainmap.ui.MapAccess;
import org.chainmap.ui.OtherDocuments;
import org.chainmap.ui.Tables;
import org.chainmap.ui.UpdateGuard;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The panel of matches: which offer meets which need and why, the decisions on them, and the unmet
 * needs. Selecting a row shows both sides on the map. Enter accepts, L locks, Delete rejects,
 * Backspace removes a decision.
 */
public final class MatchingPanel extends HBox {

  private final MapAccess access;
  private final Language language;
  private final Matchmaker matchmaker;
  private final MatchFilterBar matchFilterBar;
  private final TableView<MatchRow> table;
  private final Label below = new Label();
  private final VBox buttons = new VBox(4);
  private final Runnable counted;
  private List<MatchRow> lines = List.of();
  private @Nullable Matching listed;
  private final UpdateGuard guard = new UpdateGuard();

  /**
   * @param others the other documents that are open
   * @param counted is called when {@link #count} changed
   */
  public MatchingPanel(
      MapAccess access, Language language, Tasks tasks, OtherDocuments others, Runnable counted) {
    this.access = access;
    this.language = language;
    this.counted = counted;
    matchmaker = new Matchmaker(tasks, access::map, others::maps, this::refresh);
    matchFilterBar =
        new MatchFilterBar(language, matchmaker::mode, matchmaker::withOthers, this::show);
    table = new MatchColumns(language).table();
    table.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    below.getStyleClass().addAll("muted", "unjudged");
    below.setWrapText(true);
    below.setMinHeight(Region.USE_PREF_SIZE);
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox list = new VBox(matchFilterBar, table, below);
    HBox.setHgrow(list, Priority.ALWAYS);
    buttons.getStyleClass().add("side-buttons");
    button("accept", Feather.CHECK, () -> decide(MatchDecision.ACCEPTED));
    button("lock", Feather.LOCK, () -> decide(MatchDecision.LOCKED));
    button("reject", Feather.X, () -> decide(MatchDecision.REJECTED));
    button("undecide", Feather.CORNER_UP_LEFT, this::undecide);
    button("again", Feather.REFRESH_CW, matchmaker::again);
    getChildren().addAll(list, buttons);
    access.whenMapChanges(matchmaker::follow);
    access.scope().add(others.whenOpenedOrClosed(matchmaker::follow));
    focusWithinProperty()
        .subscribe(
            (before, now) -> {
              matchmaker.follow();
              below();
            });
    matchmaker.follow();
    access.scope().add(language.follow(this::translated));
  }

  /** The number of rows: proposed and decided pairs, and unmet needs. */
  public int count() {
    return lines.size();
  }

  private void button(String name, Feather icon, Runnable action) {
    Button button = Buttons.icon(language, icon, Message.of("matching.act." + name), action);
    button.setId("matching-" + name);
    if (!name.equals("again")) {
      button
          .disableProperty()
          .bind(
              table
                  .getSelectionModel()
                  .selectedItemProperty()
                  .map(l -> l.pair() == null)
                  .orElse(true));
    }
    buttons.getChildren().add(button);
  }

  private void key(KeyEvent event) {
    boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
    if (plain && event.getCode() == KeyCode.ENTER) {
      decide(MatchDecision.ACCEPTED);
    } else if (plain && event.getCode() == KeyCode.L) {
      decide(MatchDecision.LOCKED);
    } else if (plain && event.getCode() == KeyCode.DELETE) {
      decide(MatchDecision.REJECTED);
    } else if (plain && event.getCode() == KeyCode.BACK_SPACE) {
      undecide();
    } else {
      return;
    }
    event.consume();
  }

  private void decide(MatchDecision decision) {
    pair()
        .ifPresent(
            p -> commit(MatchDecisions.decided(access.map(), p.need(), p.offer(), decision)));
  }

  private void undecide() {
    pair().ifPresent(p -> commit(MatchDecisions.undecided(access.map(), p.need(), p.offer())));
  }

  /** The selected pair, unless it belongs to outdated maps. */
  private Optional<Proposal> pair() {
    MatchRow matchRow = table.getSelectionModel().getSelectedItem();
    ChainMap map = access.map();
    return Optional.ofNullable(matchRow == null ? null : matchRow.pair())
        .filter(
            p ->
                Stream.of(p.need(), p.offer())
                    .allMatch(e -> !e.own() || map.find(e.id()).isPresent()));
  }

  private void commit(Change change) {
    if (!change.isEmpty()) {
      access.commit(change);
    }
  }

  private void translated() {
    matchFilterBar.offer(lines);
    show();
  }

  /** Lists the results of the matchmaker. */
  private void refresh() {
    Matching found = matchmaker.result().orElse(null);
    if (found != null && found != listed) {
      listed = found;
      lines = MatchRow.of(found);
      matchFilterBar.offer(lines);
      show();
      counted.run();
    }
    below();
  }

  /**
   * Shows the rows that pass the filters; the selected row stays selected, or else one with its
   * need.
   */
  private void show() {
    MatchRow before = table.getSelectionModel().getSelectedItem();
    List<MatchRow> shown = lines.stream().filter(matchFilterBar::takes).toList();
    MatchRow again =
        before == null
            ? null
            : Stream.concat(
                    shown.stream().filter(before::same), shown.stream().filter(before::sameNeed))
                .findFirst()
                .orElse(null);
    guard.update(() -> Tables.refill(table, shown, matchRow -> matchRow == again));
    below();
  }

  private void chosen() {
    below();
    MatchRow matchRow = table.getSelectionModel().getSelectedItem();
    if (matchRow == null || guard.updating()) {
      return;
    }
    Set<Id> cards = new LinkedHashSet<>();
    cards(matchRow.need(), cards);
    MarketEntry offer = matchRow.offer();
    if (offer != null) {
      cards(offer, cards);
    }
    if (!cards.isEmpty()) {
      access.show(cards.iterator().next());
      access.select(cards);
    }
  }

  /** Adds the segment that a listing states and those in which its enterprise takes part. */
  private void cards(MarketEntry marketEntry, Set<Id> out) {
    if (marketEntry.own()) {
      Segment segment = marketEntry.segment();
      if (segment != null) {
        out.add(segment.id());
      }
      access.map().participationsOf(marketEntry.enterprise().id()).stream()
          .map(Participation::segment)
          .forEach(out::add);
    }
  }

  /**
   * Updates the text below the list: the reason of the selected row, or the state of the matching.
   */
  private void below() {
    MatchRow matchRow = table.getSelectionModel().getSelectedItem();
    Matching found = listed;
    Message text;
    if (matchRow != null) {
      text = matchRow.reason();
    } else if (matchmaker.failure().isPresent()) {
      text = Message.of("matching.failedRun");
    } else if (matchmaker.isRunning()) {
      text = Message.of("matching.running");
    } else if (found == null) {
      text = Message.of("matching.stopped");
    } else {
      text =
          Approximation.all(found.approximations())
              .map(some -> Message.of("matching.and", found.words(), some.words(found.mode())))
              .orElseGet(found::words);
      below.setTooltip(rule(Message.of("matching.rule", found.threshold())));
    }
    below.setText(language.now(text));
  }

  private Tooltip rule(Message rule) {
    Tooltip tooltip = Buttons.wrapped(560);
    tooltip.setText(language.now(rule));
    return tooltip;
  }
}
