package org.chainmap.ui.findings;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainmap.analysis.Finding;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.MissingData;
import org.chainmap.analysis.score.Bottleneck;
import org.chainmap.analysis.score.Bottlenecks;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Names;
import org.chainmap.task.Scope;
import org.chainmap.text.Message;
import org.chainmap.ui.Buttons;
import org.chainmap.ui.Language;
import org.chainmap.ui.Narrow;
import org.chainmap.ui.UpdateGuard;
import org.chainmap.ui.WhileSeen;
import org.jspecify.annotations.Nullable;

/**
 * The panel of findings: a row for each problem, the worst first, with its findings folded below,
 * or the findings of one kind. Selecting one shows it on the map.
 */
public final class FindingsPanel extends BorderPane {

  private final Supplier<ChainMap> map;
  private final Supplier<Findings> findings;
  private final Language language;
  private final Supplier<Message> whyNone;
  private final Consumer<Optional<Finding>> chosen;
  private final FilterBar filters;
  private final FindingsTable table;
  private final Label unjudged = new Label();
  private final Label none = new Label();
  private final Hyperlink all = new Hyperlink();
  private final UpdateGuard guard = new UpdateGuard();
  private final WhileSeen whileSeen = new WhileSeen(this, this::relist);
  private @Nullable Findings grouped;
  private List<Bottleneck> bottlenecks = List.of();
  private boolean whole;

  /**
   * @param findings the findings as they are now
   * @param scope ends when the document is closed
   * @param whyNone why there are none, where there are none
   * @param chosen is told which finding is looked at, or none
   */
  public FindingsPanel(
      Supplier<ChainMap> map,
      Supplier<Findings> findings,
      Language language,
      Scope scope,
      Supplier<Message> whyNone,
      Consumer<Optional<Finding>> chosen) {
    this.map = map;
    this.findings = findings;
    this.language = language;
    this.whyNone = whyNone;
    this.chosen = chosen;
    filters = new FilterBar(language, scope, this::refresh);
    table = new FindingsTable(language, id -> Names.of(map.get(), id, language.get()));
    table.setPlaceholder(nothing());
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            (before, now) -> {
              below();
              if (!guard.updating()) {
                chosen();
              }
            });
    unjudged.getStyleClass().addAll("muted", "unjudged");
    unjudged.setWrapText(true);
    unjudged.setMinHeight(Region.USE_PREF_SIZE);
    unjudged.managedProperty().bind(unjudged.textProperty().isNotEmpty());
    VBox list = new VBox(table, unjudged);
    VBox.setVgrow(table, Priority.ALWAYS);
    setCenter(list);
    Narrow.follow(
        this,
        narrow -> {
          setTop(null);
          setLeft(null);
          if (narrow) {
            setTop(filters);
          } else {
            setLeft(filters);
          }
        });
    scope.add(language.follow(this::refresh));
  }

  private VBox nothing() {
    none.getStyleClass().add("muted");
    all.textProperty().bind(language.text(Message.of("findings.clear")));
    all.setOnAction(event -> filters.clear());
    all.managedProperty().bind(all.visibleProperty());
    VBox box = new VBox(none, all);
    box.getStyleClass().add("nothing");
    return box;
  }

  private void chosen() {
    if (table.chosenRow().orElse(null) instanceof FindingRow.More) {
      whole = true;
      Platform.runLater(this::relist);
    } else {
      chosen.accept(table.chosen());
    }
  }

  private String words(Finding finding) {
    return Names.of(map.get(), finding.subject(), language.get())
        + "\n"
        + language.now(finding.kindName())
        + "\n"
        + language.now(finding.sentence());
  }

  private String words(Bottleneck bottleneck) {
    return Names.of(map.get(), bottleneck.subject(), language.get())
        + "\n"
        + language.now(bottleneck.sentence())
        + "\n"
        + bottleneck.findings().stream().map(this::words).collect(Collectors.joining("\n"));
  }

  /** The number of problems. */
  public int count() {
    return bottlenecks().size();
  }

  private List<Bottleneck> bottlenecks() {
    Findings now = findings.get();
    if (now != grouped) {
      grouped = now;
      bottlenecks = Bottlenecks.of(map.get(), now);
    }
    return bottlenecks;
  }

  /**
   * Shows the current findings; the selected one stays selected if it still exists and is listed.
   * While nobody sees them this waits, unless one is selected, which the map shows.
   */
  public void refresh() {
    whileSeen.ask();
    if (table.chosen().isPresent()) {
      whileSeen.catchUp();
    }
  }

  private void relist() {
    Optional<Finding> before = table.chosen();
    guard.update(this::list);
    if (before.isPresent() && table.chosen().isEmpty()) {
      chosen.accept(Optional.empty());
    }
    below();
  }

  private void list() {
    FindingFilter findingFilter = filters.filter();
    if (findingFilter.findingKind() == null) {
      problems(findingFilter);
    } else {
      ofKind(findingFilter);
    }
    none.setText(
        bottlenecks().isEmpty()
            ? language.now(whyNone.get())
            : language.now(Message.of("findings.nonePass", bottlenecks().size())));
    all.setVisible(!bottlenecks().isEmpty());
  }

  /** Lists a row for each problem, at first the worst ones. */
  private void problems(FindingFilter findingFilter) {
    List<Bottleneck> passing =
        bottlenecks().stream()
            .filter(each -> findingFilter.passes(each.severity(), words(each)))
            .toList();
    int shown = whole ? passing.size() : Math.min(Bottlenecks.FIRST, passing.size());
    Map<Finding, Bottleneck> byLeading = new IdentityHashMap<>();
    passing.subList(0, shown).forEach(each -> byLeading.put(each.leading(), each));
    List<Finding> leading = passing.subList(0, shown).stream().map(Bottleneck::leading).toList();
    show(
        leading,
        finding -> new FindingRow.Whole(Objects.requireNonNull(byLeading.get(finding))),
        passing.size() - shown);
    filters.show(findings.get().ranked(), passing.size(), bottlenecks().size());
  }

  /** Lists the findings of one kind. */
  private void ofKind(FindingFilter findingFilter) {
    List<Finding> listed =
        bottlenecks().stream()
            .map(Bottleneck::findings)
            .flatMap(List::stream)
            .filter(finding -> findingFilter.passes(finding, words(finding)))
            .toList();
    show(listed, FindingRow.One::new, 0);
    filters.show(findings.get().ranked(), listed.size(), findings.get().ranked().size());
  }

  private void show(List<Finding> listed, Function<Finding, FindingRow> rows, int more) {
    FindingGrouping findingGrouping = filters.grouping();
    table.list(
        findingGrouping.groups(map.get(), listed),
        findingGrouping != FindingGrouping.NONE,
        rows,
        more);
  }

  /** Updates the text below the list: the selected row in full, or what data are missing. */
  private void below() {
    unjudged.setTooltip(null);
    if (table.chosen().isPresent()) {
      unjudged.setText(table.said());
      return;
    }
    List<Message> missing = MissingData.of(map.get());
    if (missing.isEmpty()) {
      unjudged.setText("");
    } else {
      unjudged.setText(
          language.now("findings.unjudged", missing.size(), language.now(missing.getFirst())));
      Tooltip every = Buttons.wrapped(640);
      every.setText(String.join("\n", missing.stream().map(language::now).toList()));
      unjudged.setTooltip(every);
    }
  }

  /** Clears the selection. */
  public void clear() {
    table.getSelectionModel().clearSelection();
  }
}
