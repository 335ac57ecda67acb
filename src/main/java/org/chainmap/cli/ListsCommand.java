package org.chainmap.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.chainmap.exchange.CsvFile;
import org.chainmap.exchange.ExcelFile;
import org.chainmap.export.ExportException;
import org.chainmap.export.Exporter;
import org.chainmap.export.Exporters;
import org.chainmap.export.pack.PackFolder;
import org.chainmap.format.FormatException;
import org.chainmap.ledger.pack.Disclosure;
import org.chainmap.ledger.pack.Pack;
import org.chainmap.ledger.pack.PackContent;
import org.chainmap.ledger.pack.PackList;
import org.chainmap.ledger.pack.PackLists;
import org.chainmap.ledger.pack.PackPicture;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;
import org.chainmap.text.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The command {@code chainmap lists FILE -o OUT}: writes the lists that are handed in, as a
 * workbook, as one text, or as a folder with the pictures that belong to them.
 */
@Command(name = "lists")
final class ListsCommand implements Callable<Integer> {

  private final Console console;

  @SuppressWarnings("unused") // read by picocli
  @Mixin
  private final CommonOptions common = new CommonOptions();

  @Mixin private final FileArgument input = new FileArgument();

  @Option(names = "--pack", paramLabel = "five|six|one|all")
  private @Nullable String pack;

  @Option(names = "--list", paramLabel = "KEY")
  private List<String> lists = new ArrayList<>();

  @Option(names = "--contacts")
  private boolean contacts;

  @Option(names = "--sensitive")
  private boolean sensitive;

  @Mixin private final RedactOption redact = new RedactOption();

  @Option(names = "--pictures", paramLabel = "png|pdf|svg")
  private String pictures = "pdf";

  @Option(names = "--picture", paramLabel = "KEY=FILE")
  private Map<String, String> own = new LinkedHashMap<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      required = true)
  private String output = "";

  ListsCommand(Console console) {
    this.console = console;
  }

  /** What is written for an output name. */
  private enum Target {
    WORKBOOK,
    TEXT,
    FOLDER
  }

  @Override
  public Integer call() throws Refusal {
    redact.without("--contacts", contacts);
    redact.without("--sensitive", sensitive);
    redact.without("--picture", !own.isEmpty()); // nobody knows what is in such a file
    Pack chosen = pack();
    PackContent content = PackContent.of(chosen.lists(), contacts);
    Path path = input.target(output);
    Target target = target(path);
    if (target == Target.TEXT && chosen.lists().size() != 1) {
      throw new Refusal(Message.of("pack.cli.oneList", output));
    }
    if (target != Target.FOLDER && !own.isEmpty()) {
      throw new Refusal(Message.of("pack.cli.folderOnly", "--picture"));
    }
    Map<PackPicture, Path> files = ownPictures();
    Exporter kind =
        Exporters.named(pictures)
            .orElseThrow(() -> new Refusal(Message.of("cli.badValue", "--pictures", pictures)));
    Disclosure disclosure =
        Disclosure.of(redact.applied(input.load()), sensitive || redact.chosen());
    List<Table> tables = content.tables(disclosure.map(), console.lang());
    List<PackPicture> missing = List.of();
    switch (target) {
      case TEXT -> Saved.table(() -> CsvFile.save(path, tables.getFirst()));
      case WORKBOOK -> Saved.table(() -> ExcelFile.save(path, marking(disclosure.map()), tables));
      case FOLDER -> missing = folder(path, disclosure, chosen, files, kind, tables);
    }
    console.say(
        Message.of(
            "pack.said.written",
            path.toString(),
            tables.size(),
            tables.stream().mapToInt(table -> table.rows().size()).sum()),
        path);
    redact.say(console, path);
    disclosure.said().forEach(said -> console.say(said, path));
    if (!missing.isEmpty()) {
      console.say(
          Message.of("pack.said.missing", missing.stream().map(PackPicture::label).toList()), path);
    }
    if (target != Target.FOLDER && pack != null) {
      console.say(Message.of("pack.said.noPictures"), path);
    }
    return Cli.DONE;
  }

  private Pack pack() throws Refusal {
    String named = pack;
    if (named != null && !lists.isEmpty()) {
      throw new Refusal(Message.of("cli.eitherOr", "--pack", "--list"));
    }
    if (named != null) {
      return Pack.named(named)
          .orElseThrow(
              () ->
                  new Refusal(
                      Message.of(
                          "cli.badChoice",
                          "--pack",
                          named,
                          Pack.PRESETS.stream().map(Pack::key).toList())));
    }
    List<PackList<?>> chosen = named(lists);
    return chosen.isEmpty()
        ? Pack.ALL
        : new Pack("own", List.of(), chosen.stream().distinct().toList());
  }

  /** Returns lists by their keys. */
  static List<PackList<?>> named(List<String> keys) throws Refusal {
    List<PackList<?>> chosen = new ArrayList<>();
    for (String key : keys) {
      chosen.add(
          PackLists.named(key)
              .orElseThrow(
                  () ->
                      new Refusal(
                          Message.of(
                              "pack.cli.unknownList",
                              key,
                              PackLists.ALL.stream()
                                  .map(list -> Message.of("lens.listed", list.key(), list.name()))
                                  .toList()))));
    }
    return chosen;
  }

  private Target target(Path path) throws Refusal {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    if (Files.isDirectory(path) || output.endsWith("/") || !name.contains(".")) {
      return Target.FOLDER;
    }
    return switch (name.substring(name.lastIndexOf('.'))) {
      case ".xlsx" -> Target.WORKBOOK;
      case ".csv" -> Target.TEXT;
      default -> throw new Refusal(Message.of("pack.cli.ending", output));
    };
  }

  private Map<PackPicture, Path> ownPictures() throws Refusal {
    Map<PackPicture, Path> files = new EnumMap<>(PackPicture.class);
    for (Map.Entry<String, String> entry : own.entrySet()) {
      PackPicture picture = null;
      for (PackPicture each : PackPicture.values()) {
        picture = each.key().equals(entry.getKey()) ? each : picture;
      }
      if (picture == null) {
        throw new Refusal(Message.of("cli.badValue", "--picture", entry.getKey()));
      }
      files.put(picture, CommandFiles.path(entry.getValue()));
    }
    return files;
  }

  private List<PackPicture> folder(
      Path folder,
      Disclosure disclosure,
      Pack chosen,
      Map<PackPicture, Path> files,
      Exporter kind,
      List<Table> tables)
      throws Refusal {
    List<PackPicture> all = new ArrayList<>(chosen.pictures());
    files.keySet().stream().filter(picture -> !all.contains(picture)).forEach(all::add);
    try {
      return PackFolder.write(
              folder,
              disclosure.map(),
              console.lang(),
              all,
              files,
              kind,
              file -> workbook(file, marking(disclosure.map()), tables),
              Progress.NONE)
          .missing();
    } catch (ExportException e) {
      throw new Refusal(e.reason());
    }
  }

  private String marking(ChainMap map) {
    return map.info().marking().in(console.lang());
  }

  private static void workbook(Path file, String marking, List<Table> tables)
      throws ExportException {
    try {
      ExcelFile.save(file, marking, tables);
    } catch (FormatException e) {
      throw new ExportException(e.spoken(), e);
    }
  }
}
