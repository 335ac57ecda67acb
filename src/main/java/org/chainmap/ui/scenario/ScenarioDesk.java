package org.chainmap.ui.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.chainmap.analysis.Phrases;
import org.chainmap.analysis.knockout.ChainSide;
import org.chainmap.analysis.knockout.Impact;
import org.chainmap.analysis.knockout.JointLosses;
import org.chainmap.analysis.knockout.Knockout;
import org.chainmap.analysis.knockout.ScenarioPresets;
import org.chainmap.analysis.knockout.WeeklyImpact;
import org.chainmap.analysis.knockout.WorstSet;
import org.chainmap.editor.Display;
import org.chainmap.editor.LiveAnalysis;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Ids;
import org.chainmap.model.Removable;
import org.chainmap.model.Scenario;
import org.chainmap.model.value.Name;
import org.chainmap.overlay.ImpactLens;
import org.chainmap.overlay.ScenarioLens;
import org.chainmap.task.Listeners;
import org.chainmap.task.Scope;
import org.chainmap.task.Subscription;
import org.chainmap.task.Tasks;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.ui.MapAccess;
import org.jspecify.annotations.Nullable;

/**
 * The state of the scenario panel: the selected scenarios, their impacts, and the level up to which
 * the map shows them. Scenarios may be viewed without being in the document; they can be kept.
 */
final class ScenarioDesk {

  /**
   * From this number of elements on, impacts are computed in the background; below it they take
   * well under 50 ms.
   */
  private static final int LARGE = 6000;

  /** The same where a scenario is followed by weeks. */
  private static final int LARGE_BY_WEEKS = 3000;

  private final MapAccess access;
  private final LiveAnalysis liveAnalysis;
  private final Tasks tasks;
  private final Listeners<ScenarioDesk> listeners = new Listeners<>();
  private final LooseScenarios loose = new LooseScenarios();
  private List<Id> chosen = List.of();
  private List<Impact> impacts = List.of();
  private @Nullable JointLosses pairs;
  private JointLosses.@Nullable Pair shownPair;
  private @Nullable Scenario pairScenario;
  private final ShownWeeks weeks = new ShownWeeks();
  private int level;
  private int asked;

  private record Found(List<Impact> impacts, @Nullable WeeklyImpact weekly) {}

  ScenarioDesk(MapAccess access, LiveAnalysis liveAnalysis, Tasks tasks) {
    this.access = access;
    this.liveAnalysis = liveAnalysis;
    this.tasks = tasks;
    access.whenMapChanges(this::mapChanged);
  }

  /** Calls back whenever anything here has changed. */
  Subscription onChange(Runnable listener) {
    return listeners.add(desk -> listener.run());
  }

  /** Ends when the document is closed. */
  Scope scope() {
    return access.scope();
  }

  private void tell() {
    listeners.tell(this);
  }

  ChainMap map() {
    return access.map();
  }

  /** The scenarios of the document, and last the unsaved ones. */
  List<Scenario> all() {
    List<Scenario> all = new ArrayList<>(map().all(Scenario.class));
    all.addAll(loose.all());
    return all;
  }

  /** The scenarios that are not in the document. */
  List<Scenario> unsaved() {
    return loose.all();
  }

  boolean isUnsaved(Scenario scenario) {
    return loose.has(scenario);
  }

  List<Scenario> chosen() {
    return all().stream().filter(scenario -> chosen.contains(scenario.id())).toList();
  }

  /** The impacts of the selected scenarios, in their order. */
  List<Impact> impacts() {
    return impacts;
  }

  /** The remark on the unsaved scenario, if that is the one shown. */
  Optional<Message> remark() {
    return chosen.size() == 1 ? loose.remark(chosen.getFirst()) : Optional.empty();
  }

  /** The table of joint losses, while it is looked at. */
  Optional<JointLosses> pairs() {
    return Optional.ofNullable(pairs);
  }

  /** The pair of the table whose impact is shown. */
  Optional<JointLosses.Pair> shownPair() {
    return Optional.ofNullable(shownPair);
  }

  int level() {
    return level;
  }

  /** The weeks of the selected scenario, where it is shown by weeks. */
  ShownWeeks weeks() {
    return weeks;
  }

  // Selection and level.

  /** Selects scenarios, or none. */
  void choose(List<Id> ids) {
    if (!ids.equals(chosen)) {
      leavePairs();
      chosen = List.copyOf(ids);
      level = Integer.MAX_VALUE;
      compute();
    }
  }

