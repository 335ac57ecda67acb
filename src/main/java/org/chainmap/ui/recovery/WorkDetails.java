package org.chainmap.ui.recovery;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainmap.format.RecoveredMap;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.jspecify.annotations.Nullable;

/** What is known of one document's unsaved work: its file, its state, its changes. */
final class WorkDetails extends VBox {

  private final Language language;
  private final Label name = line("start-head");
  private final Label place = line("field-label");
  private final Label state = line("");
  private final Label damage = line("field-note");
  private final Label count = line("section");
  private final ListView<Message> changes = new ListView<>();
  private final Label unfitHead = line("field-note");
  private final TextArea unfit = new TextArea();

  WorkDetails(Language language) {
    super(6);
    this.language = language;
    changes.setId("recovery-changes");
    changes.setCellFactory(list -> new MessageLine(language));
    changes.accessibleTextProperty().bind(language.text(Message.of("recovery.changes.name")));
    changes.getStyleClass().add(Styles.DENSE);
    changes.setPrefHeight(180);
    state.setId("recovery-state");
    setVgrow(changes, Priority.ALWAYS);
    setPadding(new Insets(0, 0, 0, 4));
    unfit.setId("recovery-unfit");
    unfit.setEditable(false);
    unfit.setWrapText(true);
    unfit.setPrefRowCount(3);
    unfit.setMinHeight(Region.USE_PREF_SIZE);
    unfit.managedProperty().bind(unfit.visibleProperty());
    unfitHead.setLabelFor(unfit);
    getChildren().addAll(name, place, state, damage, count, changes, unfitHead, unfit);
  }

  private static Label line(String style) {
    Label label = new Label();
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    if (!style.isEmpty()) {
      label.getStyleClass().add(style);
    }
    return label;
  }

  void show(@Nullable FoundWork work) {
    setVisible(work != null);
    if (work == null) {
      return;
    }
    RecoveredMap recovered = work.recovered();
    say(name, recovered == null ? Message.of("recovery.unnamed") : Message.verbatim(work.name()));
    String file = recovered == null ? "" : recovered.subject().file();
    say(place, file.isEmpty() ? null : Message.verbatim(file));
    say(
        state,
        recovered == null
            ? Message.of("recovery.unreadable")
            : Message.of("recovery.file." + work.file().key()));
    say(
        damage,
        recovered == null || recovered.whole()
            ? null
            : Message.of("recovery.damaged", recovered.changes().size()));
    FoundWork.Differences differences = work.differences();
    List<Message> lines = new ArrayList<>();
    if (recovered != null) {
      lines.addAll(DraftSentences.of(recovered));
      lines.addAll(differences != null ? differences.sentences() : together(recovered.changes()));
    }
    say(
        count,
        lines.isEmpty() || recovered == null
            ? null
            : differences != null
                ? Message.of("recovery.differences", differences.summary())
                : recovered.changes().isEmpty()
                    ? Message.of("recovery.draft.only")
                    : Message.of("recovery.changes", recovered.changes().size()));
    String texts = recovered == null ? "" : DraftSentences.texts(recovered.unfit());
    say(unfitHead, texts.isEmpty() ? null : Message.of("recovery.draft.copy"));
    unfit.setText(texts);
    unfit.setVisible(!texts.isEmpty());
    changes.getItems().setAll(lines);
    changes.setVisible(!lines.isEmpty());
  }

  private void say(Label label, @Nullable Message message) {
    label.textProperty().unbind();
    label.setVisible(message != null);
    label.setManaged(message != null);
    if (message != null) {
      label.textProperty().bind(language.text(message));
    }
  }

  /** Returns the latest change first, equal ones that follow one another in one line. */
  static List<Message> together(List<Message> names) {
    List<Message> lines = new ArrayList<>();
    int times = 0;
    for (int i = names.size() - 1; i >= 0; i--) {
      times++;
      if (i == 0 || !names.get(i - 1).equals(names.get(i))) {
        lines.add(times == 1 ? names.get(i) : Message.of("recovery.times", names.get(i), times));
        times = 0;
      }
    }
    return lines;
  }
}
