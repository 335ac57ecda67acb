package org.chainmap.ui.document;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.chainmap.analysis.Finding;
import org.chainmap.canvas.Painters;
import org.chainmap.editor.Aspect;
import org.chainmap.editor.LiveAnalysis;
import org.chainmap.model.MapInfo;
import org.chainmap.model.SavedView;
import org.chainmap.task.Subscription;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.ListCopy;
import org.chainmap.ui.OtherDocuments;
import org.chainmap.ui.WhileSeen;
import org.chainmap.ui.charts.Charts;
import org.chainmap.ui.comments.CommentsPanel;
import org.chainmap.ui.findings.FindingsPanel;
import org.chainmap.ui.ledger.LedgerMemory;
import org.chainmap.ui.ledger.LedgerPanel;
import org.chainmap.ui.ledger.Problems;
import org.chainmap.ui.matching.MatchingPanel;
import org.chainmap.ui.scenario.ScenarioPanel;
import org.chainmap.ui.score.ScorePanel;
import org.chainmap.ui.views.ViewsPanel;

/**
 * The panels below the map, each in a tab that shows the number of its entries: findings, matching,
 * ledgers, problems. To add a panel, call {@link #tab}.
 */
final class BottomPanels extends TabPane {

  private final OpenMap open;
  private final LiveAnalysis liveAnalysis;
  private final Language language;
  private final FindingsPanel findings;
  private final ScorePanel scores;
  private final ScenarioPanel scenarios;
  private final ViewsPanel views;
  private final CommentsPanel comments;
  private final LedgerPanel ledgers;
  private final List<Runnable> titles = new ArrayList<>();
  private Object shownFindings = new Object();

  /**
   * @param motion whether animations are allowed
   * @param others the other documents that are open
   * @param person who writes comments here
   * @param memory how the person arranged the lists
   */
  BottomPanels(
      OpenMap open,
      Language language,
      Painters painters,
      ReadOnlyBooleanProperty motion,
      OtherDocuments others,
      Supplier<String> person,
      LedgerMemory memory) {
    this.open = open;
    this.liveAnalysis = open.editor().liveAnalysis();
    this.language = language;
    findings =
        new FindingsPanel(
            open::map, liveAnalysis::findings, language, open.scope(), this::whyNone, this::look);
    scores = new ScorePanel(open, liveAnalysis, language);
    ledgers = new LedgerPanel(open, language, open.tasks(), memory, liveAnalysis::findings);
    var matching = new MatchingPanel(open, language, open.tasks(), others, this::titles);
    comments = new CommentsPanel(open, language, person);
    var problems = new Problems(open, language, open.tasks(), WhileSeen.of(this), this::titles);
    scenarios = new ScenarioPanel(open, liveAnalysis, open.tasks(), language, motion, this::titles);
    views = new ViewsPanel(open, open.story(), language, painters, open.tasks());
    tab("findings.name", findings, findings::count);
    tab(Message.of("score.ui.name"), scores, scores::count);
    tab("lists.scenarios", scenarios, scenarios::count);
    tab(Message.of("views.name"), views, views::count);
    Tab ledgerTab = tab(Message.of("ledger.ui.title"), ledgers);
    tab(Message.of("matching.name"), matching, matching::count);
    tab("lists.comments", comments, comments::count);
    tab("lists.problems", problems, problems::count);
    tab(
        Message.of("chart.name"),
        new Charts(open, language, painters::theme, painters::whenThemeChanges));
    ledgerTab.selectedProperty().subscribe(() -> seeLedgers(ledgerTab));
    sceneProperty().subscribe(() -> seeLedgers(ledgerTab));
    setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    getStyleClass().addAll("lists", Styles.DENSE);
    setMinHeight(0);
    open.whenMapChanges(this::titles);
    open.editor().onChange(this::followFindings);
    open.scope().add(language.follow(this::titles));
  }

  private void tab(String title, Node content, IntSupplier count) {
    tab(Message.of("ui." + title), content, count);
  }

  private void tab(Message title, Node content, IntSupplier count) {
    Tab tab = new Tab("", content);
    getTabs().add(tab);
    titles.add(() -> tab.setText(language.now(title) + " " + count.getAsInt()));
  }

