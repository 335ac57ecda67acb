package org.chainmap.ui.export;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.chainmap.model.CommentThread;
import org.chainmap.model.kind.Sensitivity;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.UpdateGuard;
import org.jspecify.annotations.Nullable;

/** What can be chosen for every format: the part of the map, what is left out, what is added. */
public final class CommonChoices {

  /** What stays of what is marked internal or sensitive. */
  private enum Kept {
    ALL(null),
    INTERNAL(Sensitivity.INTERNAL),
    PUBLIC(Sensitivity.PUBLIC);

    private final @Nullable Sensitivity level;

    Kept(@Nullable Sensitivity level) {
      this.level = level;
    }

    Message label() {
      return switch (this) {
        case ALL -> Message.of("ui.export.kept.all");
        case INTERNAL -> Message.of("ui.export.kept.internal");
        case PUBLIC -> Message.of("ui.export.kept.public");
      };
    }
  }

  private final ExportSource source;
  private final ChoiceForm above;
  private final ChoiceForm below;
  private final ComboBox<ExportPart> part;
  private final @Nullable ComboBox<Kept> kept;
  private final CheckBox comments;
  private final TextField watermark;
  private final PartChoices parts;
  private final UpdateGuard offering = new UpdateGuard();
  private String format = "";

  /**
   * @param changed is told of every change of a choice
   */
  public CommonChoices(ExportSource source, Language language, Runnable changed) {
    this.source = source;
    above = new ChoiceForm(language, "of.", changed);
    below = new ChoiceForm(language, "all.", changed);
    parts = new PartChoices(source.parts());
    part =
        above.choice(
            "part", Message.of("ui.export.part"), source.parts(), ExportPart::label, parts.last());
    part.valueProperty()
        .subscribe(
            (before, now) -> {
              if (now != null && !offering.updating()) {
                parts.pick(format, now);
              }
            });
    above.root().setVisible(source.parts().size() > 1);
    above.root().setManaged(source.parts().size() > 1);
    boolean open = !CommentThread.open(source.map()).isEmpty();
    comments =
        below.tick(
            "comments",
            Message.of(open ? "ui.export.comments" : "ui.export.noComments"),
            false,
            open);
    kept =
        source.redacts()
            ? below.choice(
                "kept",
                Message.of("ui.export.kept"),
                Arrays.asList(Kept.values()),
                Kept::label,
                Kept.ALL)
            : null;
    watermark =
        below.field(
            "watermark",
            Message.of("ui.export.watermark"),
            "",
            Message.of("ui.export.watermark.prompt"));
  }

  /** Returns the choice of the part. */
  public ChoiceForm above() {
    return above;
  }

  /** Returns the choices below those of the format. */
  public ChoiceForm below() {
    return below;
  }

  /** Offers what can be chosen for a format; the part chosen for it before is chosen again. */
  void offer(ExportFormat of) {
    format = of.key();
    offer(of::takes, of.commented(), of.stamped(), of.tellsStory());
  }

  /** Offers all that can be chosen. */
  public void offerAll() {
    offer(part -> true, true, true, false);
  }

  /**
   * @param takes tells which parts are offered
   * @param commented whether it can be chosen that comments are shown
   * @param stamped whether a watermark can be chosen
   * @param tellsStory whether the story is chosen at first where there is one
   */
  private void offer(
      Predicate<ExportPart> takes, boolean commented, boolean stamped, boolean tellsStory) {
    List<ExportPart> offered = source.parts().stream().filter(takes).toList();
    offering.update(
        () -> {
          part.getItems().setAll(offered);
          part.setValue(parts.first(format, offered, tellsStory));
        });
    comments.setVisible(commented);
    comments.setManaged(commented);
    watermark.getParent().setVisible(stamped);
    watermark.getParent().setManaged(stamped);
  }

  /** Stores what is chosen. */
  public void store(Map<String, String> into) {
    below.store(into);
    parts.store(into);
  }

  /** Chooses again what was stored. */
  public void choose(Map<String, String> stored) {
    below.choose(stored);
    parts.choose(stored);
  }

  /** Returns what is wanted of the map. */
  public ExportSource.Wanted wanted() {
    return new ExportSource.Wanted(
        part.getValue() == null ? parts.last() : part.getValue(),
        kept == null ? null : kept.getValue().level,
        comments.isVisible() && comments.isSelected(),
        watermark.getParent().isVisible() ? watermark.getText().strip() : "");
  }
}