  /** Shows the cascade on the map up to this level. */
  void step(int to) {
    if (impacts.size() == 1 && to != level) {
      level = Math.clamp(to, 0, impacts.getFirst().levels());
      show();
      tell();
    }
  }

  /** Shows a scenario by weeks, or by levels again. */
  void byWeeks(boolean on) {
    if (on != weeks.on()) {
      weeks.turn(on);
      compute();
    }
  }

  /** Shows a week on the map, 1 being the first. */
  void stepWeek(int to) {
    if (weeks.step(to)) {
      show();
      tell();
    }
  }

  private void leavePairs() {
    pairs = null;
    shownPair = null;
    pairScenario = null;
  }

  private void mapChanged() {
    leavePairs();
    keptElsewhere();
    loose.update(scenario -> scenario.withRemoved(present(scenario.removed())));
    chosen = chosen().stream().map(Scenario::id).toList();
    compute();
  }

  /** Goes on with the scenario of the document in place of an unsaved one that was added to it. */
  private void keptElsewhere() {
    List<Scenario> before = chosen();
    if (before.size() == 1 && isUnsaved(before.getFirst())) {
      loose.kept(before.getFirst(), map()).ifPresent(kept -> chosen = List.of(kept.id()));
    }
    loose.dropKept(map());
  }

  private List<Id> present(List<Id> ids) {
    return ids.stream().filter(id -> map().find(id).isPresent()).toList();
  }

  private void compute() {
    List<Scenario> wanted = chosen();
    ChainMap now = map();
    int request = ++asked;
    boolean byWeeks = weeks.on();
    if (wanted.isEmpty() || now.elements().size() < (byWeeks ? LARGE_BY_WEEKS : LARGE)) {
      take(wanted.isEmpty() ? new Found(List.of(), null) : found(now, wanted, byWeeks));
      return;
    }
    tasks.start(
        Message.of("scenario.task.impact"),
        progress -> found(now, wanted, byWeeks),
        found -> {
          if (request == asked) {
            take(found);
          }
        },
        this::failed);
  }

  private void failed(Throwable problem) {
    throw new IllegalStateException(problem);
  }

  private static Found found(ChainMap map, List<Scenario> wanted, boolean byWeeks) {
    Knockout knockout = new Knockout(map);
    return new Found(
        wanted.stream().map(knockout::impact).toList(),
        byWeeks ? ShownWeeks.of(knockout, wanted) : null);
  }

  private void take(Found found) {
    impacts = found.impacts;
    weeks.take(found.weekly);
    if (!impacts.isEmpty()) {
      level = Math.min(level, impacts.getFirst().levels());
    }
    show();
    tell();
  }

  private void show() {
    boolean shown = liveAnalysis.display().lens() instanceof ScenarioLens;
    if (!impacts.isEmpty()) {
      ScenarioLens lens = weeks.lens(impacts.getFirst(), level);
      if (!lens.equals(liveAnalysis.display().lens())) {
        liveAnalysis.display(Display.of(lens));
      }
    } else if (shown && chosen.isEmpty()) {
      liveAnalysis.display(Display.PLAIN);
    }
  }

  /** Follows a change of the overlay made elsewhere. Returns whether it brought a scenario. */
  boolean follow() {
    if (liveAnalysis.display().lens() instanceof ScenarioLens lens) {
      boolean otherWeeks = weeks.follow(lens);
      if (impacts.contains(lens.impact())) {
        if (otherWeeks) {
          tell();
        }
        return false;
      }
      Scenario scenario = lens.impact().scenario();
      if (map().find(Scenario.class, scenario.id()).isEmpty()) {
        loose.add(scenario, null);
      }
      asked++;
      leavePairs();
      chosen = List.of(scenario.id());
      impacts = List.of(lens.impact());
      level = lens instanceof ImpactLens byLevel ? byLevel.level() : lens.impact().levels();
      tell();
      return true;
    }
    if (!impacts.isEmpty()) {
      asked++;
      leavePairs();
      chosen = List.of();
      impacts = List.of();
      tell();
    }
    return false;
  }

  // Changes.

  /** Adds a scenario to the document and selects it. */
  void add(Scenario scenario) {
    add(List.of(scenario));
  }

  private void add(List<Scenario> scenarios) {
    Map<Id, Edit> added = new LinkedHashMap<>();
    for (Scenario scenario : scenarios) {
      Id id =
          Ids.fresh(
              Ids.SCENARIO,
              taken -> added.containsKey(taken) || map().elements().containsKey(taken));
      added.put(id, Edit.add(scenario.withId(id)));
    }
    access.commit(new Change(Message.of("scenario.change.add"), List.copyOf(added.values())));
    choose(List.copyOf(added.keySet()));
  }

