package org.chainmap.ui.outline;

import atlantafx.base.theme.Styles;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.chainmap.editor.change.EditableTexts;
import org.chainmap.geom.Id;
import org.chainmap.ui.Language;
import org.chainmap.ui.MapAccess;
import org.chainmap.ui.UpdateGuard;
import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;

/**
 * The left panel. Selecting lines selects elements and vice versa; F2 or a double click renames;
 * Enter adds a segment after the selected one, Tab an enterprise to it.
 */
public final class OutlinePanel extends VBox {

  private final MapAccess access;
  private final Language language;
  private final TextField filter = TextFields.createClearableTextField();
  private final TreeView<OutlineEntry> tree = new TreeView<>();
  private final UpdateGuard guard = new UpdateGuard();

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
    tree.setEditable(true);
    tree.accessibleTextProperty().bind(language.text("outline.name"));
    tree.getStyleClass().add(Styles.DENSE);
    tree.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    tree.setCellFactory(view -> new OutlineCell(this::rename));
    tree.getSelectionModel().getSelectedItems().subscribe(this::chosenHere);
    tree.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    VBox.setVgrow(tree, Priority.ALWAYS);
    getChildren().addAll(filter, tree);
    access.whenMapChanges(this::rebuild);
    access.whenSelectionChanges(this::chosenElsewhere);
    access.scope().add(language.follow(this::rebuild));
  }

  private void rebuild() {
    TreeItem<OutlineEntry> root = tree.getRoot();
    OutlineTree outlineTree =
        new OutlineTree(
            access.map(), language.get(), Objects.requireNonNullElse(filter.getText(), ""), root);
    guard.update(() -> root.getChildren().setAll(outlineTree.items()));
    chosenElsewhere();
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
    guard.update(this::chooseHere);
  }

  private void chooseHere() {
    Set<Id> chosen = access.selection();
    var model = tree.getSelectionModel();
    TreeItem<OutlineEntry> kept = model.getSelectedItem();
    boolean same =
        kept != null
            && chosen.size() == 1
            && model.getSelectedIndices().size() == 1
            && chosen.contains(kept.getValue().subject());
    if (!same) {
      model.clearSelection();
      select(tree.getRoot(), chosen);
      int first = model.getSelectedIndex();
      if (first >= 0) {
        tree.scrollTo(Math.max(0, first - 3));
      }
    }
  }

  private void select(TreeItem<OutlineEntry> item, Set<Id> chosen) {
    for (TreeItem<OutlineEntry> child : item.getChildren()) {
      if (child.getValue().kind() != OutlineEntry.Kind.ENTERPRISE
          && chosen.contains(child.getValue().subject())) {
        item.setExpanded(true);
        tree.getSelectionModel().select(child);
      }
      select(child, chosen);
    }
  }

  private void rename(OutlineEntry outlineEntry, String name) {
    if (!name.isBlank() && !name.strip().equals(outlineEntry.name())) {
      access.commit(
          EditableTexts.edited(access.map(), outlineEntry.subject(), language.get(), name));
    }
  }

  private void key(KeyEvent event) {
    TreeItem<OutlineEntry> item = tree.getSelectionModel().getSelectedItem();
    if (item == null || tree.getEditingItem() != null || event.isShortcutDown()) {
      return;
    }
    Id added = null;
    if (event.getCode() == KeyCode.ENTER) {
      added = KeyboardInsertion.sibling(access, item.getValue(), language);
    } else if (event.getCode() == KeyCode.TAB && !event.isShiftDown()) {
      added = KeyboardInsertion.child(access, item.getValue(), language);
    }
    if (added != null) {
      event.consume();
      edit(added);
    }
  }

  /** Starts editing the name of a new element in its line. */
  private void edit(Id id) {
    TreeItem<OutlineEntry> item = find(tree.getRoot(), id);
    if (item != null) {
      guard.update(
          () -> {
            for (TreeItem<OutlineEntry> up = item.getParent(); up != null; up = up.getParent()) {
              up.setExpanded(true);
            }
            tree.getSelectionModel().clearSelection();
            tree.getSelectionModel().select(item);
          });
      access.select(Set.of(item.getValue().subject()));
      tree.layout();
      tree.edit(item);
    }
  }

  private static @Nullable TreeItem<OutlineEntry> find(TreeItem<OutlineEntry> from, Id id) {
    if (from.getValue().id().equals(id)) {
      return from;
    }
    for (TreeItem<OutlineEntry> child : from.getChildren()) {
      TreeItem<OutlineEntry> found = find(child, id);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
