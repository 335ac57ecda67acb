package org.chainmap.ui.window;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.shape.Shape;
import javafx.stage.Window;
import org.chainmap.canvas.MapCanvas;
import org.jspecify.annotations.Nullable;

/** What the keyboard reaches in the windows on the screen, and what is wrong with it. */
final class Reachable {

  private static final List<PseudoClass> FOCUS =
      List.of(
          PseudoClass.getPseudoClass("focused"),
          PseudoClass.getPseudoClass("focus-visible"),
          PseudoClass.getPseudoClass("focus-within"));

  private Reachable() {}

  /**
   * Returns what has no name, or looks with the keyboard as it does without.
   *
   * @param but a window that is left out
   */
  static List<String> faults(String where, @Nullable Window but) {
    List<String> faults = new ArrayList<>();
    for (Window window : List.copyOf(Window.getWindows())) {
      List<Node> all = new ArrayList<>();
      if (window.getScene() != null && window.isShowing() && !window.equals(but)) {
        collect(window.getScene().getRoot(), all);
      }
      for (Node node : all) {
        if (node.isFocusTraversable() && !node.isDisabled()) {
          if (!named(node, all)) {
            faults.add(where + ": no name: " + told(node));
          }
          if (!showsFocus(node)) {
            faults.add(where + ": focus not seen: " + told(node));
          }
        }
      }
    }
    return faults;
  }

  private static void collect(Node node, Collection<Node> all) {
    if (!node.isVisible()) {
      return;
    }
    all.add(node);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
    }
  }

  private static boolean named(Node node, List<Node> all) {
    return !blank(node.getAccessibleText())
        || node instanceof Labeled labeled && !blank(labeled.getText())
        || node instanceof TextInputControl field && !blank(field.getPromptText())
        || node instanceof TabPane tabs
            && tabs.getTabs().stream().noneMatch(tab -> tab.getText().isBlank())
        || all.stream().anyMatch(each -> each instanceof Label l && l.getLabelFor() == node);
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  /** Tells whether the node or what it consists of is drawn otherwise with the focus. */
  private static boolean showsFocus(Node node) {
    // A map that has the keyboard shows it by what is chosen on it.
    if (node.isFocused() || node instanceof MapCanvas) {
      return true;
    }
    List<Object> before = look(node);
    FOCUS.forEach(state -> node.pseudoClassStateChanged(state, true));
    node.applyCss();
    List<Object> after = look(node);
    FOCUS.forEach(state -> node.pseudoClassStateChanged(state, false));
    node.applyCss();
    return !before.equals(after);
  }

  private static List<Object> look(Node node) {
    List<Node> parts = new ArrayList<>();
    collect(node, parts);
    List<Object> look = new ArrayList<>();
    for (Node part : parts) {
      look.add(String.valueOf(part.getEffect()));
      look.add(part.getOpacity());
      if (part instanceof Region region) {
        look.add(String.valueOf(region.getBorder()));
        look.add(String.valueOf(region.getBackground()));
        look.add(region.getBorder() == null ? 0 : region.getBorder().hashCode());
        look.add(region.getBackground() == null ? 0 : region.getBackground().hashCode());
      } else if (part instanceof Shape shape) {
        look.add(String.valueOf(shape.getFill()));
        look.add(String.valueOf(shape.getStroke()));
      }
    }
    return look;
  }

  private static String told(Node node) {
    return node.getClass().getSimpleName()
        + "#"
        + node.getId()
        + " "
        + node.getStyleClass()
        + (node instanceof Labeled labeled ? " " + labeled.getText() : "")
        + (node.getParent() == null ? "" : " in " + node.getParent().getStyleClass());
  }
}
