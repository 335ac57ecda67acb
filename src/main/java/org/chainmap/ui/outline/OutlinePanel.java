package org.chainmap.ui.outline;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.chainmap.editor.change.Creation;
import org.chainmap.editor.change.EditableTexts;
import org.chainmap.editor.change.Participations;
import org.chainmap.geom.Id;
import org.chainmap.model.Change;
import org.chainmap.model.Draft;
import org.chainmap.ui.Language;
import org.chainmap.ui.MapAccess;
import org.chainmap.ui.UpdateGuard;
import org.chainmap.ui.WhileSeen;
import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;

/**
 * The left panel. Selecting lines selects elements and vice versa. F2 or a double click edits a
 * name; Enter adds a line beside the selected one and Tab one below it, whose name is what is typed
 * next; Shift+Tab leads out to the line above.
 */
public final class OutlinePanel extends VBox {

  private final MapAccess access;
  private final Language language;
  private final TextField filter = TextFields.createClearableTextField();
  private final TreeView<OutlineEntry> tree = new TreeView<>();
  private final LineEditor lineEditor = new LineEditor(this::place, this::edited, this::typed);
  private final UpdateGuard guard = new UpdateGuard();

  /** The line just added, whose name may be that of an enterprise known already. */
  private @Nullable Id added;

  public OutlinePanel(MapAccess access, Language language) {
    this.access = access;
    this.language = language;
    getStyleClass().addAll("panel", "outline");
    tree.setRoot(OutlineTree.root());
    setMinWidth(0);
    filter.setId("filter");
    filter.promptTextProperty().bind(language.text("outline.filter"));
    filter.accessibleTextProperty().bind(language.text("outline.filter"));
    filter.textProperty().subscribe((before, after) -> rebuild());
    tree.setId("outline");
    tree.setShowRoot(false);
    tree.accessibleTextProperty().bind(language.text("outline.name"));
    tree.getStyleClass().add(Styles.DENSE);
    tree.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    tree.setCellFactory(view -> new OutlineCell(entry -> edit(entry.id())));
    tree.getSelectionModel().getSelectedItems().subscribe(this::chosenHere);
    tree.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    tree.addEventFilter(ScrollEvent.ANY, event -> placeSoon());
    StackPane lines = new StackPane(tree, lineEditor.node());
    VBox.setVgrow(lines, Priority.ALWAYS);
    getChildren().addAll(filter, lines);
    var whileSeen = new WhileSeen(this, this::rebuild);
    access.whenMapChanges(whileSeen::ask);
    access.whenSelectionChanges(this::chosenElsewhere);
    access.scope().add(language.follow(whileSeen::ask));
  }

  /** The part with the lines, which stand for elements of the map. */
  public Node lines() {
    return tree;
  }

  private void rebuild() {
    OutlineTree outlineTree =
        new OutlineTree(
            access.map(), language.get(), Objects.requireNonNullElse(filter.getText(), ""));
    Set<Id> lines = chosenLines();
    guard.update(
        () -> {
          outlineTree.show(tree.getRoot());
          if (!lines.equals(chosenLines())) {
            choose(lines);
          }
        });
    placeSoon();
  }

  private Set<Id> chosenLines() {
    Set<Id> lines = new HashSet<>();
    for (TreeItem<OutlineEntry> item : tree.getSelectionModel().getSelectedItems()) {
      if (item != null) {
        lines.add(item.getValue().id());
      }
    }
    return lines;
  }

  private void chosenHere() {
    if (guard.updating()) {
      return;
    }
    Set<Id> chosen = new LinkedHashSet<>();
    for (TreeItem<OutlineEntry> item : tree.getSelectionModel().getSelectedItems()) {
      if (item != null) {
        chosen.add(item.getValue().subject());
      }
    }
    guard.update(
        () -> {
          if (chosen.size() == 1) {
            access.show(chosen.iterator().next());
          } else {
            access.select(chosen);
          }
        });
  }

  private void chosenElsewhere() {
    if (guard.updating()) {
      return;
    }
    Set<Id> chosen = access.selection();
    Set<Id> shown = new HashSet<>();
    for (TreeItem<OutlineEntry> item : tree.getSelectionModel().getSelectedItems()) {
      if (item != null) {
        shown.add(item.getValue().subject());
      }
    }
    if (!shown.equals(chosen)) {
      guard.update(() -> choose(Set.of()));
    }
  }

  /**
   * Selects the lines of the selected elements. An enterprise has many lines: of those, the ones
   * that were selected.
   */
  private void choose(Set<Id> lines) {
    var model = tree.getSelectionModel();
    model.clearSelection();
    List<TreeItem<OutlineEntry>> found = new ArrayList<>();
    OutlineTree.collect(tree.getRoot(), access.selection(), lines, found);
    found.forEach(OutlineTree::unfold);
    found.forEach(model::select);
    tree.getFocusModel().focus(model.getSelectedIndex());
    int first = model.getSelectedIndex();
    if (first >= 0 && !found.isEmpty() && lines.isEmpty()) {
      tree.scrollTo(Math.max(0, first - 3));
    }
  }

