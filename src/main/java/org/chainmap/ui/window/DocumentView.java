package org.chainmap.ui.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.chainmap.analysis.Finding;
import org.chainmap.canvas.MapCanvas;
import org.chainmap.canvas.Minimap;
import org.chainmap.canvas.Painters;
import org.chainmap.editor.Aspect;
import org.chainmap.editor.Editor;
import org.chainmap.tool.KeyInput;
import org.chainmap.ui.Language;
import org.chainmap.ui.findings.FindingsPanel;
import org.chainmap.ui.inspector.Inspector;
import org.chainmap.ui.ledger.Ledgers;
import org.chainmap.ui.ledger.Problems;
import org.chainmap.ui.outline.Outline;

/** Everything shown of one document: the map in the middle, the panels around it. */
final class DocumentView extends BorderPane {

  /** The part of the height that the lists may take at first: the map comes first. */
  private static final double MOST_LISTS = 0.24;

  private final OpenMap open;
  private final Language language;
  private final Frame frame;
  private final MapCanvas canvas;
  private final StackPane map;
  private final Outline outline;
  private final VBox left;
  private final Inspector inspector;
  private final TabPane lists = new TabPane();
  private final FindingsPanel findings;
  private final SplitPane across = new SplitPane();
  private final SplitPane down = new SplitPane();

  DocumentView(
      OpenMap open,
      Language language,
      Painters painters,
      Frame frame,
      Predicate<KeyInput> shortcuts) {
    this.open = open;
    this.language = language;
    this.frame = frame;
    Editor editor = open.editor();
    canvas = new MapCanvas(editor, open.tools(), painters, shortcuts);
    canvas.setId("map");
    canvas.animated().bind(frame.motion);
    canvas.accessibleTextProperty().bind(language.text("map.name"));
    map = new StackPane(canvas, new Invitation(editor, language));
    map.setMinSize(0, 0);
    outline = new Outline(open, language);
    Minimap minimap = new Minimap(editor, painters);
    minimap.setMinHeight(120);
    minimap.setPrefHeight(140);
    left = new VBox(outline, new Padded(minimap));
    VBox.setVgrow(outline, Priority.ALWAYS);
    inspector = new Inspector(open, language);
    findings = new FindingsPanel(editor::map, editor::findings, language, this::look);
    fillLists();
    editor.onChange(
        aspects -> {
          if (aspects.contains(Aspect.OVERLAY) && editor.findingsCurrent()) {
            findingsCame();
          }
          boolean letGo = aspects.contains(Aspect.SELECTION) && editor.selection().isEmpty();
          if (letGo && editor.display().focus() != null) {
            findings.clear();
          }
          if (aspects.contains(Aspect.DISPLAY) && editor.display().focus() == null) {
            findings.clear();
          }
        });
    across.setOrientation(Orientation.HORIZONTAL);
    down.setOrientation(Orientation.VERTICAL);
    setCenter(down);
    frame.outline.subscribe(this::arrange);
    frame.inspector.subscribe(this::arrange);
    frame.lists.subscribe(this::arrange);
    arrange();
  }

  /** Leaves some room around a node. */
  private static final class Padded extends BorderPane {
    Padded(Node node) {
      super(node);
      getStyleClass().add("panel");
    }
  }

  private Object shownFindings = new Object();

  private void findingsCame() {
    Object now = open.editor().findings();
    if (now != shownFindings) {
      shownFindings = now;
      findings.refresh();
      titles();
    }
  }

  private void look(Optional<Finding> finding) {
    Editor editor = open.editor();
    editor.display(editor.display().withFocus(finding.orElse(null)));
    finding.ifPresent(f -> open.show(f.subject()));
  }

  private void fillLists() {
    var enterprises = Ledgers.enterprises(open, language);
    var listings = Ledgers.listings(open, language);
    var initiatives = Ledgers.initiatives(open, language);
    var sources = Ledgers.sources(open, language);
    var problems = new Problems(open, language);
    tab("findings.name", findings, () -> open.editor().findings().ranked().size());
    tab("lists.enterprises", enterprises, enterprises::count);
    tab("lists.listings", listings, listings::count);
    tab("lists.initiatives", initiatives, initiatives::count);
    tab("lists.sources", sources, sources::count);
    tab("lists.problems", problems, problems::count);
    lists.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    lists.getStyleClass().addAll("lists", "dense");
    lists.setMinHeight(0);
    open.whenMapChanges(this::titles);
    language.follow(this::titles);
  }

  private final List<Runnable> titles = new ArrayList<>();

  private void tab(String title, Node content, java.util.function.IntSupplier count) {
    Tab tab = new Tab("", content);
    lists.getTabs().add(tab);
    titles.add(() -> tab.setText(language.now(title) + " " + count.getAsInt()));
  }

  private void titles() {
    titles.forEach(Runnable::run);
  }

  /** Lays out the panels that are open; the map takes what room is left. */
  private void arrange() {
    List<Node> columns = new ArrayList<>();
    if (frame.outline.get()) {
      columns.add(sized(left, frame.outlineWidth.get(), -1));
    }
    columns.add(map);
    if (frame.inspector.get()) {
      columns.add(sized(inspector, frame.inspectorWidth.get(), -1));
    }
    across.getItems().setAll(columns);
    List<Node> rows = new ArrayList<>(List.of(across));
    if (frame.lists.get()) {
      rows.add(sized(lists, -1, frame.listsHeight.get()));
    }
    down.getItems().setAll(rows);
    place();
  }

  private static Node sized(Region region, double width, double height) {
    region.setPrefWidth(width > 0 ? width : Region.USE_COMPUTED_SIZE);
    region.setPrefHeight(height > 0 ? height : Region.USE_COMPUTED_SIZE);
    SplitPane.setResizableWithParent(region, false);
    return region;
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (!placed && getWidth() > 0 && getHeight() > 0) {
      place();
      placed = true;
    }
  }

  private boolean placed;

  /** Puts the dividers where the panels' sizes want them. */
  private void place() {
    double w = getWidth();
    double h = getHeight();
    if (w <= 0 || h <= 0) {
      return;
    }
    int last = across.getDividers().size() - 1;
    if (frame.outline.get()) {
      across.setDividerPosition(0, frame.outlineWidth.get() / w);
    }
    if (frame.inspector.get()) {
      across.setDividerPosition(last, 1 - frame.inspectorWidth.get() / w);
    }
    if (frame.lists.get()) {
      down.setDividerPosition(0, 1 - Math.min(frame.listsHeight.get() / h, MOST_LISTS));
    }
  }

  /** Notes the sizes that a person gave the panels. */
  void remember() {
    if (frame.outline.get() && left.getWidth() > 40) {
      frame.outlineWidth.set(left.getWidth());
    }
    if (frame.inspector.get() && inspector.getWidth() > 40) {
      frame.inspectorWidth.set(inspector.getWidth());
    }
    if (frame.lists.get() && lists.getHeight() > 40) {
      frame.listsHeight.set(lists.getHeight());
    }
  }

  OpenMap open() {
    return open;
  }

  MapCanvas canvas() {
    return canvas;
  }
}
