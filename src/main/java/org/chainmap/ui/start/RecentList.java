package org.chainmap.ui.start;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.chainmap.task.Tasks;
import org.chainmap.ui.Language;
import org.chainmap.ui.RecentFiles;

/** The recent files, pinned ones first. */
final class RecentList extends VBox implements RecentRow.Doors {

  private final Language language;
  private final RecentFiles recentFiles;
  private final Tasks tasks;
  private final MapThumbnails thumbnails;
  private final Consumer<Path> open;
  private final Label none = new Label();
  private final Map<Path, RecentRow> rows = new HashMap<>();

  RecentList(
      Language language,
      RecentFiles recentFiles,
      Tasks tasks,
      MapThumbnails thumbnails,
      Consumer<Path> open) {
    super(2);
    this.language = language;
    this.recentFiles = recentFiles;
    this.tasks = tasks;
    this.thumbnails = thumbnails;
    this.open = open;
    setId("recent");
    none.textProperty().bind(language.text("start.noRecent"));
    none.getStyleClass().add("muted");
    none.setWrapText(true);
  }

  void refresh() {
    List<Path> pinned = recentFiles.pinned();
    List<Path> files = recentFiles.all();
    rows.keySet().retainAll(files);
    for (Path file : files) {
      rows.computeIfAbsent(file, added -> new RecentRow(added, language, tasks, thumbnails, this))
          .refresh(pinned.contains(file));
    }
    getChildren().setAll(files.isEmpty() ? List.of(none) : files.stream().map(rows::get).toList());
  }

  @Override
  public void open(Path file) {
    open.accept(file);
  }

  @Override
  public void pin(Path file, boolean pinned) {
    recentFiles.pin(file, pinned);
    refresh();
  }

  @Override
  public void remove(Path file) {
    recentFiles.remove(file);
    refresh();
  }
}