  /** Shows a scenario without adding it to the document. */
  private void look(Scenario scenario, @Nullable Message said) {
    loose.add(scenario, said);
    chosen = List.of(scenario.id());
    level = Integer.MAX_VALUE;
    compute();
  }

  /** The selected elements that a scenario can remove. */
  List<Id> losable() {
    return access.selection().stream()
        .filter(id -> map().find(id).filter(Removable.class::isInstance).isPresent())
        .toList();
  }

  /** Shows the impact of losing the selected elements. */
  void whatIf() {
    List<Id> lost = losable();
    if (!lost.isEmpty()) {
      leavePairs();
      look(ScenarioPresets.losing(map(), lost), null);
    }
  }

  /** Adds the selected scenarios that are unsaved to the document. */
  void keep() {
    keep(chosen().stream().filter(this::isUnsaved).toList());
  }

  /** Adds all unsaved scenarios to the document. */
  void keepAll() {
    keep(unsaved());
  }

  private void keep(List<Scenario> scenarios) {
    if (!scenarios.isEmpty()) {
      loose.removeIf(scenarios::contains);
      add(scenarios);
    }
  }

  void duplicate(Scenario scenario) {
    Name name = scenario.name();
    Name copy =
        new Name(
            Message.of("scenario.copy", name.text()).in(Lang.ZH),
            name.english() == null
                ? null
                : Message.of("scenario.copy", name.english()).in(Lang.EN));
    add(scenario.withName(copy));
  }

  void delete(List<Scenario> scenarios) {
    List<Id> kept = scenarios.stream().filter(s -> !isUnsaved(s)).map(Scenario::id).toList();
    loose.removeIf(scenarios::contains);
    chosen = List.of();
    if (kept.isEmpty()) {
      compute();
    } else {
      access.delete(kept);
    }
  }

  /** Changes a scenario: a step of the document, unless the scenario is unsaved. */
  void change(String name, Scenario scenario, UnaryOperator<Scenario> change) {
    Scenario after = change.apply(scenario);
    if (after.equals(scenario)) {
      return;
    }
    if (isUnsaved(scenario)) {
      loose.replace(scenario, after);
      compute();
    } else if (map().find(scenario.id()).filter(scenario::equals).isPresent()) {
      commit(name, Edit.update(scenario, after));
    }
  }

  private void commit(String name, Edit edit) {
    access.commit(Change.of(Message.of(name), edit));
  }

  // Search.

  /** Searches for the worst set in the background and shows it. */
  void findWorst(WorstSet.Among among, ChainSide side, int k, Consumer<Message> none) {
    ChainMap now = map();
    tasks.start(
        Message.of("scenario.task.worst"),
        progress -> WorstSet.of(now, among, side, k, progress),
        found ->
            found.ifPresentOrElse(
                worstSet -> {
                  if (worstSet.ids().stream().allMatch(id -> map().find(id).isPresent())) {
                    leavePairs();
                    Scenario empty =
                        ScenarioPresets.named(
                            Message.of(
                                "scenario.worst.named." + side.key() + "." + among.key(), k));
                    look(worstSet.in(empty), worstSet.sentence(now));
                  }
                },
                () -> none.accept(Message.of("scenario.worst.none." + side.key()))),
        this::failed);
  }

  /** Computes the table of joint losses in the background and shows it with its worst pair. */
  void findPairs(WorstSet.Among among, Consumer<Message> none) {
    ChainMap now = map();
    tasks.start(
        Message.of("scenario.task.pairs"),
        progress -> JointLosses.of(now, among, JointLosses.SHOWN, progress),
        found -> {
          if (found.pairs().isEmpty()) {
            none.accept(found.summary());
          } else if (now == map()) {
            pairs = found;
            showPair(found.pairs().getFirst());
          }
        },
        this::failed);
  }

  /** Shows the impact of a pair of the table, in place of the pair before. */
  void showPair(JointLosses.Pair pair) {
    JointLosses table = pairs;
    if (table == null || pair.equals(shownPair)) {
      return;
    }
    Scenario before = pairScenario;
    if (before != null) {
      loose.removeIf(before::equals);
    }
    Scenario scenario =
        pair.in(
            ScenarioPresets.named(
                Message.of(
                    "scenario.pair.name",
                    Phrases.enterprise(map(), pair.first()),
                    Phrases.enterprise(map(), pair.second()))));
    shownPair = pair;
    pairScenario = scenario;
    look(scenario, Message.of("scenario.then", table.summary(), pair.sentence(map())));
  }
}
