package org.chainmap.ui.present;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import org.chainmap.canvas.Painters;
import org.chainmap.format.ChainMapFile;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.model.SavedView;
import org.chainmap.task.Scope;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.ThemeSwitch;
import org.chainmap.ui.document.OpenMap;
import org.jspecify.annotations.Nullable;

/**
 * A presentation of a map's story: full screen, and with a window for the speaker where there is a
 * second screen. It changes nothing of the document; what is edited meanwhile is shown.
 */
public final class Presentation {

  /** What is edited is shown after this pause. */
  private static final Duration SETTLED = Duration.millis(400);

  private final Scope scope = new Scope();
  private final OpenMap open;
  private final Language language;
  private final ThemeSwitch themeSwitch;
  private final AudienceWindow audience;
  private final PreparedViews prepared;
  private final AudiencePages pages;
  private final PauseTransition edited = new PauseTransition(SETTLED);
  private ScreenPlaces places;
  private @Nullable SpeakerWindow speaker;
  private @Nullable KeyLines keys;
  private final long started = System.nanoTime();
  private Walk walk = Walk.from(0, 0);
  private @Nullable Id wanted;

  private Presentation(
      Stage owner,
      OpenMap open,
      @Nullable Id first,
      Painters painters,
      Language language,
      ThemeSwitch themeSwitch,
      Tasks tasks,
      BiConsumer<Message, Throwable> unforeseen) {
    this.open = open;
    this.wanted = first;
    this.language = language;
    this.themeSwitch = themeSwitch;
    this.audience = new AudienceWindow(owner, themeSwitch, this::step);
    this.prepared =
        new PreparedViews(
            tasks.within(scope),
            painters,
            audience.page()::screen,
            this::refresh,
            (name, problem) -> {
              if (views().isEmpty()) {
                end();
              }
              unforeseen.accept(name, problem);
            });
    this.pages = new AudiencePages(prepared, painters, language);
    this.places = ScreenPlaces.of(screens(), middle(owner));
    audience.menu(new PresentMenu(language, this::step, this::go, this::views).menu());
    audience.stage().titleProperty().bind(language.text(Message.of("present.title")));
    listen(audience.stage().getScene());
    audience.stage().addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> end());
    edited.setOnFinished(event -> load());
    scope.add(edited::stop);
    scope.add(painters.whenThemeChanges(this::refresh));
    scope.add(language.property().subscribe((before, now) -> load())::unsubscribe);
    scope.add(open.editor().onCommitted(step -> edited.playFromStart()));
    scope.add(open.scope().add(this::end));
    audience.page().layoutBoundsProperty().subscribe((before, now) -> refresh());
    scope.add(tasks.onChange(this::progressed));
  }

  /**
   * Starts a presentation.
   *
   * @param owner the editor's window, whose screen the speaker keeps where there are two
   * @param first the view to begin with; null for the first
   * @param unforeseen is told what failed and is no fault of the map
   */
  public static Presentation start(
      Stage owner,
      OpenMap open,
      @Nullable Id first,
      Painters painters,
      Language language,
      ThemeSwitch themeSwitch,
      Tasks tasks,
      BiConsumer<Message, Throwable> unforeseen) {
    Presentation presentation =
        new Presentation(owner, open, first, painters, language, themeSwitch, tasks, unforeseen);
    presentation.begin();
    return presentation;
  }

  private void begin() {
    audience.show(places.audience());
    if (places.speaker() != null) {
      speak();
    }
    load();
    refresh();
  }

  /** Tells whether it goes on. */
  public boolean running() {
    return !scope.closed();
  }

  /** Brings its windows to the front. */
  public void toFront() {
    audience.stage().toFront();
    audience.stage().requestFocus();
  }

  /** Ends it and closes its windows. */
  public void end() {
    if (running()) {
      scope.close();
      SpeakerWindow window = speaker;
      speaker = null;
      if (window != null) {
        window.stage().hide();
      }
      audience.stage().hide();
    }
  }

  private static List<Box> screens() {
    return Screen.getScreens().stream()
        .map(Screen::getBounds)
        .map(b -> new Box(b.getMinX(), b.getMinY(), b.getWidth(), b.getHeight()))
        .toList();
  }

  private static Point middle(Stage window) {
    return new Point(window.getX() + window.getWidth() / 2, window.getY() + window.getHeight() / 2);
  }

  private void load() {
    prepared.load(
        open.editor().laidOutMap(),
        language.get(),
        name -> open.file().flatMap(file -> ChainMapFile.beside(file, name)),
        this::arrived);
  }

  /** Finds the place in a new story: at the same view where it is still there. */
  private int arrived(List<SavedView> views) {
    boolean passed = walk.count() > 0 && walk.ended();
    int at = passed ? views.size() : walk.at();
    for (int i = 0; i < views.size() && !passed; i++) {
      if (views.get(i).id().equals(wanted)) {
        at = i;
      }
    }
    walk = walk.over(views.size(), passed ? at : Math.min(at, Math.max(0, views.size() - 1)));
    return walk.at();
  }

  private List<SavedView> views() {
    return prepared.views();
  }

  private void progressed() {
    if (!prepared.loaded()) {
      refresh();
    }
  }

  private void refresh() {
    if (!running()) {
      return;
    }
    AudiencePane page = audience.page();
    AudiencePane.Content shown =
        awaited().flatMap(page::showing).orElseGet(() -> pages.content(page.screen(), walk));
    page.show(shown);
    SpeakerWindow window = speaker;
    if (window != null && prepared.loaded()) {
      Speech speech = Speech.of(walk, views(), prepared.view(walk.at()), language.get());
      window.show(speech, page, shown, pages.content(page.screen(), walk.after(WalkStep.NEXT)));
    }
  }

  /** Returns the view to be shown if it is not ready: what is shown of it stays until it is. */
  private Optional<Id> awaited() {
    boolean covered = walk.ended() || walk.blank() != Walk.Blank.NONE;
    return covered || prepared.ready(walk.at()) || views().isEmpty()
        ? Optional.empty()
        : Optional.of(views().get(walk.at()).id());
  }

  // Steps.

  private void listen(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::keyed);
  }

  private void keyed(KeyEvent event) {
    if (event.isAltDown() || event.isMetaDown()) {
      return;
    }
    boolean digit = WalkKeys.digit(event.getCode()).isPresent() && !event.isShortcutDown();
    Optional<WalkStep> step = WalkKeys.step(event.getCode(), event.isShortcutDown());
    if (digit) {
      typed(WalkKeys.digit(event.getCode()).getAsInt());
    } else if (event.getCode() == KeyCode.ESCAPE && hideKeys()) {
      event.consume();
      return;
    } else {
      step.ifPresent(this::step);
    }
    if (digit || step.isPresent()) {
      event.consume();
    }
  }

  private void typed(int digit) {
    if (digit == 0 && walk.typed().isEmpty()) {
      step(WalkStep.FRAME);
    } else {
      walk = walk.typing(digit);
      refresh();
    }
  }

  private void go(int page) {
    moved(Walk.from(walk.count(), page));
  }

  private void step(WalkStep step) {
    boolean over = walk.ended() && walk.count() > 0;
    if (step != WalkStep.KEYS) {
      hideKeys();
    }
    switch (step) {
      case END -> end();
      case CLOSER -> audience.page().zoom(1, null);
      case FARTHER -> audience.page().zoom(-1, null);
      case FRAME -> audience.page().whole();
      case LASER -> audience.laser();
      case SPEAKER -> toggleSpeaker();
      case KEYS -> showKeys();
      case NEXT, ENTER -> {
        if (over && walk.typed().isEmpty()) {
          end();
          return;
        }
      }
      case BACK, FIRST, LAST, BLACK, WHITE -> {}
    }
    moved(walk.after(step));
  }

  private void moved(Walk to) {
    if (!running() || !prepared.loaded()) {
      return;
    }
    walk = to;
    wanted = walk.ended() ? null : views().get(walk.at()).id();
    prepared.want(walk.at());
    refresh();
  }

  // Windows.

  private void toggleSpeaker() {
    SpeakerWindow window = speaker;
    if (window != null) {
      window.stage().hide();
    } else {
      speak();
    }
  }

  private void speak() {
    Runnable swapping = places.speaker() == null ? null : this::swap;
    SpeakerWindow window =
        new SpeakerWindow(audience.stage(), language, themeSwitch, started, this::step, swapping);
    listen(window.stage().getScene());
    window.stage().addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> speaker = null);
    speaker = window;
    window.show(places.speaker());
    refresh();
  }

  private void swap() {
    places = places.swapped();
    audience.move(places.audience());
    SpeakerWindow window = speaker;
    Box own = places.speaker();
    if (window != null && own != null) {
      window.move(own);
    }
  }

  private void showKeys() {
    if (hideKeys()) {
      return;
    }
    SpeakerWindow window = speaker;
    StackPane root = window == null ? audience.root() : window.root();
    KeyLines card = new KeyLines(language);
    keys = card;
    root.getChildren().add(card);
  }

  private boolean hideKeys() {
    KeyLines card = keys;
    keys = null;
    return card != null
        && card.getParent() instanceof StackPane root
        && root.getChildren().remove(card);
  }
}