  /** Adds a tab without a count. */
  private Tab tab(Message title, Node content) {
    Tab tab = new Tab("", content);
    tab.textProperty().bind(language.text(title));
    getTabs().add(tab);
    return tab;
  }

  private void seeLedgers(Tab tab) {
    ledgers.seen(tab.isSelected() && getScene() != null);
  }

  private void titles() {
    titles.forEach(Runnable::run);
  }

  private void followFindings(Set<Aspect> aspects) {
    if (aspects.contains(Aspect.OVERLAY)
        && liveAnalysis.current()
        && liveAnalysis.findings() != shownFindings) {
      shownFindings = liveAnalysis.findings();
      findings.refresh();
      scores.refresh();
      ledgers.findingsChanged();
      titles();
    }
    boolean focused = liveAnalysis.display().focus() != null;
    boolean letGo = aspects.contains(Aspect.SELECTION) && open.selection().isEmpty();
    if (letGo && focused || aspects.contains(Aspect.DISPLAY) && !focused) {
      findings.clear();
    }
    boolean viewed = open.editor().currentView().view().isPresent();
    if (aspects.contains(Aspect.DISPLAY) && scenarios.follow() && !viewed) {
      front(scenarios);
    }
  }

  /** Shows the impact of losing the selected elements. */
  void whatIf() {
    front(scenarios);
    scenarios.whatIf();
  }

  /** Lets the person name the view that was just saved. */
  void nameView() {
    front(views);
    views.nameMade();
  }

  /** Shows where a comment on the selected element is written. */
  void comment() {
    front(comments);
    comments.write();
  }

  /** The view chosen in the list of views, if one is. */
  Optional<SavedView> chosenView() {
    return views.chosen();
  }

  /** Names what saves the cascade of a scenario as an animation. */
  void animateBy(Runnable saving) {
    scenarios.animateBy(saving);
  }

  /** The number of scenarios that were looked at and are not in the document. */
  int unsavedScenarios() {
    return scenarios.unsaved();
  }

  /** The number of comments that are written and not sent. */
  int unsentComments() {
    return comments.unsent();
  }

  /** Adds these comments to the document. */
  void sendComments() {
    comments.send();
  }

  /** Adds these scenarios to the document. */
  void keepScenarios() {
    scenarios.keepAll();
  }

  /** The list in front, if the tab in front has one. */
  Optional<Control> frontList() {
    return inFront().flatMap(ListCopy::first);
  }

  /** The list that has the keyboard focus, if one has. */
  Optional<Control> focusedList() {
    return inFront().flatMap(ListCopy::focused);
  }

  private Optional<Node> inFront() {
    return Optional.ofNullable(getSelectionModel().getSelectedItem()).map(Tab::getContent);
  }

  private void front(Node content) {
    getTabs().stream()
        .filter(tab -> tab.getContent() == content)
        .forEach(getSelectionModel()::select);
  }

  private Message whyNone() {
    return liveAnalysis.failure().isPresent()
        ? Message.of("findings.failed")
        : Message.of(liveAnalysis.current() ? "ui.findings.none" : "findings.notYet");
  }

  private void look(Optional<Finding> finding) {
    liveAnalysis.display(liveAnalysis.display().withFocus(finding.orElse(null)));
    finding.ifPresent(this::go);
  }

  /** Shows the subject of a finding, or the affected elements if the subject is the whole map. */
  private void go(Finding finding) {
    if (finding.subject().equals(MapInfo.ID)) {
      open.show(finding.affected());
    } else {
      open.show(finding.subject());
    }
  }

  /**
   * Adds a panel before the last one.
   *
   * @param counted registers what to run when its count changed
   */
  void insert(
      Message title, Node content, IntSupplier count, Function<Runnable, Subscription> counted) {
    Tab tab = new Tab("", content);
    getTabs().add(getTabs().size() - 1, tab);
    titles.add(() -> tab.setText(language.now(title) + " " + count.getAsInt()));
    open.scope().add(counted.apply(this::titles));
    titles();
  }

  /** Brings an inserted panel to the front. */
  void bringUp(Node content) {
    front(content);
  }
}
