package org.chainmap.ui.views;

import java.util.Optional;
import java.util.Set;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import org.chainmap.canvas.Painters;
import org.chainmap.editor.Aspect;
import org.chainmap.model.SavedView;
import org.chainmap.task.Tasks;
import org.chainmap.ui.Language;
import org.chainmap.ui.MapAccess;
import org.chainmap.ui.Narrow;
import org.chainmap.ui.WhileSeen;

/**
 * The panel of saved views: the story as a list at the left, and at the right what the chosen view
 * shows and what is to be said with it.
 */
public final class ViewsPanel extends SplitPane {

  private final ViewDesk desk;
  private final ViewList list;
  private final ViewDetails details;
  private final ViewPictures pictures;
  private final WhileSeen values = new WhileSeen(this, this::refresh);

  /**
   * @param tasks draws the views in the background
   */
  public ViewsPanel(
      MapAccess access, StoryAccess story, Language language, Painters painters, Tasks tasks) {
    desk = new ViewDesk(access, story);
    pictures = new ViewPictures(story, painters, tasks, this::drawn);
    details = new ViewDetails(access, desk, language);
    list = new ViewList(desk, pictures, language, details::show);
    list.setMinWidth(300);
    SplitPane.setResizableWithParent(list, false);
    getItems().addAll(list, details);
    Narrow.follow(this, this::arrange);
    getStyleClass().add("views");
    access.whenMapChanges(values::ask);
    access.whenSelectionChanges(details::enable);
    access.scope().add(story.onChange().apply(this::changed));
    access.scope().add(painters.whenThemeChanges(values::ask));
    access
        .scope()
        .add(
            language.follow(
                () -> {
                  details.rebuild();
                  values.ask();
                }));
    values.ask();
  }

  private void arrange(boolean narrow) {
    setOrientation(narrow ? Orientation.VERTICAL : Orientation.HORIZONTAL);
    setDividerPositions(narrow ? 0.6 : 0.34);
  }

  private void changed(Set<Aspect> aspects) {
    if (aspects.contains(Aspect.VIEW)) {
      list.follow();
    }
    if (aspects.contains(Aspect.OVERLAY) || aspects.contains(Aspect.DISPLAY)) {
      values.ask();
    }
  }

  private void refresh() {
    list.refresh();
    pictures.ask();
  }

  private void drawn() {
    list.refresh();
  }

  /** The view chosen in the list, if one is. */
  public Optional<SavedView> chosen() {
    return list.selected();
  }

  /** The number of views. */
  public int count() {
    return desk.all().size();
  }

  /** Lets the person name the view that the last step made. */
  public void nameMade() {
    values.catchUp();
    list.nameMade();
  }
}
