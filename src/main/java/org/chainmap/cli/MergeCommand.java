package org.chainmap.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.chainmap.compare.Merge;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
import org.chainmap.model.ChainMap;
import org.chainmap.report.MergeJson;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The command {@code chainmap merge BASE OURS THEIRS -o OUT}: joins the edits of two sides, also as
 * a merge driver of git, which lets OUT be OURS, names files without an ending, and gives an empty
 * BASE where both sides added the file.
 */
@Command(name = "merge")
final class MergeCommand implements Callable<Integer> {

  private static final int THREE = 3;

  private final Console console;

  @SuppressWarnings("unused") // read by picocli
  @Mixin
  private final CommonOptions common = new CommonOptions();

  @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "merge.files")
  private List<String> files = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      required = true)
  private String output = "";

  @Option(names = "--conflicts", paramLabel = "FILE")
  private @Nullable String conflicts;

  MergeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Refusal {
    if (files.size() != THREE) {
      throw new Refusal(Message.of("cli.merge.three", files.size()));
    }
    Path target = target();
    Path told = conflicts == null ? null : conflicts(conflicts, target);
    Merge merge =
        Merge.of(
            base(files.get(0)), CommandFiles.load(files.get(1)), CommandFiles.load(files.get(2)));
    try {
      ChainMapFile.check(target);
      if (told != null) {
        ChainMapFile.check(told);
      }
      ChainMapFile.save(target, merge.result());
    } catch (FormatException e) {
      throw new Refusal(e.spoken());
    }
    if (told != null) {
      Saved.text(told, MergeJson.of(merge, console.lang()));
    }
    merge
        .conflicts()
        .forEach(each -> console.err().println(merge.words().of(each).in(console.lang())));
    merge.notes().forEach(note -> console.err().println(note.in(console.lang())));
    console.say(
        merge.clean()
            ? Message.of("cli.merge.clean", output)
            : Message.of("cli.merge.conflicts", merge.conflicts().size(), output));
    return merge.clean() ? Cli.DONE : Cli.PROBLEMS;
  }

  /** Returns the output path: a map file, or the file of ours that git gives. */
  private Path target() throws Refusal {
    Path target = CommandFiles.path(output);
    boolean ours = CommandFiles.one(CommandFiles.path(files.get(1)), target);
    if (!ours && !output.endsWith(".json")) {
      throw new Refusal(Message.of("cli.layout.notJson", output, ChainMapFile.EXTENSION));
    }
    for (String input : List.of(files.get(0), files.get(2))) {
      if (CommandFiles.same(CommandFiles.path(input), target)) {
        throw new Refusal(Message.of("cli.overInput", output));
      }
    }
    return target;
  }

  private Path conflicts(String name, Path target) throws Refusal {
    Path told = CommandFiles.path(name);
    for (String file : files) {
      if (CommandFiles.one(CommandFiles.path(file), told)) {
        throw new Refusal(Message.of("cli.overInput", name));
      }
    }
    if (CommandFiles.one(target, told)) {
      throw new Refusal(Message.of("cli.overInput", name));
    }
    return told;
  }

  /** Reads the base; an empty file is a map of which nothing is known. */
  private static ChainMap base(String file) throws Refusal {
    Path path = CommandFiles.path(file);
    try {
      if (Files.isRegularFile(path) && Files.size(path) == 0) {
        return ChainMap.titled("?");
      }
    } catch (IOException e) {
      // Reading it says what is wrong.
      return CommandFiles.load(file);
    }
    return CommandFiles.load(file);
  }
}
