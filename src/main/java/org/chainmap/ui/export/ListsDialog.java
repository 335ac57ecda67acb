package org.chainmap.ui.export;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.chainmap.ledger.pack.Disclosure;
import org.chainmap.ledger.pack.Pack;
import org.chainmap.ledger.pack.PackContent;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Listing;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.chainmap.ui.DialogWindow;
import org.chainmap.ui.Language;
import org.chainmap.ui.MessageCell;
import org.chainmap.ui.Prompter;
import org.chainmap.ui.SaveTarget;
import org.chainmap.ui.Settings;
import org.chainmap.ui.ThemeSwitch;
import org.jspecify.annotations.Nullable;

/**
 * A dialog that asks which lists of a map are handed in, as what and where, then writes them in the
 * background with progress and cancel.
 */
public final class ListsDialog {

  private final Stage stage;
  private final Language language;
  private final Prompter prompter;
  private final Settings settings;
  private final ChainMap map;
  private final ComboBox<Pack> pack = new ComboBox<>();
  private final ComboBox<ListsWriting.Form> form = new ComboBox<>();
  private final ListTicks ticks;
  private final PackPictureRows pictures;
  private final CheckBox contacts = new CheckBox();
  private final CheckBox sensitive = new CheckBox();
  private final TextField target = new TextField();
  private final Label problem = new Label();
  private final VBox pictureArea;
  private final Label pictureTitle = new Label();
  private final VBox root = new VBox(14);

  /** The place of which the person has said that it may be replaced. */
  private @Nullable Path confirmed;

  private final NamedFileWriting writing;

  /**
   * @param place the suggested path, without extension
   */
  public ListsDialog(
      Window owner,
      Language language,
      ThemeSwitch themeSwitch,
      Tasks tasks,
      Prompter prompter,
      Settings settings,
      ChainMap map,
      Path place) {
    this.language = language;
    this.prompter = prompter;
    this.settings = settings;
    this.map = map;
    this.stage = DialogWindow.over(owner, language.now("lists.title"), root, themeSwitch);
    writing = new NamedFileWriting(stage, root, tasks, prompter);
    ticks = new ListTicks(map, language, () -> pack.setValue(Pack.OWN));
    pictures = new PackPictureRows(language, prompter);
    ScrollPane shown = new ScrollPane(pictures.root());
    shown.setId("lists-picture-scroll");
    shown.setFitToWidth(true);
    shown.setPrefHeight(118);
    shown.setMinHeight(80);
    pictureArea = new VBox(4, pictureTitle, shown);
    pack.setId("lists-pack");
    pack.getItems().setAll(Pack.PRESETS);
    pack.getItems().add(Pack.OWN);
    MessageCell.nameItems(pack, language, Pack::name);
    form.setId("lists-form");
    form.getItems().setAll(ListsWriting.Form.values());
    MessageCell.nameItems(form, language, ListsWriting.Form::label);
    target.setId("lists-target");
    option(contacts, "lists-contacts", "lists.contacts", "lists.noContacts", hasContacts());
    Disclosure all = Disclosure.of(map, true);
    option(
        sensitive, "lists-sensitive", "lists.sensitive", "lists.noSensitive", all.sensitive() > 0);
    problem.getStyleClass().add("field-error");
    problem.setWrapText(true);
    problem.setMinHeight(Region.USE_PREF_SIZE);
    problem.managedProperty().bind(problem.textProperty().isNotEmpty());
    pack.valueProperty().subscribe(this::chosen);
    form.valueProperty().subscribe(now -> formed(now, place));
    target.setText(place.toString());
    form.setValue(ListsWriting.Form.WORKBOOK);
    pack.setValue(
        Pack.named(settings.pack())
            .orElse(settings.pack().equals(Pack.OWN.key()) ? Pack.OWN : Pack.FIVE));
    layOut();
  }

