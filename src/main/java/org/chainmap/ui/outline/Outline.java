package org.chainmap.ui.outline;

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
import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;

/**
 * The panel at the left. Choosing lines chooses elements and the other way round; F2 or a double
 * click renames; Enter adds a segment after the chosen one, Tab an enterprise to it.
 */
public final class Outline extends VBox {

  private final MapAccess access;
  private final Language language;
  private final TextField filter = TextFields.createClearableTextField();
  private final TreeView<Entry> tree = new TreeView<>();
  private boolean syncing;

  public Outline(MapAccess access, Language language) {
    this.access = access;
    this.language = language;
    getStyleClass().addAll("panel", "outline");
    tree.setRoot(Entries.root());
    setMinWidth(0);
    filter.setId("filter");
    filter.promptTextProperty().bind(language.text("outline.filter"));
    filter.accessibleTextProperty().bind(language.text("outline.filter"));
    filter.textProperty().subscribe((before, after) -> rebuild());
    tree.setId("outline");
    tree.setShowRoot(false);
    tree.setEditable(true);
    tree.accessibleTextProperty().bind(language.text("outline.name"));
    tree.getStyleClass().add("dense");
    tree.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    tree.setCellFactory(view -> new EntryCell(this::rename));
    tree.getSelectionModel().getSelectedItems().subscribe(this::chosenHere);
    tree.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    VBox.setVgrow(tree, Priority.ALWAYS);
    getChildren().addAll(filter, tree);
    access.whenMapChanges(this::rebuild);
    access.whenSelectionChanges(this::chosenElsewhere);
    language.follow(this::rebuild);
  }

  private void rebuild() {
    syncing = true;
    TreeItem<Entry> root = tree.getRoot();
    Entries entries =
        new Entries(
            access.map(), language.get(), Objects.requireNonNullElse(filter.getText(), ""), root);
    root.getChildren().setAll(entries.items());
    syncing = false;
    chosenElsewhere();
  }

  private void chosenHere() {
    if (syncing) {
      return;
    }
    Set<Id> chosen = new LinkedHashSet<>();
    for (TreeItem<Entry> item : tree.getSelectionModel().getSelectedItems()) {
      if (item != null) {
        chosen.add(item.getValue().subject());
      }
    }
    syncing = true;
    if (chosen.size() == 1) {
      access.show(chosen.iterator().next());
    } else {
      access.select(chosen);
    }
    syncing = false;
  }

  private void chosenElsewhere() {
    if (syncing) {
      return;
    }
    syncing = true;
    Set<Id> chosen = access.selection();
    var model = tree.getSelectionModel();
    TreeItem<Entry> kept = model.getSelectedItem();
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
    syncing = false;
  }

  private void select(TreeItem<Entry> item, Set<Id> chosen) {
    for (TreeItem<Entry> child : item.getChildren()) {
      if (child.getValue().kind() != Entry.Kind.ENTERPRISE
          && chosen.contains(child.getValue().subject())) {
        item.setExpanded(true);
        tree.getSelectionModel().select(child);
      }
      select(child, chosen);
    }
  }

  private void rename(Entry entry, String name) {
    if (!name.isBlank() && !name.strip().equals(entry.name())) {
      access.commit(EditableTexts.edited(access.map(), entry.subject(), language.get(), name));
    }
  }

  private void key(KeyEvent event) {
    TreeItem<Entry> item = tree.getSelectionModel().getSelectedItem();
    if (item == null || tree.getEditingItem() != null || event.isShortcutDown()) {
      return;
    }
    Id added = null;
    if (event.getCode() == KeyCode.ENTER) {
      added = Adding.sibling(access, item.getValue(), language);
    } else if (event.getCode() == KeyCode.TAB && !event.isShiftDown()) {
      added = Adding.child(access, item.getValue(), language);
    }
    if (added != null) {
      event.consume();
      edit(added);
    }
  }

  /** Opens the line of a new element for its name. */
  private void edit(Id id) {
    TreeItem<Entry> item = find(tree.getRoot(), id);
    if (item != null) {
      syncing = true;
      for (TreeItem<Entry> above = item.getParent(); above != null; above = above.getParent()) {
        above.setExpanded(true);
      }
      tree.getSelectionModel().clearSelection();
      tree.getSelectionModel().select(item);
      syncing = false;
      access.select(Set.of(item.getValue().subject()));
      tree.layout();
      tree.edit(item);
    }
  }

  private static @Nullable TreeItem<Entry> find(TreeItem<Entry> from, Id id) {
    if (from.getValue().id().equals(id)) {
      return from;
    }
    for (TreeItem<Entry> child : from.getChildren()) {
      TreeItem<Entry> found = find(child, id);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Puts the keyboard into the filter. */
  public void focusFilter() {
    filter.requestFocus();
    filter.selectAll();
  }
}
