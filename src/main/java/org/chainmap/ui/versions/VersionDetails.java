package org.chainmap.ui.versions;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.chainmap.compare.ChangeSentences;
import org.chainmap.compare.ElementChange;
import org.chainmap.compare.MapComparison;
import org.chainmap.format.FormatException;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Progress;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.start.MapThumbnails;
import org.jspecify.annotations.Nullable;

/** What one version looks like, and what changed with it. */
final class VersionDetails extends VBox {

  /** How many elements are told of at most. */
  private static final int MOST = 100;

  private final Language language;
  private final Tasks tasks;
  private final MapThumbnails thumbnails;
  private final ImageView picture = new ImageView();
  private final Label summary = new Label();
  private final ListView<Message> sentences = new ListView<>();
  private final Map<VersionEntry, ChainMap> read = new HashMap<>();
  private @Nullable VersionEntry shown;

  /** What was found out about a version. */
  private record Found(
      @Nullable ChainMap map, @Nullable ChainMap older, Message summary, List<Message> lines) {}

  VersionDetails(Language language, Tasks tasks, MapThumbnails thumbnails) {
    super(8);
    this.language = language;
    this.tasks = tasks;
    this.thumbnails = thumbnails;
    picture.setFitWidth(MapThumbnails.WIDTH * 2);
    picture.setFitHeight(MapThumbnails.HEIGHT * 2);
    picture.setId("version-picture");
    StackPane frame = new StackPane(picture);
    frame.getStyleClass().add("map-picture");
    frame.setMinSize(picture.getFitWidth() + 2, picture.getFitHeight() + 2);
    summary.setWrapText(true);
    summary.setMinHeight(Region.USE_PREF_SIZE);
    summary.setId("version-summary");
    sentences.setId("version-sentences");
    sentences.getStyleClass().add(Styles.DENSE);
    sentences.setPrefHeight(120);
    sentences.setMinHeight(60);
    sentences.accessibleTextProperty().bind(language.text(Message.of("versions.sentences")));
    sentences.setCellFactory(list -> new SentenceCell(language));
    VBox.setVgrow(sentences, Priority.ALWAYS);
    getChildren().addAll(frame, summary, sentences);
  }

  /** Returns the map of a version that has been shown, or null. */
  @Nullable ChainMap map(VersionEntry entry) {
    return read.get(entry);
  }

  /**
   * Shows a version.
   *
   * @param older the one before it, or null for the first
   * @param done runs when its map is read
   */
  void show(VersionEntry entry, @Nullable VersionEntry older, Runnable done) {
    shown = entry;
    tasks.start(
        Message.of("versions.task.read"),
        progress -> found(entry, older, progress),
        found -> {
          keep(entry, found.map());
          if (older != null) {
            keep(older, found.older());
          }
          if (entry == shown) {
            show(entry, found);
            done.run();
          }
        },
        problem -> {});
  }

  private void keep(VersionEntry entry, @Nullable ChainMap map) {
    if (map != null) {
      read.put(entry, map);
    }
  }

  private Found found(VersionEntry entry, @Nullable VersionEntry older, Progress progress) {
    try {
      ChainMap map = load(entry);
      progress.check();
      if (older == null) {
        return new Found(map, null, Message.of("versions.first"), List.of());
      }
      ChainMap before = load(older);
      progress.check();
      MapComparison comparison = MapComparison.of(before, map);
      List<Message> lines = new ArrayList<>();
      for (ElementChange change : comparison.changes().stream().limit(MOST).toList()) {
        lines.addAll(ChangeSentences.of(comparison, change));
      }
      int more = comparison.changes().size() - MOST;
      if (more > 0) {
        lines.add(Message.of("versions.more", more));
      }
      return new Found(
          map, before, Message.of("versions.since", ChangeSentences.summary(comparison)), lines);
    } catch (FormatException e) {
      return new Found(null, null, Message.of("versions.unreadable", e.spoken()), List.of());
    }
  }

  private ChainMap load(VersionEntry entry) throws FormatException {
    ChainMap known = read.get(entry);
    return known == null ? Versions.read(entry) : known;
  }

  private void show(VersionEntry entry, Found found) {
    summary.textProperty().unbind();
    summary.textProperty().bind(language.text(found.summary()));
    sentences.getItems().setAll(found.lines());
    picture.setImage(null);
    ChainMap map = found.map();
    if (map != null) {
      thumbnails.ofMap(
          map,
          language.get(),
          thumbnail -> {
            if (entry == shown) {
              picture.setImage(thumbnail.image());
            }
          });
    }
  }
}
