package org.chainmap.ui.findings;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainmap.analysis.Finding;
import org.chainmap.analysis.Findings;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Names;
import org.chainmap.task.Scope;
import org.chainmap.text.Message;
import org.chainmap.ui.Buttons;
import org.chainmap.ui.Language;
import org.chainmap.ui.Narrow;
import org.chainmap.ui.UpdateGuard;
import org.chainmap.ui.WhileSeen;

/** The panel of findings, the worst first. Selecting one shows it on the map. */
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
    table = new FindingsTable(language, this::subject);
    table.setPlaceholder(nothing());
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            (before, now) -> {
              below();
              if (!guard.updating()) {
                chosen.accept(table.chosen());
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

  private String subject(Finding finding) {
    return Names.of(map.get(), finding.subject(), language.get());
  }

  private String words(Finding finding) {
    return subject(finding)
        + "\n"
        + language.now(finding.kindName())
        + "\n"
        + language.now(finding.sentence());
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
    List<Finding> ranked = findings.get().ranked();
    FindingFilter findingFilter = filters.filter();
    List<Finding> listed =
        findingFilter.none()
            ? ranked
            : ranked.stream().filter(f -> findingFilter.passes(f, words(f))).toList();
    FindingGrouping findingGrouping = filters.grouping();
    table.list(findingGrouping.groups(map.get(), listed), findingGrouping != FindingGrouping.NONE);
    filters.show(ranked, listed.size());
    none.setText(
        ranked.isEmpty()
            ? language.now(whyNone.get())
            : language.now(Message.of("findings.nonePass", ranked.size())));
    all.setVisible(!ranked.isEmpty());
  }

  /** Updates the text below the list: the selected finding in full, or what could not be judged. */
  private void below() {
    Optional<Finding> finding = table.chosen();
    var open = findings.get().unjudged();
    unjudged.setTooltip(null);
    if (finding.isPresent()) {
      unjudged.setText(language.now(finding.get().sentence()));
    } else if (open.isEmpty()) {
      unjudged.setText("");
    } else {
      unjudged.setText(
          language.now("findings.unjudged", open.size(), language.now(open.getFirst())));
      Tooltip every = Buttons.wrapped(640);
      every.setText(String.join("\n", open.stream().map(language::now).toList()));
      unjudged.setTooltip(every);
    }
  }

  /** Clears the selection. */
  public void clear() {
    table.getSelectionModel().clearSelection();
  }
}
