package org.chainmap.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chainmap.analysis.Findings;
import org.chainmap.format.ChainMapFile;
import org.chainmap.model.ChainMap;
import org.chainmap.model.SavedView;
import org.chainmap.story.Story;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that chooses one of the views of a map. */
final class ViewOptions {

  @Option(names = "--view", paramLabel = "N|NAME")
  private @Nullable String view;

  /** Tells whether a view is chosen. */
  boolean chosen() {
    return view != null;
  }

  /**
   * Returns the chosen view of a story, by its number from 1 or its name.
   *
   * @throws Refusal if there is no such view
   */
  SavedView view(Story story, Lang lang) throws Refusal {
    return view(story, view == null ? "" : view, lang);
  }

  /**
   * Returns a view of a story, by its number from 1 or its name.
   *
   * @throws Refusal if there is no such view
   */
  static SavedView view(Story story, String wanted, Lang lang) throws Refusal {
    String named = wanted.strip();
    Optional<SavedView> found =
        story.first(
            (number, each) ->
                named.equals(String.valueOf(number))
                    || named.equals(each.name().in(Lang.ZH))
                    || named.equals(each.name().in(Lang.EN)));
    if (found.isPresent()) {
      return found.get();
    }
    List<SavedView> views = story.views();
    throw new Refusal(
        views.isEmpty()
            ? Message.of("story.cli.none")
            : Message.of(
                "story.cli.unknown",
                named,
                views.stream().map(each -> each.name().in(lang)).toList()));
  }

  /** Returns the story of a map in a file; files that it compares with are looked for beside it. */
  static Story story(ChainMap map, Path file) {
    return Story.of(map, earlier(file), Progress.NONE);
  }

  /** Returns the story of a map in a file, whose findings are known. */
  static Story story(ChainMap map, Findings findings, Path file) {
    return Story.of(map, findings, earlier(file), Progress.NONE);
  }

  private static Function<String, Optional<ChainMap>> earlier(Path file) {
    return name -> ChainMapFile.beside(file, name);
  }
}