  private void key(KeyEvent event) {
    TreeItem<OutlineEntry> item = tree.getSelectionModel().getSelectedItem();
    if (item == null || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    boolean taken =
        switch (event.getCode()) {
          case ENTER -> add(KeyboardInsertion.sibling(access, item.getValue(), language.get()));
          case TAB ->
              event.isShiftDown()
                  ? out(item)
                  : add(KeyboardInsertion.child(access, item.getValue(), language.get()));
          case F2 -> {
            edit(item.getValue().id());
            yield true;
          }
          default -> false;
        };
    if (taken) {
      event.consume();
    }
  }

  /** Adds a line and lets its name be typed; false if there is none to add. */
  private boolean add(Optional<Creation> creation) {
    creation
        .filter(c -> !c.ids().isEmpty())
        .ifPresent(
            c -> {
              access.commit(c.change());
              Id line = c.ids().getFirst();
              if (OutlineTree.find(tree.getRoot(), line) == null) {
                filter.clear();
              }
              added = line;
              edit(line);
            });
    return creation.isPresent();
  }

  /**
   * Selects the line that holds a line; false for a stage, from where Shift+Tab leaves the tree.
   */
  private boolean out(TreeItem<OutlineEntry> item) {
    TreeItem<OutlineEntry> up = item.getParent();
    if (up == null || up == tree.getRoot()) {
      return false;
    }
    choose(up);
    return true;
  }

  private void choose(TreeItem<OutlineEntry> item) {
    guard.update(
        () -> {
          OutlineTree.unfold(item);
          tree.getSelectionModel().clearSelection();
          tree.getSelectionModel().select(item);
          tree.getFocusModel().focus(tree.getRow(item));
          access.show(item.getValue().subject());
        });
    tree.layout();
    Bounds place = place(item.getValue().id());
    if (place == null || place.getMinY() < 0 || place.getMaxY() > tree.getHeight()) {
      tree.scrollTo(Math.max(0, tree.getRow(item) - 3));
      tree.layout();
    }
  }

  /** Starts editing the name of a line. */
  private void edit(Id line) {
    TreeItem<OutlineEntry> item = OutlineTree.find(tree.getRoot(), line);
    if (item != null) {
      choose(item);
      lineEditor.open(line, text(item.getValue()));
      placeSoon();
    }
  }

  /** Returns the name that is edited: on its line, an enterprise may bear a short one. */
  private String text(OutlineEntry line) {
    return EditableTexts.of(access.map(), line.subject(), language.get())
        .orElse(line.name())
        .replace('\n', ' ');
  }

  /** Takes note of a name that is typed and not yet confirmed, so that it outlives a crash. */
  private void typed(Id line, String name) {
    TreeItem<OutlineEntry> item = OutlineTree.find(tree.getRoot(), line);
    access.drafts().put(lineEditor, item == null ? null : draft(item.getValue(), name));
  }

  private @Nullable Draft draft(OutlineEntry line, String name) {
    if (name.isBlank() || name.strip().equals(text(line))) {
      return null;
    }
    Change change = renaming(line, name, line.id().equals(added));
    return change.edits().isEmpty()
        ? null
        : new Draft(List.of(line.subject()), change.name(), name, change);
  }

  private void edited(LineEditor.End end) {
    access.drafts().put(lineEditor, null);
    boolean fresh = end.line().equals(added);
    added = null;
    TreeItem<OutlineEntry> item = OutlineTree.find(tree.getRoot(), end.line());
    boolean focused = end.then() != LineEditor.Then.STAY || lineEditor.focused();
    if (focused) {
      tree.requestFocus();
    }
    if (item == null) {
      return;
    }
    String name = end.name();
    if (name != null && !name.isBlank() && !name.strip().equals(text(item.getValue()))) {
      rename(item.getValue(), name, fresh);
    }
    TreeItem<OutlineEntry> now = OutlineTree.find(tree.getRoot(), end.line());
    if (now != null) {
      switch (end.then()) {
        case STAY -> {
          if (focused) {
            choose(now);
          }
        }
        case CHILD -> add(KeyboardInsertion.child(access, now.getValue(), language.get()));
        case OUT -> out(now);
      }
    }
  }

  private Change renaming(OutlineEntry line, String name, boolean fresh) {
    return fresh && line.kind() == OutlineEntry.Kind.ENTERPRISE
        ? Participations.named(access.map(), line.id(), language.get(), name)
        : EditableTexts.edited(access.map(), line.subject(), language.get(), name);
  }

  private void rename(OutlineEntry line, String name, boolean fresh) {
    Change change = renaming(line, name, fresh);
    if (fresh) {
      access.name(change);
    } else {
      access.commit(change);
    }
  }

  /**
   * Finds the place of a line's name in the tree, as high as the line; null while it is scrolled
   * out or not laid out.
   */
  private @Nullable Bounds place(Id line) {
    for (Node node : tree.lookupAll(".tree-cell")) {
      if (node instanceof TreeCell<?> cell
          && cell.getItem() instanceof OutlineEntry entry
          && entry.id().equals(line)
          && cell.isVisible()) {
        Bounds row = tree.sceneToLocal(cell.localToScene(cell.getLayoutBounds()));
        Node text = cell.lookup(".text");
        double x =
            text == null
                ? row.getMinX()
                : tree.sceneToLocal(text.localToScene(text.getBoundsInLocal())).getMinX();
        return new BoundingBox(x, row.getMinY(), row.getMaxX() - x, row.getHeight());
      }
    }
    return null;
  }

  /**
   * Places the field again once the lines are laid out, and puts the focused line back, which the
   * tree moves on its own, and late, where lines were added or removed above it.
   */
  private void placeSoon() {
    Platform.runLater(
        () -> {
          tree.getFocusModel().focus(tree.getSelectionModel().getSelectedIndex());
          if (lineEditor.open()) {
            tree.layout();
            lineEditor.place();
          }
        });
  }
}
