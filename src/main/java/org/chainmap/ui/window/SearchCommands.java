package org.chainmap.ui.window;

import java.util.function.Consumer;
import javafx.stage.Stage;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.ThemeSwitch;
import org.chainmap.ui.command.ElementFinder;
import org.chainmap.ui.document.Documents;
import org.chainmap.ui.replace.ReplaceDialog;

/** Finds elements by their names in the document in front, and replaces texts there. */
final class SearchCommands {

  private final Stage stage;
  private final Documents documents;
  private final Language language;
  private final ThemeSwitch themeSwitch;
  private final Consumer<Message> telling;
  private final ElementFinder elementFinder;

  SearchCommands(
      Stage stage,
      Documents documents,
      Language language,
      ThemeSwitch themeSwitch,
      Consumer<Message> telling) {
    this.stage = stage;
    this.documents = documents;
    this.language = language;
    this.themeSwitch = themeSwitch;
    this.telling = telling;
    this.elementFinder = new ElementFinder(language);
  }

  void find() {
    documents
        .front()
        .ifPresent(
            view -> {
              view.showMap();
              elementFinder.open(stage, view.open(), themeSwitch);
            });
  }

  void findAgain(int onward) {
    if (elementFinder.hasSearched()) {
      documents.front().map(view -> elementFinder.again(view.open(), onward)).ifPresent(telling);
    } else {
      find();
    }
  }

  void replace() {
    documents
        .front()
        .ifPresent(
            view ->
                new ReplaceDialog(view.open(), language)
                    .show(
                        stage,
                        themeSwitch,
                        elementFinder.searched(),
                        elementFinder::search,
                        view::coverBy));
  }
}
