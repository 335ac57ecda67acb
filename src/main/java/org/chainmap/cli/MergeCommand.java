package org.chainmap.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.chainmap.compare.IndependentMerge;
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
 * BASE where both sides added the file. With {@code --independent} it joins two maps drawn apart.
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

  @Option(names = "--independent")
  private boolean independent;

  @Option(names = "--conflicts", paramLabel = "FILE")
  private @Nullable String conflicts;

  MergeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Refusal {
    if (files.size() != (independent ? 2 : THREE)) {
      throw new Refusal(
          Message.of(independent ? "cli.merge.two" : "cli.merge.three", files.size()));
    }
    Path target = target();
    Path list = conflicts == null ? null : conflicts(conflicts, target);
    List<Message> doubts = new ArrayList<>();
    Merge merge = merge(doubts);
    try {
      ChainMapFile.check(target);
      if (list != null) {
        ChainMapFile.check(list);
      }
      ChainMapFile.save(target, merge.result());
    } catch (FormatException e) {
      throw new Refusal(e.spoken());
    }
    if (list != null) {
      Saved.text(list, MergeJson.of(merge, console.lang()));
    }
    List<Message> told = new ArrayList<>();
    merge.conflicts().forEach(each -> told.add(merge.words().of(each)));
    told.addAll(doubts);
    told.addAll(merge.notes());
    told.forEach(each -> console.err().println(each.in(console.lang())));
    int open = merge.conflicts().size() + doubts.size();
    console.say(
        open == 0
            ? Message.of("cli.merge.clean", output)
            : Message.of("cli.merge.conflicts", open, output));
    return open == 0 ? Cli.DONE : Cli.PROBLEMS;
  }

  /** Merges, and adds what may be the same and was not joined. */
  private Merge merge(List<Message> doubts) throws Refusal {
    if (!independent) {
      ChainMap ours = CommandFiles.load(files.get(1));
      ChainMap theirs = CommandFiles.load(files.get(2));
      return empty(files.get(0))
          ? Merge.byIds(ours, theirs, Map.of())
          : Merge.of(CommandFiles.load(files.get(0)), ours, theirs);
    }
    IndependentMerge joined =
        IndependentMerge.of(CommandFiles.load(files.get(0)), CommandFiles.load(files.get(1)));
    doubts.addAll(joined.doubts());
    console.say(Message.of("cli.merge.joined", joined.joined()));
    return joined.merge();
  }

  /** Returns the output path: a map file, or the file of ours that git gives. */
  private Path target() throws Refusal {
    Path target = CommandFiles.path(output);
    int own = independent ? 0 : 1;
    boolean ours = CommandFiles.one(CommandFiles.path(files.get(own)), target);
    if (!ours && !output.endsWith(".json")) {
      throw new Refusal(Message.of("cli.layout.notJson", output, ChainMapFile.EXTENSION));
    }
    for (String input : files) {
      if (!ours && CommandFiles.same(CommandFiles.path(input), target)) {
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

  /** Tells whether a file is empty, as the base is that git gives where there is none. */
  private static boolean empty(String file) throws Refusal {
    Path path = CommandFiles.path(file);
    try {
      return Files.isRegularFile(path) && Files.size(path) == 0;
    } catch (IOException e) {
      return false; // Reading it says what is wrong.
    }
  }
}