  private void layOut() {
    GridPane first = new GridPane();
    first.setHgap(12);
    first.setVgap(10);
    first.addRow(0, label("lists.pack", pack), pack, label("lists.form", form), form);
    Button browse = new Button(language.now("export.browse"));
    browse.setOnAction(event -> browse());
    HBox where = new HBox(8, target, browse);
    HBox.setHgrow(target, Priority.ALWAYS);
    Button go = new Button(language.now("export.go"));
    go.setId("lists-go");
    go.setDefaultButton(true);
    go.getStyleClass().add(Styles.ACCENT);
    go.setOnAction(event -> go());
    Button cancel = new Button(language.now("dialog.cancel"));
    cancel.setCancelButton(true);
    cancel.setOnAction(event -> stage.hide());
    HBox buttons = new HBox(8, cancel, go);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    root.getChildren()
        .setAll(
            first,
            ticks.root(),
            new VBox(6, contacts, sensitive),
            pictureArea,
            new VBox(4, label("export.target", target), where),
            problem,
            buttons);
    VBox.setVgrow(ticks.root(), Priority.ALWAYS);
    root.setPadding(new Insets(20));
    root.setPrefWidth(640);
  }

  private void option(CheckBox box, String id, String words, String none, boolean any) {
    box.setId(id);
    box.setText(language.now(any ? words : none));
    box.setDisable(!any);
    box.setMinWidth(Region.USE_PREF_SIZE);
  }

  private boolean hasContacts() {
    return map.enterprises().stream().anyMatch(each -> each.profile().contact() != null)
        || map.all(Listing.class).stream().anyMatch(each -> each.terms().contact() != null);
  }

  private Label label(String key, Node named) {
    Label label = new Label(language.now(key));
    label.setLabelFor(named);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  /** Ticks the lists of a pack; one's own begin with those of the time before. */
  private void chosen(@Nullable Pack now) {
    if (now == null) {
      return;
    }
    pictures.show(now.pictures());
    if (!now.equals(Pack.OWN)) {
      ticks.show(PackContent.of(now.lists(), false));
    } else if (ticks.content(false).lists().isEmpty()) {
      ticks.show(PackContent.parse(settings.ownLists(), false));
    }
  }

  private void formed(ListsWriting.@Nullable Form now, Path place) {
    boolean folder = now == ListsWriting.Form.FOLDER;
    pictureArea.setDisable(!folder);
    pictureTitle.setText(language.now(folder ? "lists.pictures" : "lists.noPictures"));
    String text = target.getText();
    String bare = text.endsWith(".xlsx") ? text.substring(0, text.length() - 5) : text;
    target.setText((bare.isBlank() ? place.toString() : bare) + (folder ? "" : ".xlsx"));
  }

  private void browse() {
    Optional<Path> named =
        form.getValue() == ListsWriting.Form.FOLDER
            ? prompter.folderToWrite()
            : prompter.fileToSave(
                target.getText().substring(target.getText().lastIndexOf(File.separatorChar) + 1),
                ".xlsx");
    named.ifPresent(
        path -> {
          target.setText(path.toString());
          confirmed = form.getValue() == ListsWriting.Form.FOLDER ? null : path;
        });
  }

  /**
   * Opens the dialog.
   *
   * @param said receives a message and the file or folder once it is written
   * @param failed receives the reason of a failure
   * @param unforeseen receives an error that nobody expected, and what is said of it
   */
  public void show(
      BiConsumer<Message, Path> said,
      Consumer<Message> failed,
      BiConsumer<Message, Throwable> unforeseen) {
    writing.tell(said, failed, unforeseen);
    stage.show();
  }

  private void go() {
    PackContent content = ordered(ticks.content(contacts.isSelected()));
    if (content.lists().isEmpty()) {
      problem.setText(language.now("lists.none"));
      return;
    }
    Optional<Path> named = NamedFileWriting.named(target.getText());
    if (named.isEmpty()) {
      problem.setText(language.now("export.badPath"));
      return;
    }
    settings.lists(pack.getValue().key(), ticks.content(false).written());
    ListsWriting lists =
        new ListsWriting(
            map,
            language.get(),
            content,
            sensitive.isSelected(),
            form.getValue(),
            pack.getValue().pictures(),
            pictures.own());
    Path agreed = confirmed;
    writing.ask(
        form.getValue() == ListsWriting.Form.FOLDER
            ? named.get()
            : SaveTarget.withEnding(named.get(), ".xlsx"),
        file -> lists.free(file) || SaveTarget.free(file, agreed),
        (file, progress) -> lists.write(file, progress));
  }

  /** Returns the lists of a pack in its order. */
  private PackContent ordered(PackContent content) {
    List<PackContent.Chosen> lists = new ArrayList<>(content.lists());
    if (!pack.getValue().equals(Pack.OWN)) {
      lists.sort(Comparator.comparingInt(each -> pack.getValue().lists().indexOf(each.list())));
    }
    return new PackContent(lists, content.contacts());
  }
}
